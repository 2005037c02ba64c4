import type { Token } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';
import { type ColumnUnit, readColumnUnit } from './columnUnit.ts';
import { type HeadDate, readHeadDate } from './headDate.ts';
import { keepHeads } from './keepHeads.ts';

/** What the head of a column, a row's label or a table's title says: its words, and the unit of the numbers there. */
export interface ColumnHead {
  /** The words without those of the unit and the date. */
  readonly tokens: readonly Token[];
  /** Undefined: it names none. */
  readonly unit?: ColumnUnit;
  /** When they hold; undefined: it names no date. */
  readonly date?: HeadDate;
}

/** Reads a head, once for all the cells below it. */
export const readColumnHead = keepHeads((head, vocabulary): ColumnHead => {
  const found = readColumnUnit(head, vocabulary);
  const date = readHeadDate(head, vocabulary);
  const name = withoutDate(found?.name ?? head, head, date);
  const tokens = tokenize(name, { start: 0, end: name.length }, vocabulary);
  return {
    tokens,
    ...(found !== undefined && { unit: found.unit }),
    ...(date !== undefined && { date }),
  };
});

/** What is below "Visits Q1 2021" are visits, not quarters. */
function withoutDate(name: string, head: string, date: HeadDate | undefined): string {
  return date === undefined ? name : name.replace(head.slice(date.start, date.end), ' ');
}
