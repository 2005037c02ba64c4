import type { Span } from '../model/span.ts';
import type { MarkdownParse } from './markdown.ts';
import { shiftAll } from './shift.ts';

/** Some rows of a table with its head before them: a table by itself. */
export interface TablePart {
  readonly text: string;
  /** Where what counts of `text` starts: the head counts in the first part only. */
  readonly from: number;
  /** What is added to its offsets to give those of the segment. */
  readonly shift: number;
}

/** The rows of a part: about ten milliseconds of the Markdown parser. */
const ROWS_OF_A_PART = 25;
const DELIMITERS = /^\|(?:[ \t]{0,100}:?-{1,500}:?[ \t]{0,100}\|){1,200}[ \t]{0,100}\r?$/;

/**
 * Cuts a segment that is one long table of GitHub Flavored Markdown (§4.10), each row between pipes, into tables of some
 * rows: nothing in a table reaches from one row into another. Undefined: it is no such table, or a short one.
 */
export function cutLongTable(segment: string): TablePart[] | undefined {
  const starts = startsOfRows(segment);
  if (starts === undefined || starts.length < 2 + 2 * ROWS_OF_A_PART) return undefined;
  const headEnd = starts[2] ?? 0;
  if (!DELIMITERS.test(segment.slice(starts[1], headEnd - 1))) return undefined;
  const head = segment.slice(0, headEnd);
  const parts: TablePart[] = [];
  for (let row = 2; row < starts.length; row += ROWS_OF_A_PART) {
    const start = starts[row] ?? 0;
    const rows = segment.slice(start, starts[row + ROWS_OF_A_PART]);
    parts.push({ text: head + rows, from: row === 2 ? 0 : headEnd, shift: start - headEnd });
  }
  return parts;
}

/** Where the lines start; undefined where one of them, but blank ones at the end, does not open with a pipe. */
function startsOfRows(segment: string): number[] | undefined {
  const starts: number[] = [];
  for (let at = 0; at < segment.length; ) {
    if (segment[at] !== '|') return /\S/.test(segment.slice(at)) ? undefined : starts;
    starts.push(at);
    const newline = segment.indexOf('\n', at);
    at = newline < 0 ? segment.length : newline + 1;
  }
  return starts;
}

/** What of a part's parse counts, with the offsets of the segment. */
export function placePart(parse: MarkdownParse, { text, from, shift }: TablePart): MarkdownParse {
  const place = <Item extends Span>(items: readonly Item[]): Item[] =>
    shiftAll(
      items.filter(({ start }) => start >= from && start < text.length),
      shift,
    );
  return {
    visible: place(parse.visible),
    blocks: place(parse.blocks),
    html: place(parse.html),
    noteMarks: place(parse.noteMarks),
    notes: place(parse.notes),
  };
}

/** The parses of the parts of a segment, in order, as one. */
export function joinParts(parts: readonly MarkdownParse[]): MarkdownParse {
  return {
    visible: parts.flatMap(({ visible }) => visible),
    blocks: parts.flatMap(({ blocks }) => blocks),
    html: parts.flatMap(({ html }) => html),
    noteMarks: parts.flatMap(({ noteMarks }) => noteMarks),
    notes: parts.flatMap(({ notes }) => notes),
  };
}
