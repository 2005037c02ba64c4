import { lowerAt, type Token } from '../../text/token.ts';
import { PART_NOUNS, PARTS, SEASONS } from '../lexicon/calendar.ts';
import { daysFromCivil } from './calendar.ts';
import { type DateForm, type DateMatch, isCapital, isDash, isGlued, type Reading } from './dateMatch.ts';
import { partOf } from './intervalOf.ts';
import { plainYear, readFiscalYear, readOrdinalWords, readYear } from './readComponents.ts';

/** "spring 2014", "the winter of 2015–16"; a season alone names no date. */
export function matchSeason(tokens: readonly Token[], at: number): DateMatch | undefined {
  const season = SEASONS.get(lowerAt(tokens, at));
  if (season === undefined) return undefined;
  const yearAt = lowerAt(tokens, at + 1) === 'of' || lowerAt(tokens, at + 1) === ',' ? at + 2 : at + 1;
  const year = readYear(tokens, yearAt);
  if (year === undefined || tokens[yearAt]?.kind === 'word') return undefined;
  const date = { year: year.value, season };
  if (season !== 'winter' || !isNextYear(tokens, year.next, year.value))
    return { first: at, last: year.next - 1, date };
  const interval = { low: daysFromCivil(year.value, 12, 1), high: daysFromCivil(year.value + 1, 3, 21) };
  return { first: at, last: year.next + 1, date, interval };
}

/** "2015–16", "2015/2016" */
function isNextYear(tokens: readonly Token[], at: number, year: number): boolean {
  const link = lowerAt(tokens, at);
  const digits = lowerAt(tokens, at + 1);
  if (!isGlued(tokens, at) || !(isDash(link) || link === '/') || digits.length < 2) return false;
  return String(year + 1).endsWith(digits);
}

/** "Q3 2015", "Q3 of FY2015", the first of "Q1 and Q2 2018"; "2015 Q3" is read from its year. */
export function matchQuarterCode(tokens: readonly Token[], at: number): DateMatch | undefined {
  const quarter = readQuarterCode(tokens, at);
  if (quarter === undefined) return undefined;
  const before = plainYear(lowerAt(tokens, at - 1));
  if (before !== undefined) return { first: at - 1, last: at, date: { year: before, quarter } };
  return withYear(tokens, at, at + 1, quarter) ?? sharedYear(tokens, at, quarter);
}

function readQuarterCode(tokens: readonly Token[], at: number): number | undefined {
  const digit = /^q([1-4])$/.exec(lowerAt(tokens, at))?.[1];
  return digit === undefined ? undefined : Number(digit);
}

/** The first of two quarters that state their year together. */
function sharedYear(tokens: readonly Token[], at: number, quarter: number): DateMatch | undefined {
  const link = lowerAt(tokens, at + 1);
  if (!SHARING_LINKS.has(link) && !isDash(link)) return undefined;
  const second = readQuarterCode(tokens, at + 2);
  if (second === undefined || second <= quarter) return undefined;
  const date = withYear(tokens, at + 2, at + 3, second)?.date;
  return date === undefined ? undefined : { first: at, last: at, date: { ...date, quarter } };
}

/** "the third quarter of 2015", "first-quarter 2015"; the number is read by the caller. */
function matchQuarter(
  tokens: readonly Token[],
  at: number,
  unitAt: number,
  quarter: number,
): DateMatch | undefined {
  return quarter >= 1 && quarter <= 4 ? withYear(tokens, at, unitAt + 1, quarter) : undefined;
}

function withYear(
  tokens: readonly Token[],
  first: number,
  at: number,
  quarter: number,
): DateMatch | undefined {
  const year = readPeriodYear(tokens, at);
  return year && { first, last: year.next - 1, date: { year: year.value, quarter } };
}

/** The year of a quarter or half: "of 2015", ", 2015", "of fiscal year 2015", "FY2015". */
function readPeriodYear(tokens: readonly Token[], at: number): Reading<number> | undefined {
  let next = at;
  while (next < at + 3 && YEAR_LINKS.has(lowerAt(tokens, next))) next++;
  return readFiscalYear(tokens, next) ?? readYear(tokens, next);
}

const YEAR_LINKS: ReadonlySet<string> = new Set(['of', ',', 'in', 'the', 'fiscal', 'fy', 'year', '/']);

/** "21st century", "the twenty-first century BC", "19th-century", "third quarter of 2015", "3rd quarter 2015". */
export function matchOrdinalPeriod(tokens: readonly Token[], at: number): DateMatch | undefined {
  const ordinal = readOrdinal(tokens, at);
  if (ordinal === undefined) return matchNumberedPeriod(tokens, at);
  const unitAt =
    isDash(lowerAt(tokens, ordinal.next)) && isGlued(tokens, ordinal.next) ? ordinal.next + 1 : ordinal.next;
  const unit = lowerAt(tokens, unitAt);
  if (unit === 'quarter' || unit === 'quarters') return matchQuarter(tokens, at, unitAt, ordinal.value);
  if (ordinal.value < 1 || ordinal.value > 30) return undefined;
  if (unit !== 'century' && unit !== 'centuries') return readSharedPeriod(tokens, at, ordinal);
  if (isCapital(tokens, unitAt) && isCapital(tokens, unitAt + 1)) return undefined; // a company's name
  const isBeforeChrist = /^b\.?c/.test(lowerAt(tokens, unitAt + 1));
  const hasEra = isBeforeChrist || /^(?:ad|ce|a\.d\.|c\.e\.)$/.test(lowerAt(tokens, unitAt + 1));
  return {
    first: at,
    last: hasEra ? unitAt + 1 : unitAt,
    date: { century: isBeforeChrist ? -ordinal.value : ordinal.value },
  };
}

/** "the 18th and 19th centuries", "the second and third quarters of 2020": the first of two that share their noun. */
function readSharedPeriod(
  tokens: readonly Token[],
  at: number,
  first: Reading<number>,
): DateMatch | undefined {
  const isHyphened = isDash(lowerAt(tokens, first.next)) && isGlued(tokens, first.next);
  const link = isHyphened ? first.next + 1 : first.next;
  if (!SHARING_LINKS.has(lowerAt(tokens, link))) return undefined;
  const second = readOrdinal(tokens, link + 1);
  if (second === undefined || second.value <= first.value || second.value > 30) return undefined;
  const nounAt = isDash(lowerAt(tokens, second.next)) ? second.next + 1 : second.next;
  const noun = lowerAt(tokens, nounAt);
  if (noun === 'quarters') {
    const date = matchQuarter(tokens, at, nounAt, first.value)?.date;
    return date && { first: at, last: first.next - 1, date };
  }
  if (noun !== 'century' && noun !== 'centuries') return undefined;
  return { first: at, last: first.next - 1, date: { century: first.value } };
}

const SHARING_LINKS: ReadonlySet<string> = new Set(['and', 'or', 'to', '&']);

/** "4Q 2012", "4Q12", "1H 2016": a quarter or half by its number and letter. */
function matchNumberedPeriod(tokens: readonly Token[], at: number): DateMatch | undefined {
  if (!isGlued(tokens, at + 1)) return undefined;
  const code = NUMBERED_PERIOD.exec(lowerAt(tokens, at) + lowerAt(tokens, at + 1));
  if (code === null) return undefined;
  const [, quarter, half, digits] = code;
  const period =
    quarter === undefined ? ({ half: half === '1' ? 1 : 2 } as const) : { quarter: Number(quarter) };
  if (digits !== undefined)
    return { first: at, last: at + 1, date: { year: 2000 + Number(digits), ...period } };
  const year = readPeriodYear(tokens, at + 2);
  return year && { first: at, last: year.next - 1, date: { year: year.value, ...period } };
}

const NUMBERED_PERIOD = /^(?:([1-4])q|([12])h)(\d{2})?$/;

/** An ordinal in digits or words, of any size that centuries have. */
function readOrdinal(tokens: readonly Token[], at: number) {
  const token = tokens[at];
  if (token?.kind !== 'number') return readOrdinalWords(tokens, at);
  const suffix = lowerAt(tokens, at + 1);
  if (!isGlued(tokens, at + 1) || !/^(?:st|nd|rd|th)$/.test(suffix) || token.text.length > 2)
    return undefined;
  return { value: Number(token.text), next: at + 2 };
}

/**
 * "early 2008", "mid-June", "late May 2015", "the end of 2015", "mid-to-late 1990s": a part of the date that follows,
 * or the stretch from one part to another.
 */
export function matchPart(match: DateForm): DateForm {
  return (tokens, at, context) => {
    const lower = lowerAt(tokens, at);
    const part = PARTS.get(lower) ?? PART_NOUNS.get(lower);
    const next = PARTS.has(lower) ? afterAdjective(tokens, at + 1) : afterNoun(tokens, at + 1);
    if (part === undefined || next === undefined) return undefined;
    const lastPart = PARTS.get(lowerAt(tokens, next));
    const period = lastPart === undefined ? next : afterAdjective(tokens, next + 1);
    if (PARTS.has(lowerAt(tokens, period))) return undefined;
    const whole = match(tokens, period, context);
    if (whole === undefined || whole.first !== period || whole.isTime || !isPeriod(whole)) return undefined;
    const date = { ...whole.date, part };
    if (lastPart !== undefined)
      return { first: at, last: whole.last, date, lastDate: { ...date, part: lastPart } };
    if (whole.interval === undefined) return { first: at, last: whole.last, date };
    return { first: at, last: whole.last, date, interval: partOf(whole.interval, part) };
  };
}

/** Past the mark after "mid" in "mid-June" and past what ties it to another part: "mid-to-late", "early or mid". */
function afterAdjective(tokens: readonly Token[], at: number): number {
  const link = isDash(lowerAt(tokens, at)) ? at + 1 : at;
  if (!PART_LINKS.has(lowerAt(tokens, link))) return link;
  const next = isDash(lowerAt(tokens, link + 1)) ? link + 2 : link + 1;
  return PARTS.has(lowerAt(tokens, next)) ? next : link;
}

const PART_LINKS: ReadonlySet<string> = new Set(['to', 'or', 'and']);

/** "end of June", "beginning of the 1990s" */
function afterNoun(tokens: readonly Token[], at: number): number | undefined {
  if (lowerAt(tokens, at) !== 'of') return undefined;
  return lowerAt(tokens, at + 1) === 'the' ? at + 2 : at + 1;
}

/** Only periods of a month and more have early and late parts; a range's parts are not known. */
function isPeriod(match: DateMatch): boolean {
  return match.date.day === undefined && match.date.weekday === undefined && match.lastDate === undefined;
}
