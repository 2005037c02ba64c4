import { readIsoDate } from '../../engine/draft/isoDate.ts';

/** The name of a weekday with what parts it from the date. */
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,4}/i;
/** A time of day, with a zone, after a date. */
const TIME = /,?\s{1,4}(?:at\s{1,4})?\d{1,2}[:.]\d{2}.{0,40}$/;
/** The end of a range, or that the date is uncertain, as ISO 8601-2 writes them: the beginning counts. */
const RANGE_OR_DOUBT = /(?<=\d{4}|-\d\d)[~?%/].{0,40}$/;

/**
 * A date of publication as ISO 8601 at the precision that is written: `2015`, `2015-06` or `2015-06-13`. Undefined
 * where the text is none, or is ambiguous as "06/07/2015" is.
 */
export function parsePublicationDate(written: string): string | undefined {
  const date = written.trim();
  if (date.length > 100) return undefined;
  return readIsoDate(date.replace(WEEKDAY, '').replace(RANGE_OR_DOUBT, '').replace(TIME, ''));
}

/** A date from its parts as bibliographies hold them: the month by number or English name. */
export function joinDate(year?: string, month?: string, day?: string): string | undefined {
  if (year === undefined) return undefined;
  if (month === undefined || month.trim() === '') return parsePublicationDate(year);
  const isNumber = /^\s*\d{1,2}\s*$/.test(month);
  const parts = isNumber ? [year, month, day] : [day, month, year];
  const written = parts.filter((part) => part !== undefined).map((part) => part.trim());
  return parsePublicationDate(written.join(isNumber ? '-' : ' ')) ?? parsePublicationDate(year);
}
