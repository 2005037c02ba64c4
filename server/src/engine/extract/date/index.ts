import type { Sentence } from '../../text/token.ts';
import type { Extraction, ExtractionContext, Extractor } from '../extractor.ts';
import type { DateMatch } from './dateMatch.ts';
import { intervalBetween, intervalOf } from './intervalOf.ts';
import { joinRanges } from './joinRanges.ts';
import { scanDates } from './scan.ts';

/** Finds dates, periods and, as noise, times of day. Works on the tokens alone: numerals are not needed. */
const dateExtractor: Extractor = {
  name: 'date',
  extract(sentence, _numerals, context) {
    const matches = scanDates(sentence.tokens, context);
    return matches.length === 0
      ? NONE
      : joinRanges(matches, sentence.tokens).map((match) => toExtraction(match, sentence, context));
  },
};

const NONE: readonly Extraction[] = [];

/** All extractors of dates, in the order of precedence. */
export const dateExtractors: readonly Extractor[] = [dateExtractor];

function toExtraction(match: DateMatch, sentence: Sentence, _context: ExtractionContext): Extraction {
  const start = sentence.tokens[match.first]?.start ?? sentence.start;
  const end = sentence.tokens[match.last]?.end ?? sentence.end;
  const { date, lastDate } = match;
  const interval =
    match.interval ?? (lastDate === undefined ? intervalOf(date) : intervalBetween(date, lastDate));
  const value = yearOnly(match);
  return {
    kind: 'date',
    start,
    end,
    core: { start, end },
    firstToken: match.first,
    lastToken: match.last,
    ...(value === undefined ? {} : { value }),
    low: interval.low,
    high: interval.high,
    strictness: lastDate === undefined ? 'exact' : 'range',
    step: 0,
    date,
    ...(lastDate === undefined ? {} : { lastDate }),
    extractor: 'date',
    ...(match.isTime === true ? { noise: 'time' as const } : {}),
  };
}

/** The year of a date that states nothing finer. */
function yearOnly({ date, lastDate }: DateMatch): number | undefined {
  const isFiner =
    lastDate !== undefined ||
    date.month !== undefined ||
    date.quarter !== undefined ||
    date.season !== undefined;
  return isFiner ? undefined : date.year;
}
