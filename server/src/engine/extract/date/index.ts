import type { Sentence } from '../../text/token.ts';
import type { Extraction, Extractor } from '../extractor.ts';
import type { DateMatch } from './dateMatch.ts';
import { intervalBetween, intervalOf } from './intervalOf.ts';
import { joinRanges } from './joinRanges.ts';
import { OPENING_ROLES, scanDates } from './scan.ts';

/** Finds dates, periods and, as noise, times of day. Works on the tokens alone: numerals are not needed. */
const dateExtractor: Extractor = {
  name: 'date',
  roles: OPENING_ROLES,
  extract(sentence, _numerals, context) {
    const matches = scanDates(sentence.tokens, context);
    return matches.length === 0
      ? NONE
      : joinRanges(matches, sentence.tokens).map((match) => toExtraction(match, sentence));
  },
};

const NONE: readonly Extraction[] = [];

/** All extractors of dates, in the order of precedence. */
export const dateExtractors: readonly Extractor[] = [dateExtractor];

/** Optional fields are set one by one: spreading them costs a fifth of the extraction's time. */
function toExtraction(match: DateMatch, sentence: Sentence): Extraction {
  const start = sentence.tokens[match.first]?.start ?? sentence.start;
  const end = sentence.tokens[match.last]?.end ?? sentence.end;
  const { date, lastDate } = match;
  const interval =
    match.interval ?? (lastDate === undefined ? intervalOf(date) : intervalBetween(date, lastDate));
  const extraction: { -readonly [Field in keyof Extraction]: Extraction[Field] } = {
    kind: 'date',
    start,
    end,
    core: { start, end },
    firstToken: match.first,
    lastToken: match.last,
    low: interval.low,
    high: interval.high,
    strictness: lastDate === undefined ? 'exact' : 'range',
    step: 0,
    date,
    extractor: 'date',
  };
  const value = yearOnly(match);
  if (value !== undefined) extraction.value = value;
  if (lastDate !== undefined) extraction.lastDate = lastDate;
  if (match.isTime === true) extraction.noise = 'time';
  return extraction;
}

/** The year of a date that states nothing finer; a decade's first one, which is the number that is written. */
function yearOnly({ date, lastDate }: DateMatch): number | undefined {
  const isFiner =
    lastDate !== undefined ||
    date.month !== undefined ||
    date.quarter !== undefined ||
    date.season !== undefined;
  return isFiner ? undefined : (date.year ?? date.decade);
}
