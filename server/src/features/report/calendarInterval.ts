import { type CivilDate, civilFromDays } from '../../engine/extract/date/calendar.ts';

/** The bounds of a date as reports write them. A bound that is open or unknown is absent. */
export interface ReportedDate {
  /** yyyymmdd */
  readonly low?: number;
  /** yyyymmdd */
  readonly high?: number;
  /** ISO 8601, at the coarsest precision that says the same; `a/b` for intervals, `..` for an open end. */
  readonly date?: string;
}

interface Day extends CivilDate {
  readonly isLastOfMonth: boolean;
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
  return {
    ...(from && { low: toInteger(from) }),
    ...(to && { high: toInteger(to) }),
    date: writeInterval(from, to),
  };
}

function writeInterval(from: Day | undefined, to: Day | undefined): string {
  if (from === undefined || to === undefined)
    return `${from ? writeDay(from) : '..'}/${to ? writeDay(to) : '..'}`;
  const [first, last] = atCommonPrecision(from, to);
  return first === last ? first : `${first}/${last}`;
}

/** Both ends as years where whole years are meant, as months where whole months are, else as days. */
function atCommonPrecision(from: Day, to: Day): readonly [string, string] {
  const wholeMonths = from.day === 1 && to.isLastOfMonth;
  if (wholeMonths && from.month === 1 && to.month === 12) return [writeYear(from), writeYear(to)];
  if (wholeMonths) return [writeMonth(from), writeMonth(to)];
  return [writeDay(from), writeDay(to)];
}

function toDay(dayNumber: number): Day | undefined {
  if (!Number.isFinite(dayNumber)) return undefined;
  const days = Math.round(dayNumber);
  return { ...civilFromDays(days), isLastOfMonth: civilFromDays(days + 1).day === 1 };
}

function toInteger({ year, month, day }: Day): number {
  const sign = year < 0 ? -1 : 1;
  return sign * (Math.abs(year) * 10_000 + month * 100 + day);
}

function writeYear({ year }: Day): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return year < 0 ? `-${digits}` : digits;
}

function writeMonth(day: Day): string {
  return `${writeYear(day)}-${String(day.month).padStart(2, '0')}`;
}

function writeDay(day: Day): string {
  return `${writeMonth(day)}-${String(day.day).padStart(2, '0')}`;
}
