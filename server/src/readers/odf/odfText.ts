import type { DocumentBlock } from '../blocks/documentBlock.ts';
import { TextFlow } from '../blocks/textFlow.ts';
import type { XmlHandler } from '../package/parseXml.ts';
import { raise } from '../superscript.ts';
import { OdfTable } from './odfTable.ts';
import type { OdfStyles } from './styles.ts';
import { isUnshown } from './unshown.ts';

/** A paragraph or heading that is being read. */
interface OpenParagraph {
  readonly level?: number;
  readonly isTitle: boolean;
  readonly isHidden: boolean;
}

/** More blanks in a row say nothing more. */
const MOST_BLANKS = 100;

/** Reads the body of an OpenDocument text (OpenDocument 1.3, part 3) into blocks, as it is shown. Its styles stand above it. */
export class OdfText implements XmlHandler {
  readonly #styles: OdfStyles;
  readonly #flow = new TextFlow<OdfTable>();
  readonly #paragraphs: OpenParagraph[] = [];
  /** The styles of the spans that are open. */
  readonly #spans: { readonly isHidden: boolean; readonly isRaised: boolean }[] = [];
  /** The elements that are open, below the first that is not shown. */
  #unshown = 0;
  #lists = 0;
  /** The texts of the notes that are open; a note may not stand in another, but a file may say so. */
  readonly #notes: string[][] = [];
  #title: string | undefined;

  constructor(styles: OdfStyles) {
    this.#styles = styles;
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
    this.#styles.open(name, attributes);
    if (this.#unshown > 0) this.#unshown++;
    else if (isUnshown(name, attributes)) this.#unshown = 1;
    else this.#openShown(name, attributes);
  }

  close(name: string): void {
    this.#styles.close(name);
    if (this.#unshown > 0) this.#unshown--;
    else if (name === 'text:p' || name === 'text:h') this.#closeParagraph();
    else if (name === 'text:span') this.#spans.pop();
    else if (name === 'text:list') this.#lists--;
    else if (name === 'text:note-body') this.#closeNote();
    else if (name === 'table:table') this.#flow.closeTable();
    else this.#flow.table?.close(name, this.#flow.list);
  }

  text(text: string): void {
    if (this.#unshown === 0) this.#write(text);
  }

  #openShown(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'text:p' || name === 'text:h') this.#openParagraph(name, attributes);
    else if (name === 'text:span') this.#spans.push(this.#styles.find('text', attributes['text:style-name']));
    else if (name === 'text:s')
      this.#write(' '.repeat(Math.min(Number(attributes['text:c']) || 1, MOST_BLANKS)));
    else if (name === 'text:tab' || name === 'text:line-break') this.#write(' ');
    else if (name === 'text:list') this.#lists++;
    else if (name === 'text:note-body') this.#notes.push([]);
    else if (name === 'table:table') this.#flow.openTable(new OdfTable());
    else this.#flow.table?.open(name, attributes);
  }

  #write(text: string): void {
    if (this.#paragraphs.at(-1)?.isHidden || this.#spans.some(({ isHidden }) => isHidden)) return;
    this.#flow.write(this.#spans.at(-1)?.isRaised ? raise(text) : text);
  }

  #openParagraph(name: string, attributes: Readonly<Record<string, string>>): void {
    const { isTitle, isHidden } = this.#styles.find('paragraph', attributes['text:style-name']);
    const written = Number(attributes['text:outline-level'] ?? 1);
    const level = name === 'text:h' ? Math.min(Math.max(written || 1, 1), 9) : undefined;
    this.#paragraphs.push({ isTitle, isHidden, ...(level !== undefined && { level }) });
    this.#flow.openParagraph();
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    const note = this.#notes.at(-1);
    if (paragraph === undefined) return;
    this.#flow.closeParagraph((text) => {
      if (note !== undefined) note.push(text);
      return note === undefined ? this.#describe(text, paragraph) : undefined;
    });
  }

  #describe(text: string, { level, isTitle }: OpenParagraph): DocumentBlock {
    if (isTitle && text !== '') this.#title ??= text;
    if (isTitle || level !== undefined) return { kind: 'heading', text, level: level ?? 1 };
    return { kind: this.#lists > 0 ? 'item' : 'paragraph', text };
  }

  #closeNote(): void {
    const note = this.#notes.pop()?.filter((text) => text !== '') ?? [];
    if (note.length > 0) this.#flow.addNote(note.join(' '));
  }
}
