import { type CivilDate, civilFromDays, isLastOfMonth } from '../../engine/extract/date/calendar.ts';
import { writeDay, writeMonth, writeYear } from '../../engine/extract/date/writeCivilDate.ts';

/** The bounds of a date as reports write them. A bound that is open or unknown is absent. */
export interface ReportedDate {
  /** yyyymmdd */
  readonly low?: number;
  /** yyyymmdd */
  readonly high?: number;
  /** ISO 8601, at the coarsest precision that says the same; `a/b` for intervals, `..` for an open end. */
  readonly date?: string;
}

/**
 * Writes an interval of days (days since 1970-01-01, inclusive; infinite or NaN where open or unknown) as
 * calendar dates: 1 to 30 June 2015 is "2015-06", the summer months "2015-06/2015-08", before 2016 "../2015-12-31"
 * (ISO 8601-2's open intervals).
 */
export function reportDate(low: number, high: number): ReportedDate {
  const from = toDay(low);
  const to = toDay(high);
  if (from === undefined && to === undefined) return {};
  const date = writeInterval(from, to);
  if (from === undefined) return to === undefined ? {} : { high: toInteger(to), date };
  return to === undefined
    ? { low: toInteger(from), date }
    : { low: toInteger(from), high: toInteger(to), date };
}

function writeInterval(from: CivilDate | undefined, to: CivilDate | undefined): string {
  if (from === undefined || to === undefined)
    return `${from ? writeDay(from) : '..'}/${to ? writeDay(to) : '..'}`;
  const [first, last] = atCommonPrecision(from, to);
  return first === last ? first : `${first}/${last}`;
}

/** Both ends as years where whole years are meant, as months where whole months are, else as days. */
function atCommonPrecision(from: CivilDate, to: CivilDate): readonly [string, string] {
  const wholeMonths = from.day === 1 && isLastOfMonth(to);
  if (wholeMonths && from.month === 1 && to.month === 12) return [writeYear(from), writeYear(to)];
  if (wholeMonths) return [writeMonth(from), writeMonth(to)];
  return [writeDay(from), writeDay(to)];
}

function toDay(dayNumber: number): CivilDate | undefined {
  return Number.isFinite(dayNumber) ? civilFromDays(Math.round(dayNumber)) : undefined;
}

function toInteger({ year, month, day }: CivilDate): number {
  const sign = year < 0 ? -1 : 1;
  return sign * (Math.abs(year) * 10_000 + month * 100 + day);
}
