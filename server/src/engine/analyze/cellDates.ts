import {
  EVENT_COLUMNS,
  PUBLICATION_WORDS,
  TIME_COLUMN_MODIFIERS,
  TIME_COLUMNS,
} from '../extract/lexicon/columns.ts';
import type { Cell } from '../model/document.ts';
import type { CalendarDate, Quantity } from '../model/figure.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { readColumnHead } from './columnHead.ts';
import { type HeadDate, makeDate, readHeadDate } from './headDate.ts';
import { keepHeads } from './keepHeads.ts';

/** What the head of a column says of time. */
interface ColumnTime {
  /** The word of time that it consists of: the cells below say of which time their rows are. */
  readonly kind?: string;
  /** It says what happened then ("Founded"): the cells below say nothing of the others. */
  readonly isEvent: boolean;
  /** Of a title: it names what was published then ("Annual report 2021"). */
  readonly isOfPublication: boolean;
}

/** Reads what a head says of time, once for all the cells below it. */
const readColumnTime = keepHeads((head, vocabulary): ColumnTime => {
  const words = tokenize(head, { start: 0, end: head.length }, vocabulary).filter(
    ({ kind, word }) => kind === 'word' && !TIME_COLUMN_MODIFIERS.has(word.lower),
  );
  const isTime = words.every(({ word }) => TIME_COLUMNS.has(word.lower));
  const kind = isTime ? words[0]?.word.lower : undefined;
  return {
    ...(kind !== undefined && { kind }),
    isEvent: words.some(({ word }) => EVENT_COLUMNS.has(word.lower)),
    isOfPublication: words.some(({ word }) => PUBLICATION_WORDS.has(word.lower)),
  };
});

/**
 * The dates of a row's cells: those that say of which time the row is, in its first cell or below heads of time ("Year",
 * "Reporting period").
 */
export interface RowDates {
  /** What the cells say together: "2021" and "Q2" are one quarter. Undefined: the row has no date. */
  readonly date?: Quantity;
  /** The cells that are dates and nothing else. */
  readonly cells: ReadonlyMap<Cell, Quantity>;
}

/** Reads the dates of a row. */
export function readRowDates(cells: readonly Cell[], text: string, vocabulary: Vocabulary): RowDates {
  const dated = new Map<Cell, Quantity>();
  let date: Quantity | undefined;
  for (const [index, cell] of cells.entries()) {
    const { kind, isEvent } = readColumnTime(cell.column, vocabulary);
    if (kind === undefined && (index > 0 || isEvent)) continue;
    const value = text.slice(cell.start, cell.end).trim();
    const read = readPartOfYear(value, kind) ?? readHeadDate(value, vocabulary);
    if (read === undefined) continue;
    if (read.end - read.start === value.length) dated.set(cell, read.date);
    date = joinDates(date, read.date);
  }
  return date === undefined ? { cells: dated } : { date, cells: dated };
}

/** Numbers below "Month" and "Quarter" are theirs. */
function readPartOfYear(value: string, kind: string | undefined): HeadDate | undefined {
  const number = /^\d{1,2}$/.test(value) ? Number(value) : 0;
  const place = { start: 0, end: value.length };
  if (kind?.startsWith('quarter') && number >= 1 && number <= 4)
    return { ...place, date: makeDate({ quarter: number }) };
  return kind?.startsWith('month') && number >= 1 && number <= 12
    ? { ...place, date: makeDate({ month: number }) }
    : undefined;
}

/** The date of a table's title, for cells that have none of their own; not one of the report that it stands in. */
export function readTitleDate(title: string | undefined, vocabulary: Vocabulary): Quantity | undefined {
  if (title === undefined) return undefined;
  if (readColumnTime(title, vocabulary).isOfPublication) return undefined;
  return readColumnHead(title, vocabulary).date?.date;
}

/**
 * One date of two that hold for one cell: the first, with the month or quarter, or the year, that it leaves to the other;
 * of two that lie one in the other the shorter one.
 */
export function joinDates(one: Quantity | undefined, other: Quantity | undefined): Quantity | undefined {
  if (one?.date === undefined || other?.date === undefined) return one ?? other;
  const [a, b] = [one.date, other.date];
  if (hasYear(a) && hasYear(b)) return one.low <= other.low && other.high <= one.high ? other : one;
  const isParted = one.lastDate !== undefined || other.lastDate !== undefined;
  if (isParted || hasYear(a) === hasYear(b)) return one;
  return isYearAlone(a) || isYearAlone(b) ? makeDate({ ...a, ...b }) : one;
}

function hasYear({ year, decade, century }: CalendarDate): boolean {
  return (year ?? decade ?? century) !== undefined;
}

function isYearAlone(date: CalendarDate): boolean {
  return date.year !== undefined && Object.keys(date).length === 1;
}
