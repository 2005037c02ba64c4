import type { CalendarDate } from '../../model/figure.ts';
import { isToldInPast, looksAhead } from '../../text/tense.ts';
import { lowerAt, type Token } from '../../text/token.ts';
import { AMBIGUOUS_WEEKDAYS, DIRECTIONS, ORDINALS } from '../lexicon/calendar.ts';
import { UNKNOWN_INTERVAL, weekdayOf } from './calendar.ts';
import { type DateForm, type DateMatch, isCapital, isDash, type Reading } from './dateMatch.ts';
import { documentDateOf, shiftMonth } from './documentDay.ts';
import { intervalOf } from './intervalOf.ts';
import { matchDayMonth, matchMonth } from './monthForms.ts';
import { matchNumericDate } from './numericForms.ts';
import {
  expandShortYear,
  readCardinalWords,
  readDay,
  readMonth,
  readWeekday,
  readYear,
} from './readComponents.ts';
import { latestWeekday, nearestWeekday, nthWeekday, single, weekdayInWeek } from './resolveRelative.ts';

/** "Monday, January 22, 2018", "friday 7/6", "Friday (Jun-15)", "Saturday the second", "Friday this week", "Friday". */
export const matchWeekday: DateForm = (tokens, at, context) => {
  const weekday = readWeekday(tokens, at);
  if (weekday === undefined) return undefined;
  const full =
    matchDateAfterWeekday(tokens, at, weekday) ??
    matchDayAfterWeekday(tokens, at, weekday.next) ??
    matchWeekOfWeekday(tokens, at, weekday.next, context);
  if (full !== undefined) return { ...full, date: { ...full.date, weekday: weekday.value } };
  if (!isPlainWeekday(tokens, at, weekday.next) || isName(tokens, at)) return undefined;
  const anchor = documentDateOf(context);
  const isPast = anchor !== undefined && isToldInPast(tokens, at) && !looksAhead(tokens);
  const interval = isPast ? latestWeekday(anchor, weekday.value) : nearestWeekday(anchor, weekday.value);
  return { first: at, last: at, date: { weekday: weekday.value, relative: true }, interval };
};

/** Abbreviations that are words ("Sun", "wed") count alone only after "on", or with their period and no name before. */
function isPlainWeekday(tokens: readonly Token[], at: number, next: number): boolean {
  if (!AMBIGUOUS_WEEKDAYS.has(lowerAt(tokens, at)) || lowerAt(tokens, at - 1) === 'on') return true;
  return next === at + 2 && !isCapital(tokens, at - 1);
}

/** "Black Friday", "Sheffield Wednesday", "Sunday Times": a capitalised neighbour without punctuation. */
function isName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next?.kind === 'word' &&
    !next.glued &&
    isCapital(tokens, at) &&
    isCapital(tokens, at + 1) &&
    next.word.wordClass === 'noun' &&
    readMonth(tokens, at + 1) === undefined
  );
}

/** A date with its month after the weekday: the weekday adds to it. */
function matchDateAfterWeekday(
  tokens: readonly Token[],
  first: number,
  weekday: Reading<number>,
): DateMatch | undefined {
  const start = skipAfterWeekday(tokens, weekday.next);
  const date = matchNumericDate(tokens, start) ?? matchDayMonth(tokens, start) ?? matchMonth(tokens, start);
  if (date === undefined || date.date.day === undefined) return undefined;
  const isClosed = lowerAt(tokens, start - 1) === '(' && lowerAt(tokens, date.last + 1) === ')';
  if (isClosed) return { ...date, first, last: date.last + 1 };
  const year = readShortYear(tokens, date, weekday.value);
  return year === undefined
    ? { ...date, first }
    : { first, last: date.last + 1, date: { ...date.date, year } };
}

/** "Fri 15 Feb 19": two digits are a year where the weekday is right in it. */
function readShortYear(
  tokens: readonly Token[],
  { date, lastDate, last }: DateMatch,
  weekday: number,
): number | undefined {
  const digits = lowerAt(tokens, last + 1);
  if (lastDate !== undefined || date.year !== undefined || !/^\d\d$/.test(digits)) return undefined;
  if (tokens[last + 2]?.glued) return undefined;
  const year = expandShortYear(Number(digits));
  const { low, high } = intervalOf({ ...date, year });
  return low === high && weekdayOf(low) === weekday ? year : undefined;
}

/** Past a comma, a dash, "the" and an opening parenthesis. */
function skipAfterWeekday(tokens: readonly Token[], at: number): number {
  const lower = lowerAt(tokens, at);
  const next = lower === ',' || lower === '(' || isDash(lower) ? at + 1 : at;
  return lowerAt(tokens, next) === 'the' ? next + 1 : next;
}

/** "Wednesday the 27th", "Friday, the fifteen", "Monday 23rd"; a bare number needs "the". */
function matchDayAfterWeekday(tokens: readonly Token[], first: number, at: number): DateMatch | undefined {
  const start = skipAfterWeekday(tokens, at);
  const hasThe = lowerAt(tokens, start - 1) === 'the';
  const day = readDay(tokens, start) ?? (hasThe ? readCardinalWords(tokens, start) : undefined);
  if (day === undefined || day.value < 1 || day.value > 31) return undefined;
  const isOrdinal = 'written' in day && day.written === 'ordinal';
  if (!isOrdinal && (!hasThe || tokens[day.next]?.kind === 'word')) return undefined;
  return { first, last: day.next - 1, date: { day: day.value }, interval: UNKNOWN_INTERVAL };
}

/** "Friday (of) this week", "this week on Friday" is read from its week. */
function matchWeekOfWeekday(
  tokens: readonly Token[],
  at: number,
  next: number,
  context: Parameters<DateForm>[2],
): DateMatch | undefined {
  const start = lowerAt(tokens, next) === 'of' ? next + 1 : next;
  const weeks = DIRECTIONS.get(lowerAt(tokens, start));
  const weekday = readWeekday(tokens, at);
  if (weeks === undefined || weekday === undefined || lowerAt(tokens, start + 1) !== 'week') return undefined;
  const day = documentDateOf(context)?.day;
  const interval = day === undefined ? UNKNOWN_INTERVAL : single(weekdayInWeek(day, weekday.value, weeks));
  return { first: at, last: start + 1, date: { relative: true }, interval };
}

/** "the first Friday of July (2015)", "the last Sunday of May", "first Friday in this month", "second Sunday". */
export const matchNthWeekday: DateForm = (tokens, at, context) => {
  const nth = lowerAt(tokens, at) === 'last' ? -1 : ORDINALS.get(lowerAt(tokens, at));
  const weekday = nth === undefined || nth > 5 ? undefined : readWeekday(tokens, at + 1);
  if (nth === undefined || weekday === undefined) return undefined;
  const link = lowerAt(tokens, weekday.next);
  const monthAt = link === 'of' || link === 'in' ? weekday.next + 1 : weekday.next;
  const month = readMonth(tokens, monthAt);
  if (month !== undefined) return nthWeekdayOfMonth(tokens, at, nth, weekday.value, month.value, month.next);
  const direction = DIRECTIONS.get(lowerAt(tokens, monthAt));
  const date: CalendarDate = { weekday: weekday.value, relative: true };
  if (nth < 0 && direction === undefined) return undefined; // "last Friday" alone is of the week before
  if (direction === undefined || lowerAt(tokens, monthAt + 1) !== 'month')
    return { first: at, last: weekday.next - 1, date, interval: UNKNOWN_INTERVAL };
  const anchor = documentDateOf(context);
  if (anchor?.month === undefined) return { first: at, last: monthAt + 1, date, interval: UNKNOWN_INTERVAL };
  const target = shiftMonth(anchor.year, anchor.month, direction);
  const interval = nthWeekday(target.year, target.month, weekday.value, nth);
  return { first: at, last: monthAt + 1, date, interval };
};

function nthWeekdayOfMonth(
  tokens: readonly Token[],
  first: number,
  nth: number,
  weekday: number,
  month: number,
  next: number,
): DateMatch {
  const year = readYear(
    tokens,
    lowerAt(tokens, next) === ',' || lowerAt(tokens, next) === 'of' ? next + 1 : next,
  );
  if (year === undefined)
    return { first, last: next - 1, date: { month, weekday }, interval: UNKNOWN_INTERVAL };
  const date = { year: year.value, month, weekday };
  return { first, last: year.next - 1, date, interval: nthWeekday(year.value, month, weekday, nth) };
}
