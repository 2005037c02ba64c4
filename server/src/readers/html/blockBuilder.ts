import type { Passage } from '../../engine/model/document.ts';
import type { Span } from '../../engine/model/span.ts';
import { BLOCK_TAGS, HIDDEN_TAGS, headingLevel, LIST_TAGS } from './tags.ts';

/** A block of an article with white space collapsed. */
export interface HtmlBlock {
  readonly kind: Passage['kind'];
  readonly text: string;
  /** Of a heading: 1 to 6. */
  readonly level?: number;
  /** Of a row: its cells, spans into `text`. Between them stand bars that the page does not have. */
  readonly cells?: readonly HtmlCell[];
}

/** A cell of a row. */
export interface HtmlCell extends Span {
  /** Whether it is a head (`th`). */
  readonly isHead: boolean;
}

/** A cell of more text lays out a page, and is no value in a table. */
const LONGEST_CELL = 600;
const CELL_SEPARATOR = ' | ';
const WHITE_SPACE = /[ \t\r\n\f]+/g;

/**
 * Builds blocks from start tags, texts and end tags, whether they come from a document or straight from the file.
 * It keeps counts instead of a stack, so that neither depth nor missing end tags matter.
 */
export class BlockBuilder {
  readonly #blocks: HtmlBlock[] = [];
  #pieces: string[] = [];
  #cells: { text: string; isHead: boolean }[] = [];
  #inRow = false;
  #level = 0;
  #lists = 0;
  #hidden = 0;

  open(tag: string): void {
    if (HIDDEN_TAGS.has(tag)) this.#hidden++;
    if (tag === 'td' || tag === 'th') this.#openCell(tag);
    if (!BLOCK_TAGS.has(tag)) return;
    if (tag === 'tr' || tag === 'table') this.#endRow();
    this.#endBlock();
    if (tag === 'tr') this.#inRow = true;
    if (LIST_TAGS.has(tag)) this.#lists++;
    this.#level = headingLevel(tag) || this.#level;
  }

  text(text: string): void {
    if (this.#hidden === 0) this.#pieces.push(text);
  }

  close(tag: string): void {
    if (HIDDEN_TAGS.has(tag)) this.#hidden = Math.max(0, this.#hidden - 1);
    if (!BLOCK_TAGS.has(tag)) return;
    if (tag === 'tr' || tag === 'table') this.#endRow();
    this.#endBlock();
    if (LIST_TAGS.has(tag)) this.#lists = Math.max(0, this.#lists - 1);
    if (headingLevel(tag) > 0) this.#level = 0;
  }

  finish(): HtmlBlock[] {
    this.#endRow();
    this.#endBlock();
    return this.#blocks;
  }

  #openCell(tag: string): void {
    if (!this.#inRow) this.#endBlock();
    this.#inRow = true;
    this.#endCell();
    this.#cells.push({ text: '', isHead: tag === 'th' });
  }

  /** Within a row a block ends nothing but the word. */
  #endBlock(): void {
    if (this.#inRow) this.#pieces.push(' ');
    else this.#addBlock(this.#takeText());
  }

  #addBlock(text: string): void {
    if (text === '') return;
    if (this.#level > 0) this.#blocks.push({ kind: 'heading', text, level: this.#level });
    else this.#blocks.push({ kind: this.#lists > 0 ? 'item' : 'paragraph', text });
  }

  #takeText(): string {
    const text = this.#pieces.join('').replace(WHITE_SPACE, ' ').trim();
    this.#pieces = [];
    return text;
  }

  #endCell(): void {
    const text = this.#takeText();
    const cell = this.#cells.at(-1);
    if (cell !== undefined) cell.text = text;
    else this.#addBlock(text);
  }

  #endRow(): void {
    if (!this.#inRow) return;
    this.#endCell();
    const cells = this.#cells;
    this.#cells = [];
    this.#inRow = false;
    if (cells.length < 2 || cells.some(({ text }) => text.length > LONGEST_CELL)) {
      for (const { text } of cells) this.#addBlock(text);
    } else if (cells.some(({ text }) => text !== '')) this.#blocks.push(joinCells(cells));
  }
}

function joinCells(cells: readonly { text: string; isHead: boolean }[]): HtmlBlock {
  let end = 0;
  const spans = cells.map(({ text, isHead }) => {
    const start = end;
    end = start + text.length + CELL_SEPARATOR.length;
    return { start, end: start + text.length, isHead };
  });
  return { kind: 'row', text: cells.map(({ text }) => text).join(CELL_SEPARATOR), cells: spans };
}
