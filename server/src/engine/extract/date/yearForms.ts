import { lowerAt, type Token } from '../../text/token.ts';
import { DECADE_NAMES, PARTS } from '../lexicon/calendar.ts';
import { hasCountBefore } from './countContext.ts';
import { type DateMatch, isDash, isGlued, isNumber, type Reading } from './dateMatch.ts';
import { readEra } from './era.ts';
import { isQuantityHead } from './nounPhrase.ts';
import { isApostrophe, plainYear, readFiscalYear, readShortYear, readYearWords } from './readComponents.ts';
import { isYear, isYearRange } from './yearContext.ts';

/** Years, year ranges, seasons of two years, decades, years with an era, in digits. */
export function matchYear(tokens: readonly Token[], at: number): DateMatch | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number') return undefined;
  const era = readEra(tokens, at);
  if (era !== undefined) return { first: era.first, last: era.last, date: { year: era.year } };
  const year = plainYear(token.text);
  if (year === undefined) return matchShortDecade(tokens, at) ?? matchShortYear(tokens, at);
  return (
    matchDecade(tokens, at, year) ??
    matchYearRange(tokens, at, year) ??
    (isYear(tokens, at, year) ? { first: at, last: at, date: { year } } : undefined)
  );
}

/** "1960s"; "1900s" is a century as likely as a decade. */
function matchDecade(tokens: readonly Token[], at: number, year: number): DateMatch | undefined {
  if (!isDecadeEnding(tokens, at + 1) || year % 10 !== 0) return undefined;
  if (tokens[at + 1]?.text !== 's' && !isDecadeBefore(lowerAt(tokens, at - 1))) return undefined;
  const isCentury = year % 100 === 0 && year < 2000;
  return {
    first: at,
    last: at + 1,
    date: isCentury ? { century: year / 100 + 1 } : { decade: year },
  };
}

/** "the 1960's" and "late 1960's" are decades, "1960's album" belongs to the year. */
function isDecadeBefore(lower: string): boolean {
  return lower === 'the' || isDash(lower) || PARTS.has(lower);
}

/** "the '60s", "’80s"; "the 60s" without an apostrophe only after "the" or another decade, for "in her 60s" is an age. */
function matchShortDecade(tokens: readonly Token[], at: number): DateMatch | undefined {
  const text = lowerAt(tokens, at);
  if (text.length !== 2 || !text.endsWith('0') || !isDecadeEnding(tokens, at + 1)) return undefined;
  const before = lowerAt(tokens, at - 1);
  const hasApostrophe = isApostrophe(before);
  const first = hasApostrophe ? at - 1 : at;
  const century = centuryOfListedDecade(tokens, first);
  if (!hasApostrophe && before !== 'the' && century === undefined) return undefined;
  if (Number(text) < 20 || (!hasApostrophe && isTemperature(tokens, at + 2))) return undefined;
  return { first, last: at + 1, date: { decade: (century ?? 1900) + Number(text) } };
}

/** "the 1640s and 50s", "the 1820s, '30s and '40s": the century that the first decade of the list states. */
function centuryOfListedDecade(tokens: readonly Token[], first: number): number | undefined {
  let at = first;
  for (let items = 0; items < LONGEST_LIST; items++) {
    if (!DECADE_LINKS.has(lowerAt(tokens, at - 1)) || !isDecadeEnding(tokens, at - 2)) return undefined;
    const year = plainYear(lowerAt(tokens, at - 3));
    if (year !== undefined) return Math.floor(year / 100) * 100;
    at = isApostrophe(lowerAt(tokens, at - 4)) ? at - 4 : at - 3;
  }
  return undefined;
}

const LONGEST_LIST = 4;
const DECADE_LINKS: ReadonlySet<string> = new Set(['and', 'or', ',', 'to', '-', '–']);

/** "in '48", "the class of ’92", "in 1966 and '68": two digits after an apostrophe where a year is expected. */
function matchShortYear(tokens: readonly Token[], at: number): DateMatch | undefined {
  if (!isApostrophe(lowerAt(tokens, at - 1)) || (isGlued(tokens, at + 1) && isNumber(tokens, at + 1)))
    return undefined;
  const year = readShortYear(tokens, at);
  const listed = year && centuryOfListedYear(tokens, at - 1);
  if (year !== undefined && listed !== undefined && !isQuantityHead(tokens, year.next))
    return { first: at - 1, last: at, date: { year: listed + Number(lowerAt(tokens, at)) } };
  const before = lowerAt(tokens, at - 2);
  const isDated =
    SHORT_YEAR_WORDS.has(before) ||
    PARTS.has(before) ||
    (before === 'of' && COHORTS.has(lowerAt(tokens, at - 3)));
  if (year === undefined || !isDated || isQuantityHead(tokens, year.next)) return undefined;
  return { first: at - 1, last: at, date: { year: year.value } };
}

/** "in 1965, '66 and '68": the century that the first year of the list states. */
function centuryOfListedYear(tokens: readonly Token[], first: number): number | undefined {
  let at = first;
  for (let items = 0; items < LONGEST_LIST; items++) {
    const last = lastBeforeLinks(tokens, at);
    if (last === at - 1) return undefined;
    const year = plainYear(lowerAt(tokens, last));
    if (year !== undefined) return Math.floor(year / 100) * 100;
    if (!isApostrophe(lowerAt(tokens, last - 1))) return undefined;
    at = last - 1;
  }
  return undefined;
}

/** The token before those that link the items of a list: "and", ", and", ", and in". */
function lastBeforeLinks(tokens: readonly Token[], at: number): number {
  let last = at - 1;
  while (last > at - 1 - LONGEST_LINK && LIST_LINKS.has(lowerAt(tokens, last))) last--;
  return last;
}

const LONGEST_LINK = 3;
const LIST_LINKS: ReadonlySet<string> = new Set(['and', 'or', ',', '&', 'to', 'in']);

const SHORT_YEAR_WORDS: ReadonlySet<string> = new Set('in since until till by from before after'.split(' '));
const COHORTS: ReadonlySet<string> = new Set('class summer spring autumn fall winter'.split(' '));

function isTemperature(tokens: readonly Token[], at: number): boolean {
  const lower = lowerAt(tokens, at);
  return lower === 'fahrenheit' || lower === 'celsius' || lower === '°';
}

function isDecadeEnding(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.glued === true && (token.text === 's' || /^['’]s$/.test(token.text));
}

/** "1990–1995", "1990 to 1995", "1914–18", "2008–09", "2018/19". */
function matchYearRange(tokens: readonly Token[], at: number, year: number): DateMatch | undefined {
  const link = lowerAt(tokens, at + 1);
  const isSlash = link === '/' && isGlued(tokens, at + 1);
  if (!isSlash && !isDash(link) && !RANGE_WORDS.has(link)) return undefined;
  const endAt = at + 2;
  const end = isNumber(tokens, endAt)
    ? endYear(year, lowerAt(tokens, endAt), !RANGE_WORDS.has(link))
    : undefined;
  if (end === undefined || end <= year || (isSlash && end !== year + 1)) return undefined;
  if (isGlued(tokens, endAt + 1) && (lowerAt(tokens, endAt + 1) === link || isSuffix(tokens, endAt + 1)))
    return undefined;
  if (hasCountBefore(tokens, at) || isQuantityHead(tokens, endAt + 1)) return undefined;
  const isSeason = end === year + 1 && lowerAt(tokens, endAt).length === 2;
  if (!isSeason && !isYearRange(tokens, at, endAt, link)) return undefined;
  return { first: at, last: endAt, date: { year }, lastDate: { year: end } };
}

const RANGE_WORDS: ReadonlySet<string> = new Set(['to', 'through', 'until', 'till', 'and']);

function isSuffix(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'word' && !/^['’]s$/.test(lowerAt(tokens, at));
}

/** The second year of a range, of which two digits may be left out after a dash or slash. */
function endYear(year: number, digits: string, mayBeShort: boolean): number | undefined {
  if (digits.length === 4) return plainYear(digits);
  if (digits.length !== 2 || !mayBeShort) return undefined;
  const end = Math.floor(year / 100) * 100 + Number(digits);
  return digits === '00' ? end + 100 : end;
}

/** "nineteen seventy-eight", "nineteen-sixties", "the sixties". */
export function matchYearWords(tokens: readonly Token[], at: number): DateMatch | undefined {
  const lower = lowerAt(tokens, at);
  const century = CENTURY_WORDS.get(lower);
  if (century === undefined) return undefined;
  const restAt = isDash(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
  const decade = DECADE_NAMES.get(lowerAt(tokens, restAt));
  if (decade !== undefined) return { first: at, last: restAt, date: { decade: century * 100 + decade } };
  const year = readYearWords(tokens, at);
  if (year === undefined || isQuantityHead(tokens, year.next)) return undefined;
  return { first: at, last: year.next - 1, date: { year: year.value } };
}

/** "the sixties", "the roaring twenties", "early seventies"; "in his sixties" is an age. */
export function matchDecadeName(tokens: readonly Token[], at: number): DateMatch | undefined {
  const decade = DECADE_NAMES.get(lowerAt(tokens, at));
  if (decade === undefined) return undefined;
  const before = lowerAt(tokens, at - 1);
  const first = PARTS.has(before) ? at - 1 : at;
  const isDated = lowerAt(tokens, first - 1) === 'the' || before === 'roaring' || before === 'swinging';
  return isDated ? { first: at, last: at, date: { decade: 1900 + decade } } : undefined;
}

const CENTURY_WORDS: ReadonlyMap<string, number> = new Map([
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
]);

/** "FY2015", "FY15", "FY2022-23": the intervals are those of calendar years, for fiscal years differ by country. */
export function matchFiscalYear(tokens: readonly Token[], at: number): DateMatch | undefined {
  const year = readFiscalYear(tokens, at);
  if (year === undefined) return undefined;
  const end = readSecondYear(tokens, year);
  if (end === undefined) return { first: at, last: at, date: { year: year.value } };
  return { first: at, last: end.next - 1, date: { year: year.value }, lastDate: { year: end.value } };
}

/** The year that follows in "2022-23" and "2022/23". */
function readSecondYear(tokens: readonly Token[], first: Reading<number>): Reading<number> | undefined {
  const link = lowerAt(tokens, first.next);
  if (!isGlued(tokens, first.next) || !(isDash(link) || link === '/')) return undefined;
  const value = endYear(first.value, lowerAt(tokens, first.next + 1), true);
  return value === first.value + 1 ? { value, next: first.next + 2 } : undefined;
}
