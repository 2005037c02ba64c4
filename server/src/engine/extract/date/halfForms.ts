import { lowerAt, type Token } from '../../text/token.ts';
import { type DateForm, isDash } from './dateMatch.ts';
import { readYear } from './readComponents.ts';

/** "the first half of 2017", "second half of the 1990s", "first-half 2015": a half of the period that `match` reads. */
export function matchHalf(match: DateForm): DateForm {
  return (tokens, at, context) => {
    const half = HALVES.get(lowerAt(tokens, at));
    const noun = isDash(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
    if (half === undefined || lowerAt(tokens, noun) !== 'half') return undefined;
    let next = noun + 1;
    while (next < noun + 4 && LINKS.has(lowerAt(tokens, next))) next++;
    // As of quarters, a half of four digits is one of a year, whatever follows: "first-half 2015 sales".
    const plain = readYear(tokens, next);
    if (plain !== undefined && !isDecade(tokens, plain.next))
      return { first: at, last: plain.next - 1, date: { year: plain.value, half } };
    const whole = match(tokens, next, context);
    if (whole === undefined || whole.first !== next || whole.isTime || whole.lastDate !== undefined)
      return undefined;
    const { decade, century, ...others } = whole.date;
    // Of months, weeks and days, and of periods that are relative to another day, no half is reckoned.
    if (Object.keys(others).length > 0 || (decade ?? century) === undefined) return undefined;
    return { first: at, last: whole.last, date: { ...whole.date, half } };
  };
}

/** "1990s", "1990's" */
function isDecade(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.glued === true && tokens[at]?.kind === 'word';
}

/** "H1 2018", "H2 of 2018" */
export const matchHalfCode: DateForm = (tokens, at) => {
  const half = HALF_CODES.get(lowerAt(tokens, at));
  const year = readYear(tokens, LINKS.has(lowerAt(tokens, at + 1)) ? at + 2 : at + 1);
  if (half === undefined || year === undefined) return undefined;
  return { first: at, last: year.next - 1, date: { year: year.value, half } };
};

/** "the first six months of 2017", "the last three months of the 2017 fiscal year": halves and quarters of a year. */
export const matchMonthsOfYear: DateForm = (tokens, at) => {
  const period = PERIODS.get(`${lowerAt(tokens, at)} ${MONTH_COUNTS.get(lowerAt(tokens, at + 1))}`);
  if (period === undefined || lowerAt(tokens, at + 2) !== 'months') return undefined;
  let next = at + 3;
  while (next < at + 6 && LINKS.has(lowerAt(tokens, next))) next++;
  const year = next > at + 3 ? readYear(tokens, next) : undefined;
  return year && { first: at, last: year.next - 1, date: { year: year.value, ...period } };
};

const MONTH_COUNTS: ReadonlyMap<string, number> = new Map([
  ['three', 3],
  ['3', 3],
  ['six', 6],
  ['6', 6],
]);

const PERIODS: ReadonlyMap<string, { readonly half: 1 | 2 } | { readonly quarter: number }> = new Map([
  ['first 6', { half: 1 }],
  ['last 6', { half: 2 }],
  ['first 3', { quarter: 1 }],
  ['last 3', { quarter: 4 }],
] as const);

const HALVES: ReadonlyMap<string, 1 | 2> = new Map([
  ['first', 1],
  ['second', 2],
  ['latter', 2],
]);

/** Halves of years as reports abbreviate them: "H1 2018". */
export const HALF_CODES: ReadonlyMap<string, 1 | 2> = new Map([
  ['h1', 1],
  ['h2', 2],
]);
const LINKS: ReadonlySet<string> = new Set(['of', 'the', 'fiscal', 'financial', 'calendar', 'year']);
