import type { CivilDate } from './calendar.ts';

/** "2018"; years before Christ with a minus (ISO 8601). */
export function writeYear({ year }: CivilDate): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return year < 0 ? `-${digits}` : digits;
}

/** "2018-11" */
export function writeMonth(day: CivilDate): string {
  return `${writeYear(day)}-${String(day.month).padStart(2, '0')}`;
}

/** "2018-11-10" */
export function writeDay(day: CivilDate): string {
  return `${writeMonth(day)}-${String(day.day).padStart(2, '0')}`;
}
