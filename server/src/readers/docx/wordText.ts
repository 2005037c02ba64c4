import type { DocumentBlock } from '../blocks/documentBlock.ts';
import { TextFlow } from '../blocks/textFlow.ts';
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

/** Reads the text of a part of a DOCX file (ECMA-376 part 1, 17) into blocks, as it is shown. Comments stand in a part of their own. */
export class WordText implements XmlHandler {
  readonly #references: WordReferences;
  readonly #flow = new TextFlow<WordTable>();
  readonly #paragraphs: OpenParagraph[] = [];
  /** The elements that are open, below the first that is not shown. */
  #unshown = 0;
  /** The properties that are open, the innermost last: `w:pPr`, `w:rPr`, `w:trPr`. */
  readonly #properties: string[] = [];
  #run = { isHidden: false, isRaised: false };
  #isText = false;
  #joined: string[] = [];
  #title: string | undefined;

  constructor(references: WordReferences) {
    this.#references = references;
  }

  /** The blocks so far. */
  get blocks(): readonly DocumentBlock[] {
    return this.#flow.list.blocks;
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
    else if (name === 'w:tbl') this.#flow.openTable(new WordTable());
    else if (this.#properties.length > 0) this.#readProperty(name, attributes['w:val']);
    else if (!this.#flow.table?.open(name, attributes['w:val'])) this.#openContent(name, attributes);
  }

  close(name: string): void {
    if (this.#unshown > 0) this.#unshown--;
    else if (name === this.#properties.at(-1)) this.#properties.pop();
    else if (name === 'w:p') this.#closeParagraph();
    else if (name === 'w:t') this.#isText = false;
    else if (name === 'w:tbl') this.#flow.closeTable();
    else this.#flow.table?.close(name, this.#flow.list);
  }

  text(text: string): void {
    if (this.#isText && this.#unshown === 0) this.#write(text);
  }

  #write(text: string): void {
    if (!this.#run.isHidden) this.#flow.write(this.#run.isRaised ? raise(text) : text);
  }

  #openContent(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({ style: PLAIN, isItem: false, isJoined: false });
        this.#flow.openParagraph(this.#joined);
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
        this.#addNote(`${name} ${attributes['w:id']}`);
        break;
    }
  }

  /** A property of the paragraph, the run or the row that is open. */
  #readProperty(name: string, value: string | undefined): void {
    const inRun = this.#properties.at(-1) === 'w:rPr';
    if (this.#properties[0] === 'w:trPr') this.#flow.table?.readRowProperty(name, value);
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
    if (this.#properties[0] === 'w:trPr') this.#flow.table?.deleteRow();
    else if (this.#properties[0] === 'w:pPr' && paragraph !== undefined) paragraph.isJoined = true;
    this.#unshown = 1;
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph?.isJoined) this.#joined = this.#flow.breakParagraph();
    else if (paragraph !== undefined) this.#flow.closeParagraph((text) => this.#describe(text, paragraph));
  }

  #describe(text: string, { style, level = style.level, isItem }: OpenParagraph): DocumentBlock | undefined {
    if (style.isContents) return undefined;
    if (style.isTitle && text !== '') this.#title ??= text;
    if (level !== undefined) return { kind: 'heading', text, level };
    return { kind: isItem ? 'item' : 'paragraph', text };
  }

  #addNote(reference: string): void {
    const text = this.#references.notes.get(reference);
    if (text !== undefined) this.#flow.addNote(text);
  }
}
