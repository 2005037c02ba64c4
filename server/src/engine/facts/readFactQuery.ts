import type { Span } from '../model/span.ts';
import type { Token } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { FactFilter, FactQuery, QueryWord } from './factQuery.ts';
import { isInFilter, type PlacedFilter } from './placedFilter.ts';
import { readFigures, readYears } from './readFigures.ts';
import { readUnits } from './readUnits.ts';

/** A longer text, in UTF-16 code units, is a passage and no query: all of it is words. */
const LONGEST_QUERY = 1_000;

/** What is quoted is searched for as it is. */
const QUOTED = /"[^"]{0,1000}"|“[^“”]{0,1000}”/g;
/** A sign of equality that is no part of `>=` or `<=`. */
const EQUALITY = /(?<![<>]\s?)=/g;

/**
 * Reads a query: comparisons, ranges and approximations of figures, units and dates are filters, the rest are words.
 * Every text is a query. Figures are read as those of any text are. The grammar is docs/lookup.md's.
 */
export function readFactQuery(text: string, vocabulary: Vocabulary): FactQuery {
  if (text.length > LONGEST_QUERY) return { words: wordsOf(text, vocabulary), filters: [], filterWords: [] };
  const written = text.replace(QUOTED, blank);
  const open = written.replace(EQUALITY, ' ');
  const tokens = tokenize(open, { start: 0, end: open.length }, vocabulary);
  const { filters: compared, bare } = readFigures(open, written, vocabulary);
  const years = readYears(bare, { text: open, tokens, filters: compared });
  const dated = [...compared, ...years];
  const units = readUnits({ text: open, tokens, filters: dated }, vocabulary);
  const filters = [...dated, ...units].sort((a, b) => a.start - b.start);
  return {
    words: wordsOf(text, vocabulary, filters),
    filters: filters.map(({ filter }) => filter),
    filterWords: toWords(tokens.filter((token) => isLikelyInText(token, filters))),
  };
}

function wordsOf(text: string, vocabulary: Vocabulary, filters: readonly PlacedFilter[] = []): QueryWord[] {
  const tokens = tokenize(text, { start: 0, end: text.length }, vocabulary);
  return toWords(tokens.filter(({ start }) => !isInFilter(start, filters)));
}

function blank(quoted: string): string {
  return ' '.repeat(quoted.length);
}

function toWords(tokens: readonly Token[]): QueryWord[] {
  return tokens.filter(({ word }) => word.isContent).map(({ text, word }) => ({ text, term: word.term }));
}

/** Whether a source that meets the filter is likely to hold the token: not the number of a range or bound. */
function isLikelyInText(token: Token, filters: readonly PlacedFilter[]): boolean {
  return filters.some(({ start, end, filter }) => contains({ start, end }, token) && isStated(filter, token));
}

function contains({ start, end }: Span, token: Token): boolean {
  return start <= token.start && token.start < end;
}

function isStated(filter: FactFilter, token: Token): boolean {
  if (filter.kind !== 'value' || filter.quantity.strictness === 'exact') return true;
  return token.kind === 'word' && contains(filter.quantity, token);
}
