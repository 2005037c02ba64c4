/** Days of the proleptic Gregorian calendar, counted from 1970-01-01 as day 0. */

/** A day of the Gregorian calendar, also before there was one. */
export interface CivilDate {
  /** Astronomical: 0 is 1 BC, -43 is 44 BC. */
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
}

/** A stretch of days by their numbers, both inclusive; NaN where the year is not known. */
export interface DayInterval {
  readonly low: number;
  readonly high: number;
}

/** Of a date that is at no known time. */
export const UNKNOWN_INTERVAL: DayInterval = { low: Number.NaN, high: Number.NaN };

/** Days in the 400 years after which the Gregorian calendar repeats. */
const DAYS_PER_ERA = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH_SHIFT = 719_468;

/**
 * The day number of a date. Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil:
 * years run from March, so that the leap day comes last. A day past the month's end runs into the next month.
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The date of a day number: Hinnant's civil_from_days, the inverse of `daysFromCivil`. */
export function civilFromDays(days: number): CivilDate {
  const shifted = days + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth + (marchMonth < 10 ? 3 : -9);
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The weekday of a day number, 0 being Sunday: 1970-01-01 was a Thursday. */
export function weekdayOf(days: number): number {
  return (((days + 4) % 7) + 7) % 7;
}

/** The days from the first of one month to the last of another; months outside 1 to 12 run into other years. */
export function monthsInterval(year: number, firstMonth: number, lastMonth: number): DayInterval {
  return { low: firstOfMonth(year, firstMonth), high: firstOfMonth(year, lastMonth + 1) - 1 };
}

/** The days of a run of years, both ends inclusive. */
export function yearsInterval(firstYear: number, lastYear: number): DayInterval {
  return { low: daysFromCivil(firstYear, 1, 1), high: daysFromCivil(lastYear, 12, 31) };
}

/** The first day of a month; months outside 1 to 12 run into other years. */
export function firstOfMonth(year: number, month: number): number {
  const years = Math.floor((month - 1) / 12);
  return daysFromCivil(year + years, month - 12 * years, 1);
}

const LONGEST_MONTHS: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a date is the last day of its month. */
export function isLastOfMonth({ year, month, day }: CivilDate): boolean {
  return day >= 28 && daysFromCivil(year, month, day + 1) === daysFromCivil(year, month + 1, 1);
}

/** Whether some year has this day in this month. */
export function isDayOfMonth(month: number, day: number): boolean {
  return day >= 1 && day <= (LONGEST_MONTHS[month - 1] ?? 0);
}
