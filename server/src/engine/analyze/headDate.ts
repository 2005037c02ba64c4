import { intervalOf } from '../extract/date/intervalOf.ts';
import { extractFromText } from '../extract/extractFigures.ts';
import type { Extraction } from '../extract/extractor.ts';
import { BASE_WORDS_AFTER, BASE_WORDS_BEFORE } from '../extract/lexicon/columns.ts';
import type { CalendarDate, Quantity } from '../model/figure.ts';
import { lowerAt } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Vocabulary } from '../text/vocabulary.ts';

/** The date that the head of a column, a row's label or the title of a table gives what stands below or beside it. */
export interface HeadDate {
  readonly date: Quantity;
  /** Where it stands in the head. */
  readonly start: number;
  readonly end: number;
}

/** The longest head or title that is read, in UTF-16 code units. */
const LONGEST_HEAD = 120;
/** What a head must have to be a date: a digit, or three letters that may be a month's. */
const MAY_BE_DATE = /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
/** A year by itself, with the mark of an estimate, a projection or a note: "2020", "Population 2020 (est.)", "2021e". */
const YEAR =
  /(?<![\d.,$€£¥/:#–-]|\b(?:per|top|over|under|first)\s)\b(?:1[5-9]|20)\d\d(?=[aefpr]?(?![\w%./:–-]))/gi;
/** How statistical offices and spreadsheets write periods, and how prose does: "2021M03", "2021-Q1", "Mar-21", "Q1-21". */
const NOTATIONS: readonly (readonly [RegExp, (groups: readonly string[]) => string])[] = [
  [/^((?:19|20)\d\d)[-\s:]?M(0[1-9]|1[0-2])$/i, ([year, month]) => `${year}-${month}`],
  [/^((?:19|20)\d\d)[-\s:/]?Q([1-4])$/i, ([year, quarter]) => `Q${quarter} ${year}`],
  [/^Q([1-4])[-\s/'’]{1,2}(\d\d)$/i, ([quarter, year]) => `Q${quarter} '${year}`],
  [/^([a-z]{3,4})\.?-(\d\d)$/i, ([month, year]) => `${month} '${year}`],
];
/** A quarter by itself, whose year another head gives. */
const QUARTER = /^(?:Q([1-4])|([1-4])Q)$/i;

/**
 * The date of a head; undefined where it names none or more than one, and where the date is that of what the values are
 * compared with ("Change on 2019", "2015 prices").
 */
export function readHeadDate(head: string, vocabulary: Vocabulary): HeadDate | undefined {
  const text = head.trim();
  if (text.length > LONGEST_HEAD || !(MAY_BE_DATE.test(text) || QUARTER.test(text))) return undefined;
  const start = head.indexOf(text);
  const whole = readWhole(text, vocabulary);
  if (whole !== undefined) return { date: whole, start, end: start + text.length };
  const [found, ...more] = findDates(text, vocabulary);
  if (found === undefined || more.length > 0) return undefined;
  return isBase(text, found, vocabulary)
    ? undefined
    : { date: found.date, start: start + found.start, end: start + found.end };
}

/** A head that is a date and nothing else. */
function readWhole(text: string, vocabulary: Vocabulary): Quantity | undefined {
  const quarter = QUARTER.exec(text);
  if (quarter !== null) return makeDate({ quarter: Number(quarter[1] ?? quarter[2]) });
  for (const [notation, write] of NOTATIONS) {
    const match = notation.exec(text);
    if (match !== null) return extractDates(write(match.slice(1)), vocabulary)[0];
  }
  const [date, ...more] = extractDates(text, vocabulary);
  const isWhole = date !== undefined && date.start === 0 && date.end === text.length;
  return isWhole && more.length === 0 ? date : undefined;
}

/** The dates of a head: those that prose would have, and years by themselves. */
function findDates(text: string, vocabulary: Vocabulary): HeadDate[] {
  const isYearAlone = ({ kind, start, end }: Quantity): boolean => kind === 'count' && end - start === 4;
  const figures = extractFigures(text, vocabulary).filter((figure) => !isYearAlone(figure));
  const dates: HeadDate[] = figures
    .filter(isDate)
    .map((date) => ({ date, start: date.start, end: date.end }));
  for (const { 0: year, index: start } of text.matchAll(YEAR)) {
    const end = start + year.length;
    if (figures.some((known) => known.start < end && start < known.end)) continue;
    dates.push({ date: makeDate({ year: Number(year) }), start, end });
  }
  return dates;
}

function extractDates(phrase: string, vocabulary: Vocabulary): Extraction[] {
  return extractFigures(phrase, vocabulary).filter(isDate);
}

function isDate({ kind, noise }: Quantity): boolean {
  return kind === 'date' && noise === undefined;
}

/** The figures of "in" and a phrase: a year or a month behind a preposition is a date in prose. */
function extractFigures(phrase: string, vocabulary: Vocabulary): Extraction[] {
  const text = `${OPENER}${phrase}`;
  const start = OPENER.length;
  return extractFromText(text, { start: 0, end: text.length }, { text }, vocabulary).flatMap(
    ({ extractions }) =>
      extractions.map((figure) => ({
        ...figure,
        start: Math.max(0, figure.start - start),
        end: figure.end - start,
      })),
  );
}

const OPENER = 'in ';

/** Whether the words beside a date make it what the values are measured by or against, not when they hold. */
function isBase(text: string, { start, end, date }: HeadDate, vocabulary: Vocabulary): boolean {
  if (date.relation !== undefined && date.relation !== 'asOf' && date.relation !== 'during') return true;
  const before = tokenize(text, { start: 0, end: start }, vocabulary);
  const after = tokenize(text, { start: end, end: text.length }, vocabulary);
  return BASE_WORDS_BEFORE.has(lowerAt(before, before.length - 1)) || BASE_WORDS_AFTER.has(lowerAt(after, 0));
}

/** A date without more than its components: its place is that of the head, which nobody asks for. */
export function makeDate(date: CalendarDate): Quantity {
  const place = { start: 0, end: 0 };
  return {
    ...place,
    core: place,
    kind: 'date',
    strictness: 'exact',
    step: 0,
    extractor: 'head',
    date,
    ...intervalOf(date),
  };
}
