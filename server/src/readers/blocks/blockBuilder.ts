import { raise } from '../superscript.ts';
import { BlockList, type WrittenCell } from './blockList.ts';
import type { DocumentBlock } from './documentBlock.ts';
import { BLOCK_TAGS, HIDDEN_TAGS, headingLevel, LIST_TAGS } from './tags.ts';

const WHITE_SPACE = /[ \t\r\n\f]+/g;

/** The attributes of a start tag that matter, as they are written. */
export interface TagAttributes {
  readonly colspan?: string | null | undefined;
  readonly rowspan?: string | null | undefined;
}

/** What stands for a note in the text: "1", "[2]", "*", "b". */
const NOTE_MARK = /^\s{0,3}[[(]?(?:\d{1,4}|[a-z*†‡§¶]{1,3})[\])]?\s{0,3}$/i;

/**
 * Builds blocks from start tags, texts and end tags, whether they come from a document or straight from the file.
 * It keeps counts instead of a stack, so that neither depth nor missing end tags matter.
 */
export class BlockBuilder {
  readonly #list = new BlockList();
  #pieces: string[] = [];
  #cells: WrittenCell[] = [];
  #inRow = false;
  #level = 0;
  #lists = 0;
  #hidden = 0;
  #raised = 0;
  #links = 0;
  /** Whether the link that is open has text that is not raised. */
  #isWordLink = false;

  open(tag: string, attributes: TagAttributes = {}): void {
    if (HIDDEN_TAGS.has(tag)) this.#hidden++;
    if (tag === 'sup') this.#raised++;
    if (tag === 'a') this.#openLink();
    if (tag === 'td' || tag === 'th') this.#openCell(tag, attributes);
    if (!BLOCK_TAGS.has(tag)) return;
    if (tag === 'tr' || tag === 'table') this.#endRow();
    this.#endBlock();
    if (tag === 'table') this.#list.startTable();
    if (tag === 'tr') this.#inRow = true;
    if (LIST_TAGS.has(tag)) this.#lists++;
    this.#level = headingLevel(tag) || this.#level;
  }

  /**
   * Adds text, and gives what is read of it: nothing where it is hidden or the mark of a note, else as many characters,
   * of which raised digits have become others.
   */
  text(text: string): string {
    if (this.#hidden > 0) return '';
    const isRaised = this.#raised > 0;
    if (isRaised && this.#links > 0 && !this.#isWordLink && NOTE_MARK.test(text)) return '';
    if (!isRaised && /\S/.test(text)) this.#isWordLink = true;
    const shown = isRaised ? raise(text) : text;
    this.#pieces.push(shown);
    return shown;
  }

  close(tag: string): void {
    if (tag === 'sup') this.#raised = Math.max(0, this.#raised - 1);
    if (tag === 'a') this.#links = Math.max(0, this.#links - 1);
    if (HIDDEN_TAGS.has(tag)) this.#hidden = Math.max(0, this.#hidden - 1);
    if (!BLOCK_TAGS.has(tag)) return;
    if (tag === 'tr' || tag === 'table') this.#endRow();
    this.#endBlock();
    if (tag === 'table') this.#list.endTable();
    if (LIST_TAGS.has(tag)) this.#lists = Math.max(0, this.#lists - 1);
    if (headingLevel(tag) > 0) this.#level = 0;
  }

  finish(): readonly DocumentBlock[] {
    this.#endRow();
    this.#endBlock();
    return this.#list.blocks;
  }

  #openLink(): void {
    this.#links++;
    this.#isWordLink = false;
  }

  #openCell(tag: 'td' | 'th', { colspan, rowspan }: TagAttributes): void {
    if (!this.#inRow) this.#endBlock();
    this.#inRow = true;
    this.#endCell();
    const [width, height] = [readSpan(colspan), readSpan(rowspan)];
    this.#cells.push({ text: '', isHead: tag === 'th', width, height });
  }

  /** Within a row a block ends nothing but the word. */
  #endBlock(): void {
    if (this.#inRow) this.#pieces.push(' ');
    else this.#addBlock(this.#takeText());
  }

  #addBlock(text: string): void {
    if (this.#level > 0) this.#list.add({ kind: 'heading', text, level: this.#level });
    else this.#list.add({ kind: this.#lists > 0 ? 'item' : 'paragraph', text });
  }

  #takeText(): string {
    const text = this.#pieces.join('').replace(WHITE_SPACE, ' ').trim();
    this.#pieces = [];
    return text;
  }

  #endCell(): void {
    const text = this.#takeText();
    const cell = this.#cells.at(-1);
    if (cell !== undefined) this.#cells[this.#cells.length - 1] = { ...cell, text };
    else this.#addBlock(text);
  }

  #endRow(): void {
    if (!this.#inRow) return;
    this.#endCell();
    const cells = this.#cells;
    this.#cells = [];
    this.#inRow = false;
    this.#list.addRow(cells);
  }
}

function readSpan(written: string | null | undefined): number {
  return /^\s{0,5}\d{1,4}\s{0,5}$/.test(written ?? '') ? Number(written) : 1;
}
