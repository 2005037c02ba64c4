import type { CalendarDate } from '../../model/figure.ts';
import { lowerAt, type Token } from '../../text/token.ts';
import { MONTHS } from '../lexicon/calendar.ts';
import { isDayOfMonth } from './calendar.ts';
import { type DateMatch, isDash, isGlued } from './dateMatch.ts';
import { intervalOf } from './intervalOf.ts';
import { skipIsoClock } from './isoClock.ts';
import { readFollowingYear } from './monthForms.ts';
import { expandShortYear, plainYear, readWeekday } from './readComponents.ts';
import { isScheduling } from './scheduling.ts';

/** "2015-06-13", "2015-06-13T09:30Z", "2015/06/13", "13/06/2015", "13.5.2015", "2015-sep-1", "21/04/16", "11/12,2016", "on 4/22". */
export function matchNumericDate(tokens: readonly Token[], at: number): DateMatch | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.text.includes('.')) return matchDotted(tokens, at);
  const separator = lowerAt(tokens, at + 1);
  if (!isGlued(tokens, at + 1) || !isGlued(tokens, at + 2) || !(separator === '/' || isDash(separator)))
    return undefined;
  if (continuesNumber(tokens, at)) return undefined;
  return (
    matchYearFirst(tokens, at, separator) ??
    matchYearLast(tokens, at, separator) ??
    matchMonthOfYear(tokens, at, separator) ??
    matchWithoutYear(tokens, at, separator)
  );
}

/** A path, a range or a longer code goes on before the token. */
function continuesNumber(tokens: readonly Token[], at: number): boolean {
  const before = lowerAt(tokens, at - 1);
  return isGlued(tokens, at) && (before === '/' || before === '.' || before === ':' || before === '_');
}

/** "13.5.2015", "2015.5.13" and, after a verb that takes a day, "on 4.22" are one number token each. */
function matchDotted(tokens: readonly Token[], at: number): DateMatch | undefined {
  const text = lowerAt(tokens, at);
  if (text.length > 10 || (text.length < 8 && lowerAt(tokens, at - 1) !== 'on')) return undefined;
  const parts = text.split('.');
  if (parts.length !== 3) return parts.length === 2 ? matchScheduled(tokens, at, at, parts) : undefined;
  const [first = '', second = '', third = ''] = parts;
  const yearFirst = plainYear(first);
  if (yearFirst !== undefined) return whole(at, at, yearFirst, Number(second), Number(third));
  const year = plainYear(third);
  if (year === undefined) return undefined;
  return dayAndMonth(at, at, year, first, second);
}

/** ISO 8601 and its likes, the month also by name, with the clock of a timestamp. */
function matchYearFirst(tokens: readonly Token[], at: number, separator: string): DateMatch | undefined {
  const year = plainYear(lowerAt(tokens, at));
  if (year === undefined || !isThirdPart(tokens, at, separator)) return undefined;
  const middle = lowerAt(tokens, at + 2);
  const month = MONTHS.get(middle) ?? Number(middle);
  return whole(at, skipIsoClock(tokens, at + 5) - 1, year, month, Number(lowerAt(tokens, at + 4)));
}

/** Day and month in either order, then the year in four digits or two, after the separator or a comma. */
function matchYearLast(tokens: readonly Token[], at: number, separator: string): DateMatch | undefined {
  const first = lowerAt(tokens, at);
  const second = lowerAt(tokens, at + 2);
  const joined = /^(\d{1,2}),(\d{2}|[12]\d{3})$/.exec(second);
  if (joined !== null && separator === '/')
    return dayAndMonth(at, at + 2, yearOf(joined[2] ?? ''), first, joined[1] ?? '');
  if (!isThirdPart(tokens, at, separator)) return undefined;
  const third = lowerAt(tokens, at + 4);
  if (
    third.length === 2 &&
    !DAY_PREPOSITIONS.has(lowerAt(tokens, at - 1)) &&
    !isDatedByParts(separator, first, second, third)
  )
    return undefined;
  return dayAndMonth(at, at + 4, yearOf(third), first, second);
}

/**
 * Whether three short parts are a date without a preposition. After a slash a day above twelve or a leading zero
 * shows it ("7/10/10" may rate something); with hyphens won, lost and drawn games are written the same, but draws are few.
 */
function isDatedByParts(separator: string, first: string, second: string, third: string): boolean {
  if (isDash(separator)) return Number(second) > 12 && Number(third) > 12;
  return Number(first) > 12 || Number(second) > 12 || isPadded(first, second);
}

/**
 * "12/2017", and of ISO 8601 "2024-10": a month where the last two digits are no later year, which would make it a season
 * or a span of years ("2009-10").
 */
function matchMonthOfYear(tokens: readonly Token[], at: number, separator: string): DateMatch | undefined {
  const isoYear = isDash(separator) ? plainYear(lowerAt(tokens, at)) : undefined;
  if (isoYear !== undefined) return matchIsoMonth(tokens, at, isoYear);
  const year = separator === '/' ? plainYear(lowerAt(tokens, at + 2)) : undefined;
  const month = Number(lowerAt(tokens, at));
  if (
    year === undefined ||
    !(month >= 1 && month <= 12) ||
    (isGlued(tokens, at + 3) && lowerAt(tokens, at + 3) === '/')
  )
    return undefined;
  return { first: at, last: at + 2, date: { year, month } };
}

function matchIsoMonth(tokens: readonly Token[], at: number, year: number): DateMatch | undefined {
  const digits = lowerAt(tokens, at + 2);
  const month = Number(digits);
  const isMonth = /^\d{2}$/.test(digits) && month >= 1 && month <= 12 && month <= year % 100;
  const goesOn = isGlued(tokens, at + 3) && !endsPhrase(tokens, at + 3);
  return isMonth && !goesOn ? { first: at, last: at + 2, date: { year, month } } : undefined;
}

function yearOf(digits: string): number | undefined {
  return digits.length === 2 ? expandShortYear(Number(digits)) : plainYear(digits);
}

/** Before a day they make three short numbers a date. */
const DAY_PREPOSITIONS: ReadonlySet<string> = new Set(
  'on since until till from before after by dated'.split(' '),
);

/** Whether the same separator and a third part of digits follow without space, and nothing glued after them. */
function isThirdPart(tokens: readonly Token[], at: number, separator: string): boolean {
  if (lowerAt(tokens, at + 3) !== separator || !isGlued(tokens, at + 3) || !isGlued(tokens, at + 4))
    return false;
  if (tokens[at + 4]?.kind !== 'number') return false;
  const after = tokens[at + 5];
  return !(after?.glued === true && (after.text === separator || after.text === '%'));
}

/** Month and day alone are a date only where a weekday or "on" says so: else "4/22" is a fraction or a score. */
function matchWithoutYear(tokens: readonly Token[], at: number, separator: string): DateMatch | undefined {
  const [first, second] = [lowerAt(tokens, at), lowerAt(tokens, at + 2)];
  const before = lowerAt(tokens, at - 1);
  if (first === '9' && second === '11' && separator === '/') return namedSeptember11(tokens, at);
  const isDated = before === 'on' || before === 'dated' || isAfterWeekday(tokens, at);
  if (!isDated && !(separator === '/' && isPadded(first, second)))
    return matchScheduled(tokens, at, at + 2, [first, second]);
  if (!endsPhrase(tokens, at + 3)) return undefined;
  return dayAndMonth(at, at + 2, undefined, first, second);
}

/** "go back on 4.22", "returns in 4-22", "expires 30/11": day and month after a verb that takes a day. */
function matchScheduled(
  tokens: readonly Token[],
  at: number,
  last: number,
  [first = '', second = '']: readonly string[],
): DateMatch | undefined {
  const before = lowerAt(tokens, at - 1);
  const isTimed = before === 'on' || (last > at && DATED_BY.has(before));
  const verb = isTimed ? at - 2 : at - 1;
  if (!isTimed && lowerAt(tokens, at + 1) !== '/') return undefined;
  if (!isScheduling(tokens, verb) || !endsPhrase(tokens, last + 1)) return undefined;
  return dayAndMonth(at, last, undefined, first, second);
}

const DATED_BY: ReadonlySet<string> = new Set('in by for until till since before after'.split(' '));

/** "9/11" is the name of one day; the year is seldom written. */
function namedSeptember11(tokens: readonly Token[], at: number): DateMatch {
  const year = readFollowingYear(tokens, at + 3);
  if (year?.value === 2001)
    return { first: at, last: year.next - 1, date: { year: 2001, month: 9, day: 11 } };
  return { first: at, last: at + 2, date: { impliedYear: 2001, month: 9, day: 11 } };
}

/** A leading zero is written in dates, not in fractions and scores: "22/04". */
function isPadded(first: string, second: string): boolean {
  return first.length === 2 && second.length === 2 && (first.startsWith('0') || second.startsWith('0'));
}

function isAfterWeekday(tokens: readonly Token[], at: number): boolean {
  const end = lowerAt(tokens, at - 1) === ',' ? at - 1 : at;
  const weekdayAt = readWeekday(tokens, end - 1) === undefined ? end - 2 : end - 1;
  return readWeekday(tokens, weekdayAt)?.next === end && !isDash(lowerAt(tokens, weekdayAt - 1));
}

/** No noun follows that the numbers would count or rate. */
function endsPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (token.kind === 'symbol') return !token.glued || ',.;!?)"”’'.includes(token.text);
  if (token.kind === 'number') return false;
  const { wordClass } = token.word;
  return wordClass === 'preposition' || wordClass === 'conjunction' || wordClass === 'pronoun';
}

function whole(first: number, last: number, year: number, month: number, day: number): DateMatch | undefined {
  return isDayOfMonth(month, day) ? { first, last, date: { year, month, day } } : undefined;
}

/**
 * Day and month in the order that the calendar allows. Where it allows both, the components stay unknown and the
 * days of both readings bound the date.
 */
function dayAndMonth(
  first: number,
  last: number,
  year: number | undefined,
  a: string,
  b: string,
): DateMatch | undefined {
  if (a.length > 2 || b.length > 2 || (last > first + 2 && year === undefined)) return undefined;
  const dayFirst = readOrder(year, Number(b), Number(a));
  const monthFirst = readOrder(year, Number(a), Number(b));
  if (dayFirst === undefined || monthFirst === undefined || a === b) {
    const date = dayFirst ?? monthFirst;
    return date === undefined ? undefined : { first, last, date };
  }
  return ambiguous(first, last, year, dayFirst, monthFirst);
}

function readOrder(year: number | undefined, month: number, day: number): CalendarDate | undefined {
  if (!isDayOfMonth(month, day)) return undefined;
  return year === undefined ? { month, day } : { year, month, day };
}

function ambiguous(
  first: number,
  last: number,
  year: number | undefined,
  dayFirst: CalendarDate,
  monthFirst: CalendarDate,
): DateMatch {
  if (year === undefined) return { first, last, date: {} };
  const [one, two] = [intervalOf(dayFirst), intervalOf(monthFirst)];
  const interval = { low: Math.min(one.low, two.low), high: Math.max(one.high, two.high) };
  return { first, last, date: { year }, interval };
}
