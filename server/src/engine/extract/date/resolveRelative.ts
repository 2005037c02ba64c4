import type { CalendarUnit } from '../lexicon/calendar.ts';
import {
  civilFromDays,
  type DayInterval,
  daysFromCivil,
  firstOfMonth,
  monthsInterval,
  UNKNOWN_INTERVAL,
  weekdayOf,
  yearsInterval,
} from './calendar.ts';
import { type DocumentDate, shiftMonth } from './documentDay.ts';

/** The period of a unit that lies `offset` units after the one that holds the document's date. */
export function periodAt(anchor: DocumentDate | undefined, unit: CalendarUnit, offset: number): DayInterval {
  if (anchor === undefined) return UNKNOWN_INTERVAL;
  switch (unit) {
    case 'year':
      return yearsInterval(anchor.year + offset, anchor.year + offset);
    case 'decade':
      return decadesFrom(10 * (Math.floor(anchor.year / 10) + offset), 10);
    case 'century':
      return decadesFrom(100 * (Math.floor(anchor.year / 100) + offset), 100);
    case 'month':
    case 'quarter':
      return monthPeriodAt(anchor, unit, offset);
    case 'week':
    case 'weekend':
    case 'day':
      return anchor.day === undefined ? UNKNOWN_INTERVAL : dayPeriodAt(anchor.day, unit, offset);
  }
}

function decadesFrom(year: number, length: number): DayInterval {
  return yearsInterval(year, year + length - 1);
}

function monthPeriodAt(anchor: DocumentDate, unit: 'month' | 'quarter', offset: number): DayInterval {
  if (anchor.month === undefined) return UNKNOWN_INTERVAL;
  if (unit === 'month') return monthsInterval(anchor.year, anchor.month + offset, anchor.month + offset);
  const first = 3 * (Math.floor((anchor.month - 1) / 3) + offset) + 1;
  return monthsInterval(anchor.year, first, first + 2);
}

/** Weeks run from Monday (ISO 8601). */
function dayPeriodAt(day: number, unit: 'week' | 'weekend' | 'day', offset: number): DayInterval {
  if (unit === 'day') return { low: day + offset, high: day + offset };
  const monday = day - ((weekdayOf(day) + 6) % 7) + 7 * offset;
  return unit === 'week' ? { low: monday, high: monday + 6 } : { low: monday + 5, high: monday + 6 };
}

/**
 * The day that lies a number of units before or after the document's date. Such counts are round ("two months
 * ago"): half a unit of slack lies on either side, none for days.
 */
export function shiftedDay(anchor: DocumentDate | undefined, unit: CalendarUnit, count: number): DayInterval {
  if (anchor === undefined) return UNKNOWN_INTERVAL;
  if (unit === 'year' || unit === 'decade' || unit === 'century') {
    const years = count * (unit === 'year' ? 1 : unit === 'decade' ? 10 : 100);
    return yearsInterval(anchor.year + Math.floor(years), anchor.year + Math.ceil(years));
  }
  if (anchor.day === undefined) return UNKNOWN_INTERVAL;
  if (unit === 'day' || unit === 'weekend')
    return { low: anchor.day + Math.floor(count), high: anchor.day + Math.ceil(count) };
  if (unit === 'week') return around(anchor.day + Math.round(7 * count), 3);
  return around(monthsLater(anchor.day, Math.round(unit === 'quarter' ? 3 * count : count)), 15);
}

function around(day: number, slack: number): DayInterval {
  return { low: day - slack, high: day + slack };
}

function monthsLater(day: number, months: number): number {
  const civil = civilFromDays(day);
  const target = shiftMonth(civil.year, civil.month, months);
  return daysFromCivil(target.year, target.month, Math.min(civil.day, 28));
}

/** The day of a weekday: the last one before the document's date (-1), the next after it (1), or in its week (0). */
export function weekdayAt(anchor: DocumentDate | undefined, weekday: number, direction: number): DayInterval {
  if (anchor?.day === undefined) return UNKNOWN_INTERVAL;
  const today = weekdayOf(anchor.day);
  const back = (today - weekday + 7) % 7 || 7;
  const ahead = (weekday - today + 7) % 7 || 7;
  if (direction < 0) return single(anchor.day - back);
  if (direction > 0) return single(anchor.day + ahead);
  return single(weekdayInWeek(anchor.day, weekday, 0));
}

/**
 * A weekday alone is one within seven days of the day of writing, before or after (Associated Press Stylebook, "days
 * of the week"): the days from the latest one, today's included, to the next.
 */
export function nearestWeekday(anchor: DocumentDate | undefined, weekday: number): DayInterval {
  const { low } = latestWeekday(anchor, weekday);
  return { low, high: low + 7 };
}

/** The latest day of a weekday, the day of writing included: "on Thursday" of what was. */
export function latestWeekday(anchor: DocumentDate | undefined, weekday: number): DayInterval {
  if (anchor?.day === undefined) return UNKNOWN_INTERVAL;
  return single(anchor.day - ((weekdayOf(anchor.day) - weekday + 7) % 7));
}

/** The weekday in the week that lies `weeks` after the one of a day; weeks run from Monday. */
export function weekdayInWeek(day: number, weekday: number, weeks: number): number {
  const monday = day - ((weekdayOf(day) + 6) % 7) + 7 * weeks;
  return monday + ((weekday + 6) % 7);
}

/** The nth weekday of a month, counted from 1; -1 is the last. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): DayInterval {
  if (nth < 0) return single(nthWeekday(year, month + 1, weekday, 1).low + 7 * nth);
  const first = firstOfMonth(year, month);
  return single(first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}

/** The interval of one day. */
export function single(day: number): DayInterval {
  return { low: day, high: day };
}
