import type { CalendarDate } from '../../model/figure.ts';
import { lowerAt, type Token, tokenAt } from '../../text/token.ts';
import {
  type CalendarUnit,
  DEICTIC_DAYS,
  DIRECTIONS,
  NARRATIVE_DIRECTIONS,
  SEASONS,
  UNITS,
} from '../lexicon/calendar.ts';
import { type DayInterval, UNKNOWN_INTERVAL } from './calendar.ts';
import { type DateForm, type DateMatch, isCapital } from './dateMatch.ts';
import { type DocumentDate, documentDateOf, shiftMonth } from './documentDay.ts';
import { intervalOf } from './intervalOf.ts';
import { matchDayMonth, matchMonth } from './monthForms.ts';
import { readDay, readMonth, readWeekday } from './readComponents.ts';
import { periodAt, single, weekdayAt, weekdayInWeek } from './resolveRelative.ts';

/** "last year", "this month", "next Friday", "past Monday", "last June", "next week on Friday", "this Friday (Jun-15)". */
export const matchDirected: DateForm = (tokens, at, context) => {
  const lower = lowerAt(tokens, at);
  const direction = DIRECTIONS.get(lower);
  if (direction === undefined || tokens[at + 1]?.kind !== 'word') return undefined;
  const anchor = isNarrative(tokens, at) ? undefined : documentDateOf(context);
  return (
    matchDirectedUnit(tokens, at, direction, anchor) ??
    matchDirectedWeekday(tokens, at, direction, anchor) ??
    matchDirectedMonth(tokens, at, direction, anchor) ??
    matchDirectedSeason(tokens, at)
  );
};

/** "the following year" and "the next day" count from the time that the text speaks of. */
function isNarrative(tokens: readonly Token[], at: number): boolean {
  const lower = lowerAt(tokens, at);
  return NARRATIVE_DIRECTIONS.has(lower) || (lower === 'next' && lowerAt(tokens, at - 1) === 'the');
}

function matchDirectedUnit(
  tokens: readonly Token[],
  at: number,
  direction: number,
  anchor: DocumentDate | undefined,
): DateMatch | undefined {
  const unit = singularUnit(lowerAt(tokens, at + 1));
  if (unit === undefined || isModifier(tokens, at + 2) || isSpan(tokens, at, unit)) return undefined;
  const weekdayAtToken = lowerAt(tokens, at + 2) === 'on' ? at + 3 : at + 2;
  const weekday = unit === 'week' ? readWeekday(tokens, weekdayAtToken) : undefined;
  if (weekday === undefined) return relative(at, at + 1, {}, periodAt(anchor, unit, direction));
  const interval =
    anchor?.day === undefined
      ? UNKNOWN_INTERVAL
      : single(weekdayInWeek(anchor.day, weekday.value, direction));
  return relative(at, weekday.next - 1, { weekday: weekday.value }, interval);
}

function singularUnit(lower: string): CalendarUnit | undefined {
  const unit = UNITS.get(lower);
  return unit === lower ? unit : undefined;
}

/** "last week's" and "last year," name a date; "next-year plan", "this day care" and "last day of" do not. */
function isModifier(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next?.text === '-' && next.glued;
}

/**
 * "the past year" and "over the last month" are stretches up to now; "the last week of May" counts from its end;
 * "this day" is no date.
 */
function isSpan(tokens: readonly Token[], at: number, unit: CalendarUnit): boolean {
  const lower = lowerAt(tokens, at);
  if (lower === 'past' || lowerAt(tokens, at + 2) === 'of') return true;
  if (unit === 'day') return lower === 'this' || lower === 'current';
  return lower === 'last' && lowerAt(tokens, at - 1) === 'the';
}

function matchDirectedWeekday(
  tokens: readonly Token[],
  at: number,
  direction: number,
  anchor: DocumentDate | undefined,
): DateMatch | undefined {
  const weekday = readWeekday(tokens, at + 1);
  if (weekday === undefined) return undefined;
  const dated = matchDateBeside(tokens, weekday.next);
  if (dated !== undefined) return { ...dated, first: at, date: { ...dated.date, weekday: weekday.value } };
  return relative(
    at,
    weekday.next - 1,
    { weekday: weekday.value },
    weekdayAt(anchor, weekday.value, direction),
  );
}

/** A date that says the weekday again: "(Jun-15)", "-jun-15", "June 22". */
function matchDateBeside(tokens: readonly Token[], at: number): DateMatch | undefined {
  const lower = lowerAt(tokens, at);
  const start = lower === '(' || lower === ',' || lower === '-' ? at + 1 : at;
  const date = matchDayMonth(tokens, start) ?? matchMonth(tokens, start);
  if (date?.date.day === undefined) return undefined;
  return lower === '(' && lowerAt(tokens, date.last + 1) === ')' ? { ...date, last: date.last + 1 } : date;
}

/** "last June" is the latest before the document's month, "next June" the first after it, "this June" of its year. */
function matchDirectedMonth(
  tokens: readonly Token[],
  at: number,
  direction: number,
  anchor: DocumentDate | undefined,
): DateMatch | undefined {
  const month = readMonth(tokens, at + 1);
  if (month === undefined || (!isCapital(tokens, at + 1) && lowerAt(tokens, at + 1).length <= 5))
    return undefined;
  const dated = matchMonth(tokens, at + 1);
  if (dated?.date.day !== undefined || dated?.date.year !== undefined) return undefined;
  const date: CalendarDate = { month: month.value };
  if (anchor?.month === undefined) return relative(at, month.next - 1, date, UNKNOWN_INTERVAL);
  const year = yearOfDirectedMonth(anchor.year, anchor.month, month.value, direction);
  return relative(at, month.next - 1, date, intervalOf({ year, month: month.value }));
}

function yearOfDirectedMonth(year: number, current: number, month: number, direction: number): number {
  if (direction < 0) return month < current ? year : year - 1;
  if (direction > 0) return month > current ? year : year + 1;
  return year;
}

function matchDirectedSeason(tokens: readonly Token[], at: number): DateMatch | undefined {
  const season = SEASONS.get(lowerAt(tokens, at + 1));
  return season === undefined ? undefined : relative(at, at + 1, { season }, UNKNOWN_INTERVAL);
}

/** "USA Today", ITV's "Tonight": a capital inside the sentence. */
function isTitle(tokens: readonly Token[], at: number): boolean {
  return (
    isCapital(tokens, at) &&
    at > 0 &&
    (tokenAt(tokens, at - 1)?.kind === 'word' || lowerAt(tokens, at + 1) === '"')
  );
}

/** "yesterday", "today", "the day before yesterday". */
export const matchDeicticDay: DateForm = (tokens, at, context) => {
  const offset = DEICTIC_DAYS.get(lowerAt(tokens, at));
  if (offset === undefined || isTitle(tokens, at)) return undefined;
  const anchor = documentDateOf(context);
  const [link, day] = [lowerAt(tokens, at - 1), lowerAt(tokens, at - 2)];
  const isBeyond = day === 'day' && ((link === 'before' && offset < 0) || (link === 'after' && offset > 0));
  if (isBeyond) return relative(at - 2, at, {}, periodAt(anchor, 'day', 2 * offset));
  return relative(at, at, {}, periodAt(anchor, 'day', offset));
};

/** "the 20th of next month", "31st of this month", "the 20th next month". */
export const matchDayOfDirectedMonth: DateForm = (tokens, at, context) => {
  const day = readDay(tokens, at);
  if (day === undefined || day.written !== 'ordinal') return undefined;
  const start = lowerAt(tokens, day.next) === 'of' ? day.next + 1 : day.next;
  const months = DIRECTIONS.get(lowerAt(tokens, start));
  if (months === undefined || lowerAt(tokens, start + 1) !== 'month') return undefined;
  const anchor = documentDateOf(context);
  if (anchor?.month === undefined) return relative(at, start + 1, { day: day.value }, UNKNOWN_INTERVAL);
  const { year, month } = shiftMonth(anchor.year, anchor.month, months);
  return relative(at, start + 1, { day: day.value }, intervalOf({ year, month, day: day.value }));
};

/** A date that counts from the day of its text ("last March"). */
export function relative(first: number, last: number, date: CalendarDate, interval: DayInterval): DateMatch {
  return { first, last, date: { ...date, relative: true }, interval };
}
