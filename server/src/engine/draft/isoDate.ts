/** The names of the months as front matter has them; three letters tell them apart. */
const MONTHS: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const ISO = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ].{0,40})?$/;
const DAY_FIRST = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s{1,4})?([a-z]{3,9})\.?,?\s{1,4}(\d{4})$/i;
const MONTH_FIRST = /^([a-z]{3,9})\.?\s{1,4}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,4}(\d{4})$/i;

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/**
 * A front-matter date as ISO 8601 at the precision written: "2015", "2015-06-13", "13 June 2015", "June 2015",
 * "June 13, 2015", "13/6/2015". Undefined: anything else ("today", "last-modified", "6/7/2015", which is ambiguous).
 */
export function readIsoDate(text: string): string | undefined {
  const iso = ISO.exec(text);
  if (iso !== null) return formatDate(iso[1], iso[2], iso[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return formatDate(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) return formatDate(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const slashed = SLASHED.exec(text);
  return slashed === null ? undefined : readSlashedDate(slashed[1] ?? '', slashed[2] ?? '', slashed[3] ?? '');
}

/** Which of the two is the day can be told where one is no month, or both are the same. */
function readSlashedDate(first: string, second: string, year: string): string | undefined {
  if (Number(first) > 12 || first === second) return formatDate(year, second, first);
  return Number(second) > 12 ? formatDate(year, first, second) : undefined;
}

/** "06" for "June"; "0", which is no month, for another word. */
function monthNumber(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
}

function formatDate(year?: string, month?: string, day?: string): string | undefined {
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined;
  if (day !== undefined && (Number(day) < 1 || Number(day) > 31)) return undefined;
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
}
