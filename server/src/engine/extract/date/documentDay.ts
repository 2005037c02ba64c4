import type { ExtractionContext } from '../extractor.ts';
import { type CivilDate, daysFromCivil } from './calendar.ts';

/** The document's date as far as it is known. */
export interface DocumentDate {
  readonly year: number;
  readonly month?: number;
  /** The day number; only where the date is known to the day. */
  readonly day?: number;
}

/** Parses the document's ISO 8601 date; undefined where there is none or it is malformed. */
export function documentDateOf(context: ExtractionContext): DocumentDate | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(context.documentDate ?? '');
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  if (match[3] === undefined) return { year, month };
  return { year, month, day: daysFromCivil(year, month, Number(match[3])) };
}

/** The month that lies a number of months after another; negative counts go back. */
export function shiftMonth(year: number, month: number, months: number): Pick<CivilDate, 'year' | 'month'> {
  const index = year * 12 + month - 1 + months;
  return { year: Math.floor(index / 12), month: index - 12 * Math.floor(index / 12) + 1 };
}
