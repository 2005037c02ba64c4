import { BlockList } from './blockList.ts';
import type { DocumentBlock } from './documentBlock.ts';

/** A table whose open cell takes text. */
export interface CellWriter {
  write(text: string): void;
}

/** What a paragraph is, when its text is known; undefined: it is left out. */
export type DescribeParagraph = (text: string) => DocumentBlock | undefined;

const WHITE_SPACE = /[ \t\r\n\f]+/g;

/**
 * The flow of an office document's text: paragraphs, which may stand in one another (text boxes, notes), in cells of tables,
 * which may as well; notes follow the paragraph or the table that refers to them.
 */
export class TextFlow<Table extends CellWriter> {
  readonly list = new BlockList();
  readonly #paragraphs: string[][] = [];
  readonly #tables: Table[] = [];
  #notes: DocumentBlock[] = [];
  #noteCount = 0;

  /** The innermost table that is open. */
  get table(): Table | undefined {
    return this.#tables.at(-1);
  }

  /** `pieces`: text that it begins with. */
  openParagraph(pieces: string[] = []): void {
    this.#paragraphs.push(pieces);
  }

  /** Adds text to the innermost paragraph; text between paragraphs is markup. */
  write(text: string): void {
    this.#paragraphs.at(-1)?.push(text);
  }

  closeParagraph(describe: DescribeParagraph): void {
    const pieces = this.#paragraphs.pop();
    if (pieces === undefined) return;
    const block = describe(pieces.join('').replace(WHITE_SPACE, ' ').trim());
    if (block !== undefined && this.table !== undefined) this.table.write(block.text);
    else if (block !== undefined) this.list.add(block);
    this.#addNotes();
  }

  /** Ends a paragraph whose text goes on in the next one, and gives what it has so far. */
  breakParagraph(): string[] {
    return this.#paragraphs.pop() ?? [];
  }

  openTable(table: Table): void {
    this.#tables.push(table);
    this.list.startTable();
  }

  closeTable(): void {
    this.#tables.pop();
    this.list.endTable();
    this.#addNotes();
  }

  /** Notes are numbered in the order in which the text refers to them. */
  addNote(text: string): void {
    this.#notes.push({ kind: 'paragraph', text, note: String(++this.#noteCount) });
  }

  #addNotes(): void {
    if (this.#tables.length > 0 || this.#paragraphs.length > 0) return;
    for (const note of this.#notes) this.list.add(note);
    this.#notes = [];
  }
}
