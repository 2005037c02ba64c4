import { BlockList, type WrittenCell } from '../blocks/blockList.ts';
import type { DocumentBlock } from '../blocks/documentBlock.ts';
import { raise } from '../superscript.ts';

/** What a paragraph is, as its properties say. */
export interface ParagraphProperties {
  /** Of a heading: 1 to 9. */
  readonly level: number | undefined;
  readonly isInTable: boolean;
}

/** Collects the text of an RTF document as blocks. */
export class RtfDocument {
  readonly #list = new BlockList();
  #text = '';
  /** The text of the note that is being read; undefined: none is. */
  #note: string | undefined;
  #notes: DocumentBlock[] = [];
  #noteCount = 0;
  #isItem = false;
  #cells: WrittenCell[] = [];
  #wasInTable = false;

  add(text: string): void {
    if (this.#note === undefined) this.#text += text;
    else this.#note += text;
  }

  /** The mark of the next note, which its own text begins with. */
  addNoteMark(): void {
    if (this.#note === undefined) this.add(raise(String(++this.#noteCount)));
  }

  /** The paragraph begins with the mark of a list. */
  addItemMark(): void {
    this.#isItem = true;
  }

  startNote(): void {
    this.#note = '';
  }

  /** Notes stand behind the paragraph that refers to them. */
  endNote(): void {
    const text = tidy(this.#note ?? '');
    this.#note = undefined;
    if (text !== '')
      this.#notes.push({ kind: 'paragraph', text, note: String(Math.max(1, this.#noteCount)) });
  }

  endParagraph({ level, isInTable }: ParagraphProperties): void {
    if (this.#note !== undefined || isInTable) {
      this.add(' ');
      return;
    }
    const text = tidy(this.#text);
    if (level !== undefined) this.#list.add({ kind: 'heading', text, level });
    else this.#list.add({ kind: this.#isItem ? 'item' : 'paragraph', text });
    if (text !== '') this.#wasInTable = false;
    this.#startAnew();
  }

  endCell(): void {
    if (this.#note !== undefined) return;
    this.#cells.push({ text: tidy(this.#text), isHead: false, width: 1, height: 1 });
    this.#text = '';
  }

  endRow(): void {
    if (!this.#wasInTable) this.#list.startTable();
    this.#wasInTable = true;
    this.#list.addRow(this.#cells);
    this.#cells = [];
    this.#startAnew();
  }

  finish(properties: ParagraphProperties): readonly DocumentBlock[] {
    if (this.#note !== undefined) this.endNote();
    if (this.#cells.length > 0) this.endRow();
    this.endParagraph({ ...properties, isInTable: false });
    return this.#list.blocks;
  }

  #startAnew(): void {
    for (const note of this.#notes) this.#list.add(note);
    this.#notes = [];
    this.#text = '';
    this.#isItem = false;
  }
}

function tidy(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
