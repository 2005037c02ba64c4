import type { CalendarDate } from '../../model/figure.ts';
import { looksAhead } from '../../text/tense.ts';
import { lowerAt, type Sentence } from '../../text/token.ts';
import type { Extraction, Refiner } from '../extractor.ts';
import { DIRECTIONS, NARRATIVE_DIRECTIONS } from '../lexicon/calendar.ts';
import { type DocumentDate, documentDateOf } from './documentDay.ts';
import { intervalBetween, intervalOf } from './intervalOf.ts';
import { boundByRelation } from './relation.ts';

/**
 * Gives dates without a year the year of the nearest dated neighbour in the sentence, else the one that the
 * document's date implies, as `impliedYear`; their days follow. Written years are never touched. Where the passage spoke of
 * another year before, none is implied.
 */
export const implyYearRefiner: Refiner = {
  name: 'implyYear',
  refine(extractions, sentence, context) {
    if (!extractions.some(lacksYear)) return extractions;
    const dated = extractions.filter((extraction) => statedYear(extraction) !== undefined);
    const anchor = documentDateOf(context);
    return extractions.map((extraction) =>
      lacksYear(extraction)
        ? completeDate(extraction, dated, sentence, anchor, context.toldYear)
        : extraction,
    );
  },
};

/** Whether the date names a month, quarter or season of an unknown year. */
function lacksYear({ date }: Extraction): boolean {
  if (date === undefined || date.relative || date.year !== undefined || date.impliedYear !== undefined)
    return false;
  return date.month !== undefined && !(date.weekday !== undefined && date.day === undefined);
}

/** The one year that a date states; undefined where it spans two. */
function statedYear({ date, lastDate }: Extraction): number | undefined {
  if (date?.year === undefined || date.relative) return undefined;
  return lastDate === undefined || lastDate.year === date.year ? date.year : undefined;
}

function completeDate(
  extraction: Extraction,
  dated: readonly Extraction[],
  sentence: Sentence,
  anchor: DocumentDate | undefined,
  toldYear: number | undefined,
): Extraction {
  const { date, lastDate } = extraction;
  if (date === undefined) return extraction;
  const stated = directedYear(extraction, sentence, anchor) ?? nearestYear(extraction, dated);
  const year = stated ?? yearFrom(extraction, sentence, anchor);
  // "In 1997 … On July 5 …": either may be meant.
  const isTold = stated === undefined && toldYear !== undefined && toldYear !== year;
  if (year === undefined || isTold) return extraction;
  const first = { ...date, impliedYear: year };
  if (lastDate === undefined) return boundByRelation({ ...extraction, date: first }, intervalOf(first));
  const turnsYear = (lastDate.month ?? 0) < (date.month ?? 0);
  const last = { ...lastDate, impliedYear: turnsYear ? year + 1 : year };
  return boundByRelation({ ...extraction, date: first, lastDate: last }, intervalBetween(first, last));
}

/** "January last year", "September of this year". */
function directedYear(
  extraction: Extraction,
  sentence: Sentence,
  anchor: DocumentDate | undefined,
): number | undefined {
  const at = afterLink(sentence, extraction.lastToken + 1);
  const lower = lowerAt(sentence.tokens, at);
  const offset = NARRATIVE_DIRECTIONS.has(lower) ? undefined : DIRECTIONS.get(lower);
  if (anchor === undefined || offset === undefined || lowerAt(sentence.tokens, at + 1) !== 'year')
    return undefined;
  return anchor.year + offset;
}

/** The document's date says nothing of "September 17 that year". */
function yearFrom(
  extraction: Extraction,
  sentence: Sentence,
  anchor: DocumentDate | undefined,
): number | undefined {
  if (anchor === undefined || extraction.date === undefined) return undefined;
  const at = afterLink(sentence, extraction.lastToken + 1);
  const isNarrated =
    lowerAt(sentence.tokens, at + 1) === 'year' || lowerAt(sentence.tokens, at + 2) === 'year';
  if (isNarrated && NARRATED_YEARS.has(lowerAt(sentence.tokens, at))) return undefined;
  return yearByDocument(extraction.date, anchor, sentence);
}

const NARRATED_YEARS: ReadonlySet<string> = new Set(['that', 'the', 'each', 'every', 'same', 'some']);

function afterLink(sentence: Sentence, at: number): number {
  const lower = lowerAt(sentence.tokens, at);
  return lower === 'of' || lower === ',' || lower === 'in' ? at + 1 : at;
}

function nearestYear(extraction: Extraction, dated: readonly Extraction[]): number | undefined {
  let best: Extraction | undefined;
  for (const other of dated)
    if (best === undefined || distance(extraction, other) < distance(extraction, best)) best = other;
  return best === undefined ? undefined : statedYear(best);
}

function distance(a: Extraction, b: Extraction): number {
  return Math.abs(a.firstToken - b.firstToken);
}

/** The latest such date not after the document's, or with future wording the earliest not before it. */
function yearByDocument(date: CalendarDate, anchor: DocumentDate, sentence: Sentence): number {
  if (anchor.month === undefined) return anchor.year;
  const sameYear = intervalOf({ ...date, impliedYear: anchor.year });
  const now = anchor.day === undefined ? undefined : { low: anchor.day, high: anchor.day };
  const period = now ?? intervalOf({ year: anchor.year, month: anchor.month });
  if (looksAhead(sentence.tokens)) return sameYear.high < period.low ? anchor.year + 1 : anchor.year;
  return sameYear.low > period.high ? anchor.year - 1 : anchor.year;
}
