import type { Block } from '../blocks/block.ts';
import { BlockList } from '../blocks/blockList.ts';
import type { XmlHandler } from '../package/parseXml.ts';
import { raise } from '../superscript.ts';
import { isOn, PLAIN, type WordStyle } from './styles.ts';
import { WordTable } from './wordTable.ts';

/** What the text of a part refers to. */
export interface WordReferences {
  readonly styles: ReadonlyMap<string, WordStyle>;
  /** The texts of the footnotes and endnotes, under `w:footnoteReference 2` and `w:endnoteReference 2`. */
  readonly notes: ReadonlyMap<string, string>;
}

/** A paragraph that is being read. */
interface OpenParagraph {
  readonly pieces: string[];
  style: WordStyle;
  level?: number;
  isItem: boolean;
  /** Whether its mark was deleted, so that the next paragraph goes on where it ends. */
  isJoined: boolean;
}

/**
 * Elements that hold what is not shown: deleted and moved text, formats as they were, the fallback of a drawing that
 * stands there in a newer form, instructions of fields, and the pronunciation above words.
 */
const UNSHOWN: ReadonlySet<string> = new Set(
  'w:del w:moveFrom w:pPrChange w:rPrChange w:tblPrChange w:trPrChange w:tcPrChange w:sectPrChange mc:Fallback w:instrText w:delText w:delInstrText w:rt'.split(
    ' ',
  ),
);

const WHITE_SPACE = /[ \t\r\n\f]+/g;

/** Reads the text of a part of a DOCX file (ECMA-376 part 1, 17) into blocks, as it is shown. Comments stand in a part of their own. */
export class WordText implements XmlHandler {
  readonly #references: WordReferences;
  readonly #list = new BlockList();
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #tables: WordTable[] = [];
  /** The elements that are open, below the first that is not shown. */
  #unshown = 0;
  /** The properties that are open, the innermost last: `w:pPr`, `w:rPr`, `w:trPr`. */
  readonly #properties: string[] = [];
  #run = { isHidden: false, isRaised: false };
  #isText = false;
  #joined: string[] = [];
  /** The notes that wait for the end of their paragraph or table. */
  #notes: Block[] = [];
  #noteCount = 0;
  #title: string | undefined;

  constructor(references: WordReferences) {
    this.#references = references;
  }

  /** The blocks so far. */
  get blocks(): readonly Block[] {
    return this.#list.blocks;
  }

  /** The first paragraph in the style of titles. */
  get title(): string | undefined {
    return this.#title;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#unshown > 0) this.#unshown++;
    else if (name === 'w:del' && this.#properties.length > 0) this.#markDeleted();
    else if (UNSHOWN.has(name)) this.#unshown = 1;
    else if (name === 'w:pPr' || name === 'w:rPr' || name === 'w:trPr') this.#properties.push(name);
    else if (name === 'w:tbl') this.#openTable();
    else if (this.#properties.length > 0) this.#readProperty(name, attributes['w:val']);
    else if (!this.#tables.at(-1)?.open(name, attributes['w:val'])) this.#openContent(name, attributes);
  }

  close(name: string): void {
    if (this.#unshown > 0) this.#unshown--;
    else if (name === this.#properties.at(-1)) this.#properties.pop();
    else if (name === 'w:p') this.#closeParagraph();
    else if (name === 'w:t') this.#isText = false;
    else if (name === 'w:tbl') this.#closeTable();
    else this.#tables.at(-1)?.close(name, this.#list);
  }

  text(text: string): void {
    if (this.#isText && this.#unshown === 0) this.#write(text);
  }

  #write(text: string): void {
    if (this.#run.isHidden) return;
    this.#paragraphs.at(-1)?.pieces.push(this.#run.isRaised ? raise(text) : text);
  }

  #openContent(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({ pieces: this.#joined, style: PLAIN, isItem: false, isJoined: false });
        this.#joined = [];
        break;
      case 'w:r':
        this.#run = { isHidden: this.#paragraphs.at(-1)?.style.isHidden ?? false, isRaised: false };
        break;
      case 'w:t':
        this.#isText = true;
        break;
      case 'w:tab':
      case 'w:br':
      case 'w:cr':
      case 'w:ptab':
        this.#write(' ');
        break;
      case 'w:noBreakHyphen':
        this.#write('-');
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#queueNote(`${name} ${attributes['w:id']}`);
        break;
    }
  }

  /** A property of the paragraph, the run or the row that is open. */
  #readProperty(name: string, value: string | undefined): void {
    const inRun = this.#properties.at(-1) === 'w:rPr';
    if (this.#properties[0] === 'w:trPr') this.#tables.at(-1)?.readRowProperty(name, value);
    else if (!inRun) this.#readParagraphProperty(name, value);
    // What stands in a paragraph's own run properties is of its mark alone.
    else if (this.#properties.length > 1) return;
    else if (name === 'w:vanish') this.#run.isHidden = isOn(value);
    else if (name === 'w:vertAlign') this.#run.isRaised = value === 'superscript';
    else if (name === 'w:rStyle' && this.#styleOf(value).isHidden) this.#run.isHidden = true;
  }

  #readParagraphProperty(name: string, value: string | undefined): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (name === 'w:pStyle') paragraph.style = this.#styleOf(value);
    else if (name === 'w:outlineLvl' && /^[0-8]$/.test(value ?? '')) paragraph.level = Number(value) + 1;
    else if (name === 'w:numId') paragraph.isItem = value !== '0';
  }

  #styleOf(id: string | undefined): WordStyle {
    return this.#references.styles.get(id ?? '') ?? PLAIN;
  }

  /** Within properties, `w:del` says that the paragraph's mark or the row was deleted. */
  #markDeleted(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#properties[0] === 'w:trPr') this.#tables.at(-1)?.deleteRow();
    else if (this.#properties[0] === 'w:pPr' && paragraph !== undefined) paragraph.isJoined = true;
    this.#unshown = 1;
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    if (paragraph.isJoined) {
      this.#joined = paragraph.pieces;
      return;
    }
    const text = paragraph.pieces.join('').replace(WHITE_SPACE, ' ').trim();
    const table = this.#tables.at(-1);
    if (paragraph.style.isContents) return;
    if (table !== undefined) table.write(text);
    else this.#addParagraph(text, paragraph);
    if (table === undefined && this.#paragraphs.length === 0) this.#addNotes();
  }

  #addParagraph(text: string, { style, level = style.level, isItem }: OpenParagraph): void {
    if (style.isTitle && text !== '') this.#title ??= text;
    if (level !== undefined) this.#list.add({ kind: 'heading', text, level });
    else this.#list.add({ kind: isItem ? 'item' : 'paragraph', text });
  }

  #openTable(): void {
    this.#tables.push(new WordTable());
    this.#list.startTable();
  }

  #closeTable(): void {
    this.#tables.pop();
    this.#list.endTable();
    if (this.#tables.length === 0) this.#addNotes();
  }

  #queueNote(reference: string): void {
    const text = this.#references.notes.get(reference);
    if (text === undefined) return;
    this.#notes.push({ kind: 'paragraph', text, note: String(++this.#noteCount) });
  }

  #addNotes(): void {
    for (const note of this.#notes) this.#list.add(note);
    this.#notes = [];
  }
}
