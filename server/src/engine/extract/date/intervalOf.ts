import type { CalendarDate } from '../../model/figure.ts';
import type { SeasonName } from '../lexicon/calendar.ts';
import {
  civilFromDays,
  type DayInterval,
  daysFromCivil,
  monthsInterval,
  UNKNOWN_INTERVAL,
  yearsInterval,
} from './calendar.ts';

/**
 * The days that a date names by its components, the implied year included; unknown where no year, decade or
 * century is. Relative dates are resolved elsewhere.
 */
export function intervalOf(date: CalendarDate): DayInterval {
  const whole = wholePeriodOf(date);
  if (date.half !== undefined) return halfOf(whole, date.half);
  return date.part === undefined ? whole : partOf(whole, date.part);
}

/** The days from the first day of one date to the last of another. */
export function intervalBetween(first: CalendarDate, last: CalendarDate): DayInterval {
  return { low: intervalOf(first).low, high: intervalOf(last).high };
}

function wholePeriodOf(date: CalendarDate): DayInterval {
  if (date.century !== undefined) return centuryInterval(date.century);
  if (date.decade !== undefined) return yearsInterval(date.decade, date.decade + 9);
  const year = date.year ?? date.impliedYear;
  if (year === undefined) return UNKNOWN_INTERVAL;
  if (date.month !== undefined) return monthInterval(year, date.month, date.day);
  if (date.quarter !== undefined) return monthsInterval(year, 3 * date.quarter - 2, 3 * date.quarter);
  if (date.season !== undefined) return seasonInterval(year, date.season);
  return date.day === undefined && date.weekday === undefined ? yearsInterval(year, year) : UNKNOWN_INTERVAL;
}

function monthInterval(year: number, month: number, day: number | undefined): DayInterval {
  if (day === undefined) return monthsInterval(year, month, month);
  const number = daysFromCivil(year, month, day);
  return { low: number, high: number };
}

/** The nth century runs from year 100(n-1)+1; popular use begins it a year earlier, so both are in. */
function centuryInterval(century: number): DayInterval {
  if (century > 0) return yearsInterval(100 * (century - 1), 100 * century);
  return yearsInterval(100 * century + 1, 100 * (century + 1));
}

/**
 * Seasons by both the meteorologists' reckoning (whole months) and the astronomers' (from equinox or solstice), on
 * the northern half of the earth. A winter is named after either of its two years, so both are in.
 */
function seasonInterval(year: number, season: SeasonName): DayInterval {
  switch (season) {
    case 'spring':
      return { low: daysFromCivil(year, 3, 1), high: daysFromCivil(year, 6, 21) };
    case 'summer':
      return { low: daysFromCivil(year, 6, 1), high: daysFromCivil(year, 9, 23) };
    case 'autumn':
      return { low: daysFromCivil(year, 9, 1), high: daysFromCivil(year, 12, 21) };
    case 'winter':
      return { low: daysFromCivil(year - 1, 12, 1), high: daysFromCivil(year + 1, 3, 21) };
  }
}

/** The first or second half of a period; that of a year ends with June. */
function halfOf({ low, high }: DayInterval, half: 1 | 2): DayInterval {
  const { year } = civilFromDays(low);
  const isYear = low === daysFromCivil(year, 1, 1) && high === daysFromCivil(year, 12, 31);
  const middle = isYear ? daysFromCivil(year, 7, 1) : low + Math.ceil((high - low + 1) / 2);
  return half === 1 ? { low, high: middle - 1 } : { low: middle, high };
}

/** The first, middle or last third of a period, rounded outwards to days. */
export function partOf(whole: DayInterval, part: 'early' | 'mid' | 'late'): DayInterval {
  const third = (whole.high - whole.low + 1) / 3;
  switch (part) {
    case 'early':
      return { low: whole.low, high: whole.low + Math.ceil(third) - 1 };
    case 'mid':
      return { low: whole.low + Math.floor(third), high: whole.low + Math.ceil(2 * third) - 1 };
    case 'late':
      return { low: whole.low + Math.floor(2 * third), high: whole.high };
  }
}
