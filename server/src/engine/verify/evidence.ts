import type { Candidate } from '../align/candidates.ts';
import type { SourceSentence } from '../corpus/corpus.ts';
import type { Cell, Locator, Passage } from '../model/document.ts';
import type { Reason } from '../model/reason.ts';
import type { Span } from '../model/span.ts';
import type { Evidence, Relation } from '../model/verdict.ts';
import { readableNumbers, roundScore } from './numbers.ts';

/** The longest passage that evidence quotes; longer ones are cut around the figure. */
const PASSAGE_LENGTH = 600;

/** A candidate as evidence: the passage's words, its place and the value there. */
export function makeEvidence(candidate: Candidate, relation: Relation, reasons: readonly Reason[]): Evidence {
  const { figure, source } = candidate;
  const { owner, passage, sentence } = source.place;
  return {
    source: owner.document.key,
    path: owner.document.path,
    start: figure.start,
    end: figure.end,
    text: figure.text,
    passage: quotePassage(source.place, figure.start, sentence.start, sentence.end),
    locator: locateFigure(passage, figure.start),
    ...readableNumbers(figure),
    relation,
    score: roundScore(candidate.aligned),
    reasons,
  };
}

/** Where a figure of a passage stands: in a sheet its own cell, else the passage. */
function locateFigure({ locator, cells }: Passage, start: number): Locator {
  if (locator.kind !== 'cell') return locator;
  const cell = cells?.findLast((one) => one.start <= start)?.address ?? locator.cell;
  return { ...locator, cell };
}

/** Where words stand; a passage with cells is quoted by its columns. */
interface QuotedPlace {
  readonly owner: SourceSentence['owner'];
  readonly passage?: Passage;
}

/**
 * The words of a source from `start` to `end`, white space collapsed, cut around `anchor` where they are too long. Of a
 * table's row each cell is named by its column: "Office: Archive; Visitors: 352".
 */
export function quotePassage(place: QuotedPlace, anchor: number, start: number, end: number): string {
  const { text } = place.owner.document;
  const cells = place.passage?.cells;
  if (cells === undefined) return cutAround(text, { start, end }, anchor);
  const pairs = cells.map((cell) => quoteCell(text, cell));
  const own = Math.max(
    0,
    cells.findLastIndex((cell) => cell.start <= anchor),
  );
  const at = pairs.slice(0, own).reduce((sum, pair) => sum + pair.length + CELL_SEPARATOR.length, 0);
  const row = pairs.join(CELL_SEPARATOR);
  return cutAround(row, { start: 0, end: row.length }, at);
}

const CELL_SEPARATOR = '; ';

function quoteCell(text: string, { start, end, column }: Cell): string {
  const value = collapse(text.slice(start, end));
  const name = collapse(column);
  // The cells of a head are the names of their columns.
  return name === '' || name === value ? value : `${name.replace(/:$/, '')}: ${value}`;
}

function cutAround(text: string, { start, end }: Span, anchor: number): string {
  const from = Math.max(start, anchor - PASSAGE_LENGTH / 2);
  const to = Math.min(end, from + PASSAGE_LENGTH);
  return `${from > start ? '… ' : ''}${collapse(text.slice(from, to))}${to < end ? ' …' : ''}`;
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
