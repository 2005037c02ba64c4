import { yearsInterval } from '../extract/date/calendar.ts';
import { extractFromText } from '../extract/extractFigures.ts';
import type { Extraction } from '../extract/extractor.ts';
import { findHedge } from '../extract/refiners/applyHedges.ts';
import type { Span } from '../model/span.ts';
import type { Sentence } from '../text/token.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { TimeFilter, ValueFilter } from './factQuery.ts';
import { type PlacedFilter, type ReadPart, standsLast } from './placedFilter.ts';

/** The figures of a query: those that are filters as they stand, and the others. */
export interface ReadFigures {
  readonly filters: readonly PlacedFilter[];
  readonly bare: readonly Extraction[];
}

/**
 * Reads the figures of a query as those of any text. `written` is the query with its signs of equality, at the same
 * offsets as `text`.
 */
export function readFigures(text: string, written: string, vocabulary: Vocabulary): ReadFigures {
  const filters: PlacedFilter[] = [];
  const bare: Extraction[] = [];
  const whole = { start: 0, end: text.length };
  for (const { sentence, extractions } of extractFromText(text, whole, { text }, vocabulary)) {
    for (const extraction of extractions) {
      const placed =
        extraction.kind === 'date' ? readTime(extraction, written) : readValue(extraction, sentence, written);
      if (placed !== undefined) filters.push(placed);
      else if (extraction.noise === undefined) bare.push(extraction);
    }
  }
  return { filters, bare };
}

/** A sign of equality that is no part of `>=` or `<=`, at the end of a text. */
const EQUALS = /(?<![<>]\s?)=\s{0,20}$/;

function readValue(extraction: Extraction, sentence: Sentence, written: string): PlacedFilter | undefined {
  if (extraction.noise !== undefined || extraction.kind === 'ordinal' || extraction.unit === 'score')
    return undefined;
  const isEqual = EQUALS.test(written.slice(0, extraction.start));
  if (extraction.strictness === 'exact' && !isEqual) return undefined;
  const hedge = findHedge(extraction, sentence);
  const hedgeSpan = hedge === undefined ? [] : [spanOf(sentence, hedge)];
  const span = cover([extraction, ...hedgeSpan]);
  const start = isEqual ? written.lastIndexOf('=', span.start) : span.start;
  const filter: ValueFilter = {
    kind: 'value',
    text: written.slice(start, span.end),
    quantity: extraction,
  };
  return { ...span, filter };
}

function spanOf({ tokens }: Sentence, place: { firstToken: number; lastToken: number }): Span {
  const [first, last] = [tokens[place.firstToken], tokens[place.lastToken]];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

function cover(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** A sign before a date, as `> March 2016`. */
const SIGN = /(>\s?=|<\s?=|[<>≤≥])\s{0,20}$/;

function readTime(extraction: Extraction, written: string): PlacedFilter | undefined {
  const { start, end, low, high, noise } = extraction;
  if (noise !== undefined || Number.isNaN(low) || Number.isNaN(high)) return undefined;
  const sign = SIGN.exec(written.slice(0, start));
  const text = written.slice(sign?.index ?? start, end);
  const filter: TimeFilter = { kind: 'time', text, ...bound(sign?.[1]?.replace(/\s/, ''), low, high) };
  return { start: sign?.index ?? start, end, filter };
}

/** The days that a sign before a date leaves open. */
function bound(sign: string | undefined, low: number, high: number): Pick<TimeFilter, 'low' | 'high'> {
  switch (sign) {
    case '>':
      return { low: high + 1, high: Number.POSITIVE_INFINITY };
    case '>=':
    case '≥':
      return { low, high: Number.POSITIVE_INFINITY };
    case '<':
      return { low: Number.NEGATIVE_INFINITY, high: low - 1 };
    case '<=':
    case '≤':
      return { low: Number.NEGATIVE_INFINITY, high };
    default:
      return { low, high };
  }
}

/** Years that a bare number is taken for. */
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** Of the bare figures those that are years: four digits with no word after them that they could count. */
export function readYears(bare: readonly Extraction[], part: ReadPart): PlacedFilter[] {
  return bare.flatMap(({ start, end }): PlacedFilter[] => {
    const text = part.text.slice(start, end);
    if (!YEAR.test(text) || !standsLast(end, part)) return [];
    const year = Number(text);
    return [{ start, end, filter: { kind: 'time', text, ...yearsInterval(year, year) } }];
  });
}
