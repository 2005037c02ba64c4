import { PERIOD_WORDS } from '../extract/lexicon/columns.ts';
import type { Token } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';
import { type ColumnUnit, readColumnUnit } from './columnUnit.ts';
import { expandHead } from './expandHead.ts';
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
export const readColumnHead = keepHeads((written, vocabulary): ColumnHead => {
  const date = readHeadDate(written, vocabulary);
  const head = withoutDate(expandHead(written), written, date);
  const found = readColumnUnit(head, vocabulary);
  const name = found?.name ?? head;
  const words = tokenize(name, { start: 0, end: name.length }, vocabulary);
  const tokens = date === undefined ? words : words.filter(({ word }) => !PERIOD_WORDS.has(word.lower));
  return {
    tokens,
    ...(found !== undefined && { unit: found.unit }),
    ...(date !== undefined && { date }),
  };
});

/** What is below "Visits Q1 2021 (est.)" are visits, not quarters or estimates. */
function withoutDate(expanded: string, head: string, date: HeadDate | undefined): string {
  if (date === undefined) return expanded;
  const rest = expanded.replace(head.slice(date.start, date.end), '').replace(STATUS, '');
  return rest.replace(/^[\s,:;–—-]{1,9}|[\s,:;–—-]{1,9}$|\(\s{0,3}\)/g, '').trim();
}

/** What tables say of the values of a period: estimates, provisional and revised ones; forecasts are no values yet. */
const STATUS = /\((?:est|estimated?|prov|provisional|prel|preliminary|rev|revised|actual)\.?\)/i;
