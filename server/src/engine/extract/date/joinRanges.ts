import type { CalendarDate } from '../../model/figure.ts';
import { lowerAt, type Token } from '../../text/token.ts';
import { joinNeighbours } from '../joinNeighbours.ts';
import type { DayInterval } from './calendar.ts';
import { type DateMatch, isDash } from './dateMatch.ts';
import { intervalOf } from './intervalOf.ts';

const RANGE_LINKS: ReadonlySet<string> = new Set(['to', 'through', 'until', 'till']);

/**
 * Joins two dates that a dash, "to" or "between … and" makes the ends of a range: "June to August 2015",
 * "from 5 March 2020 to 22 April 2020". What only the second states goes for the first as well.
 */
export function joinRanges(matches: readonly DateMatch[], tokens: readonly Token[]): DateMatch[] {
  return joinNeighbours(matches, (first, last) => joinPair(first, last, tokens));
}

function joinPair(first: DateMatch, last: DateMatch, tokens: readonly Token[]): DateMatch | undefined {
  if (first.lastDate !== undefined || last.lastDate !== undefined || !isLinked(first, last, tokens))
    return undefined;
  if (first.isTime && last.isTime) return { ...first, last: last.last };
  if (first.isTime || last.isTime || !isSameGrain(first.date, last.date)) return undefined;
  const firstDate = completeFirst(first.date, last.date);
  const lastDate = completeLast(last.date, first.date);
  const interval = intervalOfRange(first, last, firstDate, lastDate);
  if (interval.high < interval.low || Number.isNaN(interval.low) !== Number.isNaN(interval.high))
    return undefined;
  const range = { first: first.first, last: last.last, date: firstDate, lastDate };
  return first.interval === undefined && last.interval === undefined ? range : { ...range, interval };
}

function isLinked(first: DateMatch, last: DateMatch, tokens: readonly Token[]): boolean {
  if (
    last.first !== first.last + 2 &&
    !(last.first === first.last + 3 && lowerAt(tokens, last.first - 1) === 'the')
  )
    return false;
  const link = lowerAt(tokens, first.last + 1);
  if (link === 'and')
    return lowerAt(tokens, first.first - 1) === 'between' || lowerAt(tokens, first.first - 2) === 'between';
  return isDash(link) || RANGE_LINKS.has(link);
}

/** The ends of a range name days, months or years alike; only "mid-June to August" mixes in parts. */
function isSameGrain(a: CalendarDate, b: CalendarDate): boolean {
  return (
    (a.day === undefined) === (b.day === undefined) &&
    (a.month === undefined) === (b.month === undefined) &&
    (a.weekday === undefined || b.weekday !== undefined || b.day !== undefined)
  );
}

/** The first date with the year that only the last one states: the year before where the months turn. */
function completeFirst(date: CalendarDate, last: CalendarDate): CalendarDate {
  if (date.year !== undefined || last.year === undefined || date.month === undefined) return date;
  return { ...date, year: date.month > (last.month ?? 12) ? last.year - 1 : last.year };
}

/** The last date with the year that only the first one states. */
function completeLast(date: CalendarDate, first: CalendarDate): CalendarDate {
  if (date.year !== undefined || first.year === undefined || date.month === undefined) return date;
  return { ...date, year: date.month < (first.month ?? 1) ? first.year + 1 : first.year };
}

function intervalOfRange(
  first: DateMatch,
  last: DateMatch,
  firstDate: CalendarDate,
  lastDate: CalendarDate,
): DayInterval {
  return {
    low: (first.interval ?? intervalOf(firstDate)).low,
    high: (last.interval ?? intervalOf(lastDate)).high,
  };
}
