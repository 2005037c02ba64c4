import type { CalendarDate } from '../../model/figure.ts';
import { lowerAt, type Token, tokenAt } from '../../text/token.ts';
import { AMBIGUOUS_MONTHS, MONTHS, MONTHS_THAT_ARE_WORDS } from '../lexicon/calendar.ts';
import { isDayOfMonth } from './calendar.ts';
import { type DateMatch, isCapital, isDash, isGlued, isNumber, type Reading } from './dateMatch.ts';
import { followingHead, isPlural, isQuantityHead } from './nounPhrase.ts';
import {
  type DayReading,
  expandShortYear,
  readCardinalWords,
  readDay,
  readMonth,
  readYear,
} from './readComponents.ts';

/** "13 June", "13th of June, 2015", "the tenth of September two thousand", "14–16 June 2014", "1-jan". */
export function matchDayMonth(tokens: readonly Token[], at: number): DateMatch | undefined {
  const first = readDay(tokens, at);
  if (first === undefined) return undefined;
  const second = readSecondDay(tokens, first.next, first);
  const ranged = second === undefined ? undefined : finishDayMonth(tokens, at, first, second);
  return ranged ?? finishDayMonth(tokens, at, first, undefined);
}

function finishDayMonth(
  tokens: readonly Token[],
  at: number,
  first: DayReading,
  second: DayReading | undefined,
): DateMatch | undefined {
  const day = second ?? first;
  const monthAt = skipDayMonthLink(tokens, day.next);
  const month = readMonth(tokens, monthAt);
  if (month === undefined || !isDayOfMonth(month.value, day.value)) return undefined;
  const year = readFollowingYear(tokens, month.next) ?? readHyphenedYear(tokens, monthAt, month.next);
  const hasOf = lowerAt(tokens, monthAt - 1) === 'of';
  if (isModalAfterDay(tokens, monthAt, hasOf) && year === undefined) return undefined;
  return datesOf(at, (year ?? month).next - 1, month.value, first.value, second?.value, year?.value);
}

/** "11-Nov-19": two digits of the year, where hyphens stand on both sides of the month. */
function readHyphenedYear(
  tokens: readonly Token[],
  monthAt: number,
  at: number,
): Reading<number> | undefined {
  const isHyphened =
    lowerAt(tokens, monthAt - 1) === '-' && lowerAt(tokens, at) === '-' && isGlued(tokens, at);
  const digits = lowerAt(tokens, at + 1);
  if (!isHyphened || !isGlued(tokens, at + 1) || !/^\d\d$/.test(digits)) return undefined;
  return { value: expandShortYear(Number(digits)), next: at + 2 };
}

/** "15 may" may be the verb; "second march" the noun. A capital, an "of" before or a year after tells. */
function isModalAfterDay(tokens: readonly Token[], monthAt: number, hasOf: boolean): boolean {
  return !hasOf && MONTHS_THAT_ARE_WORDS.has(lowerAt(tokens, monthAt)) && !isCapital(tokens, monthAt);
}

/** Between day and month: "of", a glued hyphen, slash or period, or nothing. */
function skipDayMonthLink(tokens: readonly Token[], at: number): number {
  const lower = lowerAt(tokens, at);
  if (lower === 'of') return lowerAt(tokens, at + 1) === 'the' ? at : at + 1;
  if (isGlued(tokens, at) && (lower === '.' || lower === '/' || isDash(lower))) return at + 1;
  return at;
}

/** "June 13", "Jun. 13th, 2015", "June the eleventh", "July 16–17", "may twenty-first", "june 2015", "June". */
export function matchMonth(tokens: readonly Token[], at: number): DateMatch | undefined {
  const month = readMonth(tokens, at);
  if (month === undefined) return undefined;
  return (
    matchMonthDay(tokens, at, month) ?? matchMonthYear(tokens, at, month) ?? matchBareMonth(tokens, at, month)
  );
}

function matchMonthDay(tokens: readonly Token[], at: number, month: Reading<number>): DateMatch | undefined {
  const dayAt = skipMonthDayLink(tokens, month.next);
  const joined = readDayAndYearInOne(tokens, dayAt);
  if (joined !== undefined) return datesOf(at, dayAt, month.value, joined.day, undefined, joined.year);
  const day = readDay(tokens, dayAt) ?? readDayCardinal(tokens, dayAt);
  if (day === undefined || !isDayOfMonth(month.value, day.value)) return undefined;
  const second = readSecondDay(tokens, day.next, day);
  const last = second ?? day;
  const year = readFollowingYear(tokens, last.next);
  if (year === undefined && isCountAfterMonth(tokens, at, day)) return undefined;
  return datesOf(at, (year ?? last).next - 1, month.value, day.value, second?.value, year?.value);
}

/** Between month and day: a comma, a glued hyphen or slash, "the". */
function skipMonthDayLink(tokens: readonly Token[], at: number): number {
  const lower = lowerAt(tokens, at);
  if (lower === 'the' || lower === ',') return at + 1;
  return isGlued(tokens, at) && (isDash(lower) || lower === '/') ? at + 1 : at;
}

/** "12,2016" is one token. */
function readDayAndYearInOne(
  tokens: readonly Token[],
  at: number,
): { readonly day: number; readonly year: number } | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length < 6) return undefined;
  const match = /^(\d{1,2}),([12]\d{3})$/.exec(token.text);
  const day = Number(match?.[1]);
  return match !== null && day >= 1 && day <= 31 ? { day, year: Number(match[2]) } : undefined;
}

function readDayCardinal(tokens: readonly Token[], at: number): DayReading | undefined {
  const cardinal = readCardinalWords(tokens, at);
  if (cardinal === undefined || cardinal.value < 1 || cardinal.value > 31) return undefined;
  return readYear(tokens, at) === undefined ? { ...cardinal, written: 'digits' } : undefined;
}

/** Whether the number after a month counts something: "in April 20 people died", "June 20 percent", "may 5 of them". */
function isCountAfterMonth(tokens: readonly Token[], monthAt: number, day: DayReading): boolean {
  if (isLowerWord(tokens, monthAt) && hasSubjectBefore(tokens, monthAt)) return true;
  if (day.written === 'ordinal') return false;
  const next = tokens[day.next];
  if (next === undefined) return false;
  if (next.glued && (next.kind === 'word' || next.text === '%')) return !/^['’]s$/i.test(next.text);
  if (isLowerWord(tokens, monthAt) || lowerAt(tokens, monthAt - 1) === 'in')
    return isQuantityHead(tokens, day.next) || isPlural(next);
  return UNITS_AFTER_DAY.has(next.word.lower);
}

/** The modal "may" follows its subject, the noun "march" a determiner or adjective; a month follows neither. */
function hasSubjectBefore(tokens: readonly Token[], monthAt: number): boolean {
  const before = tokenAt(tokens, monthAt - 1)?.word.wordClass;
  return before === 'noun' || before === 'pronoun' || before === 'determiner' || before === 'adjective';
}

const UNITS_AFTER_DAY: ReadonlySet<string> = new Set(
  '% percent percentage million billion trillion thousand hundred dozen'.split(' '),
);

function isLowerWord(tokens: readonly Token[], at: number): boolean {
  return MONTHS_THAT_ARE_WORDS.has(lowerAt(tokens, at)) && !isCapital(tokens, at);
}

/** "april22", "january12,2016": one word token, in text that lost its spaces. */
export function matchGluedMonthDay(tokens: readonly Token[], at: number): DateMatch | undefined {
  const match = /^([a-z]{3,9})(\d{1,2})$/.exec(lowerAt(tokens, at));
  const month = MONTHS.get(match?.[1] ?? '');
  const day = Number(match?.[2]);
  if (month === undefined || !isDayOfMonth(month, day)) return undefined;
  const year = readFollowingYear(tokens, at + 1);
  return datesOf(at, year === undefined ? at : year.next - 1, month, day, undefined, year?.value);
}

/** "June 2015", "June, 2015", "June of 2015". */
function matchMonthYear(tokens: readonly Token[], at: number, month: Reading<number>): DateMatch | undefined {
  const year = readFollowingYear(tokens, month.next);
  if (year === undefined || endsInDay(tokens, at - 1)) return undefined;
  return { first: at, last: year.next - 1, date: { year: year.value, month: month.value } };
}

/** The decimals of "6,107.31 August 2019" may be a day that lost its space: neither reading is sure. */
function endsInDay(tokens: readonly Token[], at: number): boolean {
  return isNumber(tokens, at) && lowerAt(tokens, at).includes('.');
}

/** A month alone: where the form is also a word or a name, only after a preposition that takes dates. */
function matchBareMonth(tokens: readonly Token[], at: number, month: Reading<number>): DateMatch | undefined {
  const lower = lowerAt(tokens, at);
  if (endsInDay(tokens, at - 1)) return undefined;
  const isNamed = isDatePreposition(tokens, at - 1) || opensRange(tokens, month.next);
  if (AMBIGUOUS_MONTHS.has(lower) && !isNamed) return undefined;
  if (MONTHS_THAT_ARE_WORDS.has(lower) && !isCapital(tokens, at)) return undefined;
  if (lower.length <= 4 && lower !== 'may' && lower !== 'june' && lower !== 'july' && !isNamed)
    return undefined;
  return { first: at, last: month.next - 1, date: { month: month.value } };
}

/** "June to August", "May–July". */
function opensRange(tokens: readonly Token[], at: number): boolean {
  const link = lowerAt(tokens, at);
  return (isDash(link) || DAY_LINKS.has(link)) && readMonth(tokens, at + 1) !== undefined;
}

const DATE_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in on of by since until till from before after during through throughout to between for last next this late early mid and or until than beginning starting ending ended dated'.split(
    ' ',
  ),
);

/** Whether the token may govern a date; a hyphen stands for "mid-" and ranges, a comma follows weekdays. */
function isDatePreposition(tokens: readonly Token[], at: number): boolean {
  const lower = lowerAt(tokens, at);
  return DATE_PREPOSITIONS.has(lower) || isDash(lower);
}

/** The second day of a range or pair: "–17", "to 17th", "and 17" where nothing follows that 17 would count. */
function readSecondDay(tokens: readonly Token[], at: number, first: DayReading): DayReading | undefined {
  const link = lowerAt(tokens, at);
  if (!isDash(link) && !DAY_LINKS.has(link)) return undefined;
  const startAt = lowerAt(tokens, at + 1) === 'the' ? at + 2 : at + 1;
  const second = readDay(tokens, startAt);
  if (second === undefined || second.value <= first.value) return undefined;
  const next = tokens[second.next];
  if (next === undefined || second.written === 'ordinal') return second;
  if (next.glued && next.kind !== 'symbol') return undefined;
  if (isDash(link)) return isQuantityHead(tokens, second.next) ? undefined : second;
  return isPlural(next) || isQuantityHead(tokens, second.next) || next.text === '/' ? undefined : second;
}

/** Between the ends of a range or pair of days or months; dashes besides. */
export const DAY_LINKS: ReadonlySet<string> = new Set([
  'and',
  'to',
  'through',
  'or',
  '&',
  '/',
  'until',
  'till',
]);

/** The years in which a bare number after a month is a year whatever follows it. */
const CERTAIN_YEARS = { first: 1980, last: 2035 };

/** The year after a month or day: glued by a hyphen or slash, after a comma or "of", or directly. */
export function readFollowingYear(tokens: readonly Token[], at: number): Reading<number> | undefined {
  const lower = lowerAt(tokens, at);
  const isLink = lower === ',' || lower === 'of' || (isGlued(tokens, at) && (isDash(lower) || lower === '/'));
  const yearAt = isLink ? at + 1 : at;
  const year = readYear(tokens, yearAt);
  if (year === undefined) return undefined;
  if (year.value >= CERTAIN_YEARS.first && year.value <= CERTAIN_YEARS.last)
    return UNITS_AFTER_DAY.has(lowerAt(tokens, year.next)) ? undefined : year;
  const head = followingHead(tokens, year.next);
  if (head.number === 'plural' && (year.value < 1900 || isQuantityHead(tokens, year.next))) return undefined;
  return isQuantityHead(tokens, year.next) ? undefined : year;
}

function datesOf(
  first: number,
  last: number,
  month: number,
  day: number,
  lastDay: number | undefined,
  year: number | undefined,
): DateMatch {
  const date = dateOf(year, month, day);
  return lastDay === undefined
    ? { first, last, date }
    : { first, last, date, lastDate: dateOf(year, month, lastDay) };
}

function dateOf(year: number | undefined, month: number, day: number): CalendarDate {
  return year === undefined ? { month, day } : { year, month, day };
}
