import { raise } from '../superscript.ts';
import type { PdfBlock } from './block.ts';
import { orderRegions } from './columns.ts';
import type { Fragment, Page } from './fragment.ts';
import { Hyphenation } from './hyphenation.ts';
import { groupLines, type Line, textOfLine } from './line.ts';
import { ParagraphBuilder, type Region } from './paragraphBuilder.ts';
import { findMargins, type Margins, type PageLines } from './runningLines.ts';

/** The text of a PDF in reading order. */
export interface Layout {
  readonly blocks: readonly PdfBlock[];
  /** Of each page, the number that is printed on it; undefined where there is none. */
  readonly printed: readonly Margins['printed'][];
}

/** The size of notes below the text, in sizes of the text, and how they begin. */
const NOTE_SIZE = 0.93;
/** Headings of smaller type are of this level, too. */
const LOWEST_LEVEL = 9;
const NOTE_MARK = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d{1,3}[.)]?\s?(?=\S)|[*†‡§]+)\s?\S/;

/** Puts the text of pages into reading order, without what only runs along their edges; notes follow the text of their page. */
export function layOut(pages: readonly Page[]): Layout {
  const bodySize = usualSize(pages);
  const pageLines = pages.map(({ number, height, fragments }) => ({
    number,
    height,
    lines: groupLines(fragments, number),
  }));
  const margins = findMargins(pageLines, bodySize);
  const hyphenation = new Hyphenation(
    pageLines.flatMap(({ lines }) => lines.map((line) => textOfLine(line))),
  );
  const text = new ParagraphBuilder(bodySize, hyphenation);
  const notes = new ParagraphBuilder(bodySize, hyphenation);
  for (const [at, page] of pageLines.entries()) {
    for (const lines of readRegions(page, margins[at]?.running ?? new Set())) {
      const split = lines.length - countNoteLines(lines, bodySize);
      text.add(makeRegion(lines.slice(0, split), lines));
      notes.addNotes(makeRegion(lines.slice(split), lines));
    }
  }
  return {
    blocks: rankHeadings(merge(text.finish(), notes.finish().map(raiseMark))),
    printed: margins.map(({ printed }) => printed),
  };
}

function readRegions({ number, lines }: PageLines, running: ReadonlySet<Line>): readonly (readonly Line[])[] {
  const fragments = lines.filter((line) => !running.has(line)).flatMap((line) => line.fragments);
  return orderRegions(fragments).map((region) => groupLines(region, number));
}

/** `all`: the lines of the column, which say how wide it is. */
function makeRegion(lines: readonly Line[], all: readonly Line[]): Region {
  return {
    lines,
    left: Math.min(...all.map(({ left }) => left)),
    right: Math.max(...all.map(({ right }) => right)),
  };
}

/** How many lines at the end of a column are notes: in small type, from the first with a mark on. */
function countNoteLines(lines: readonly Line[], bodySize: number): number {
  let small = 0;
  while (small < lines.length && (lines.at(-1 - small)?.size ?? 0) <= bodySize * NOTE_SIZE) small++;
  if (small === lines.length) return 0;
  const first = lines.slice(lines.length - small).findIndex((line) => NOTE_MARK.test(textOfLine(line)));
  return first < 0 ? 0 : small - first;
}

/** The size of most characters. */
function usualSize(pages: readonly Page[]): number {
  const weights = new Map<number, number>();
  for (const { text, size } of pages.flatMap(({ fragments }): readonly Fragment[] => fragments)) {
    const rounded = Math.round(size * 4) / 4;
    weights.set(rounded, (weights.get(rounded) ?? 0) + text.length);
  }
  return [...weights].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [10, 0])[0];
}

/** Writes the number of a note as in the text, so that it is no figure. */
function raiseMark(note: PdfBlock): PdfBlock {
  const text = note.block.text.replace(
    /^(\d{1,3})[.)]?\s?(?=\p{L})/u,
    (_, number: string) => `${raise(number)} `,
  );
  return { ...note, block: { ...note.block, text } };
}

/** The notes of a page after all blocks that begin on it. */
function merge(text: readonly PdfBlock[], notes: readonly PdfBlock[]): readonly PdfBlock[] {
  return [...text, ...notes].sort((a, b) => a.page - b.page);
}

/** Gives headings their levels by the sizes of their type, of which the largest is the first. */
function rankHeadings(blocks: readonly PdfBlock[]): readonly PdfBlock[] {
  const step = ({ size }: PdfBlock) => Math.round(size * 4);
  const isHeading = ({ block }: PdfBlock) => block.kind === 'heading';
  const sizes = [...new Set(blocks.filter(isHeading).map(step))].sort((a, b) => b - a);
  return blocks.map((one) => {
    if (!isHeading(one)) return one;
    const level = Math.min(sizes.indexOf(step(one)) + 1, LOWEST_LEVEL);
    return { ...one, block: { ...one.block, level } };
  });
}
