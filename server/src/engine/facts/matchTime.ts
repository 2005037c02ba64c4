import { type DayInterval, UNKNOWN_INTERVAL } from '../extract/date/calendar.ts';
import { documentDateOf } from '../extract/date/documentDay.ts';
import { intervalOf } from '../extract/date/intervalOf.ts';
import type { Figure } from '../model/analysis.ts';
import type { FactFilter } from './factQuery.ts';

/** The days that all filters of time leave; undefined: there are none. Empty where they exclude each other. */
export function windowOf(filters: readonly FactFilter[]): DayInterval | undefined {
  const times = filters.filter((filter) => filter.kind === 'time');
  if (times.length === 0) return undefined;
  return {
    low: Math.max(...times.map(({ low }) => low)),
    high: Math.min(...times.map(({ high }) => high)),
  };
}

/** The figures of a sentence that are dates of a known year. */
export function placedDatesOf(figures: readonly Figure[]): readonly Figure[] {
  return figures.filter(
    ({ kind, low, high }) => kind === 'date' && !Number.isNaN(low) && !Number.isNaN(high),
  );
}

/** Whether a date and the days that are asked for have a day in common; "after 2015" counts as 2015. */
export function isDateWithin(window: DayInterval, { stated, low, high }: Figure): boolean {
  return hasCommonDay(window, stated ?? { low, high });
}

/** Whether the date of a source (ISO 8601 at any precision) has a day in common with those that are asked for. */
export function isSourceWithin(window: DayInterval, date: string | undefined): boolean {
  return date !== undefined && hasCommonDay(window, daysOf(date));
}

function daysOf(documentDate: string): DayInterval {
  const date = documentDateOf({ text: '', documentDate });
  if (date === undefined) return UNKNOWN_INTERVAL;
  const { year, month, day } = date;
  if (day !== undefined) return { low: day, high: day };
  return intervalOf({ year, ...(month !== undefined && { month }) });
}

function hasCommonDay(a: DayInterval, b: DayInterval): boolean {
  return a.low <= b.high && b.low <= a.high && a.low <= a.high;
}
