import { BlockList } from '../blocks/blockList.ts';
import type { PdfBlock, PdfPlace } from './block.ts';
import type { Hyphenation } from './hyphenation.ts';
import { type Line, textOfLine } from './line.ts';
import { countRows, readRows } from './tableRows.ts';

/** A column of a page, or text over its whole width, from the top down. */
export interface Region {
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
}

/** The size of type, in sizes of the text, from which on a line is a heading. */
const HEADING_SIZE = 1.12;
/** The longest heading, in lines and characters. */
const HEADING_LINES = 4;
const HEADING_LENGTH = 200;
/** The step to the next line, in steps of most lines, from which on a paragraph ends. */
const PARAGRAPH_STEP = 1.3;
/** What parts the sizes of two kinds of text. */
const SIZE_STEP = 0.06;
/** The mean width of a character, in sizes. */
const CHARACTER_WIDTH = 0.48;
/** By how much bold type outranks other type of its size, in points. */
const BOLD_BONUS = 0.25;
const ITEM = /^(?:[•‣◦▪■●–—*-]|\d{1,3}[.)]|\(?[a-z0-9]{1,2}\))\s/;
const SENTENCE_END = /[.!?:;][”’"')\]]?[⁰¹²³⁴⁵⁶⁷⁸⁹,]*$/;

/** The lines of a paragraph that is not complete yet. */
interface Open {
  text: string;
  readonly lines: Line[];
  region: Region;
  /** Where its second line begins, or its first; in another column, the first line there. */
  indent: number;
}

/** Joins lines to paragraphs, over the ends of columns and pages, and finds the rows of tables. */
export class ParagraphBuilder {
  readonly #list = new BlockList();
  /** Of each block of the list. */
  readonly #places: PdfPlace[] = [];
  readonly #bodySize: number;
  readonly #hyphenation: Hyphenation;
  #open: Open | undefined;

  constructor(bodySize: number, hyphenation: Hyphenation) {
    this.#bodySize = bodySize;
    this.#hyphenation = hyphenation;
  }

  /** Adds text that may hold tables. */
  add(region: Region): void {
    const { lines } = region;
    const step = usualStep(lines);
    for (let index = 0; index < lines.length; index++) {
      const rows = countRows(lines, index);
      if (rows > 0) {
        this.#addTable(lines.slice(index, index + rows));
        index += rows - 1;
      } else this.#addLine(lines[index] as Line, region, step);
    }
  }

  /** Adds text that holds none. */
  addNotes(region: Region): void {
    const step = usualStep(region.lines);
    for (const line of region.lines) this.#addLine(line, region, step);
  }

  finish(): readonly PdfBlock[] {
    this.#close();
    return this.#list.blocks.map((block, at) => ({ block, ...(this.#places[at] as PdfPlace) }));
  }

  #addTable(lines: readonly Line[]): void {
    this.#close();
    this.#list.startTable();
    for (const [at, cells] of readRows(lines).entries()) {
      this.#list.addRow(cells);
      const { page, size } = lines[at] as Line;
      this.#place({ page, lastPage: page, size });
    }
  }

  /** Says where the blocks stand that were added since. */
  #place(place: PdfPlace): void {
    while (this.#places.length < this.#list.blocks.length) this.#places.push(place);
  }

  #addLine(line: Line, region: Region, step: number): void {
    const text = textOfLine(line).trim();
    if (text === '') return;
    const open = this.#open;
    const continues =
      open !== undefined &&
      (open.region === region
        ? this.#goesOn(open, line, text, step)
        : this.#goesOnElsewhere(open, line, text));
    if (open === undefined || !continues) {
      this.#close();
      this.#open = { text, lines: [line], region, indent: line.left };
      return;
    }
    open.text = this.#hyphenation.join(open.text, text);
    if (open.lines.length === 1 || open.region !== region) open.indent = line.left;
    open.lines.push(line);
    open.region = region;
  }

  /** Whether a line goes on with the paragraph above it. */
  #goesOn(open: Open, line: Line, text: string, step: number): boolean {
    const above = open.lines.at(-1) as Line;
    const { size } = line;
    if (isOtherType(above, line)) return false;
    if (line.baseline - above.baseline > Math.max(step, size * 1.1) * PARAGRAPH_STEP) return false;
    const hadRoom = above.right + (1 + firstWord(text).length) * size * CHARACTER_WIDTH < open.region.right;
    if (ITEM.test(text) && (hadRoom || endsSentence(open.text))) return false;
    if (!/^[\p{Ll}\d(]/u.test(text) && hadRoom && endsSentence(open.text)) return false;
    const isItem = ITEM.test(open.text);
    const indented = line.left - Math.min(open.indent, above.left) > size * 0.7;
    if (indented && !(isItem && open.lines.length === 1)) return false;
    const outdented = (open.lines.length > 1 || isItem) && above.left - line.left > size * 0.7;
    return !outdented;
  }

  /** Whether the first line of another column or page goes on with a paragraph. */
  #goesOnElsewhere(open: Open, line: Line, text: string): boolean {
    const last = open.lines.at(-1) as Line;
    if (isOtherType(last, line) || this.#isHeading(open) || ITEM.test(text)) return false;
    if (open.text.endsWith('-')) return true;
    const isFull = last.right > open.region.right - last.size * 4;
    return !endsSentence(open.text) ? /^\p{Ll}/u.test(text) || isFull : isFull && /^\p{Ll}/u.test(text);
  }

  #close(): void {
    const open = this.#open;
    const first = open?.lines[0];
    this.#open = undefined;
    if (open === undefined || first === undefined) return;
    const kind = this.#isHeading(open) ? 'heading' : ITEM.test(open.text) ? 'item' : 'paragraph';
    this.#list.add({ kind, text: open.text });
    const size = first.size + (first.isBold ? BOLD_BONUS : 0);
    this.#place({ page: first.page, lastPage: open.lines.at(-1)?.page ?? first.page, size });
  }

  #isHeading({ lines, text }: Open): boolean {
    if (lines.length > HEADING_LINES || text.length > HEADING_LENGTH || !/\p{L}{2}/u.test(text)) return false;
    const isLarge = lines.every(({ size }) => size >= this.#bodySize * HEADING_SIZE);
    const isBold = lines.every((line) => line.isBold) && lines.length <= 2 && !/[.,;]$/.test(text);
    return isLarge || isBold;
  }
}

function isOtherType(a: Line, b: Line): boolean {
  return (
    Math.abs(a.size - b.size) > SIZE_STEP * a.size || (a.isBold !== b.isBold && a.fragments.length === 1)
  );
}

function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-20));
}

function firstWord(text: string): string {
  return /^\S{0,40}/.exec(text)?.[0] ?? '';
}

/** The step between most lines of a region; 0 where it has but one. */
function usualStep(lines: readonly Line[]): number {
  const steps = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0));
  const sorted = steps.filter((step) => step > 0).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.4)] ?? 0;
}
