import type { PassageHit } from '../corpus/bestHits.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { QueryTerm } from '../corpus/passageSearch.ts';
import { describeHit, type LookupResult } from '../lookup.ts';
import type { Figure } from '../model/analysis.ts';
import { finish, type Steps } from '../steps.ts';
import type { FactQuery } from './factQuery.ts';
import { addFilters, type GivenFilters, type UnreadFilter } from './givenFilters.ts';
import { readFactQuery } from './readFactQuery.ts';
import { type MetFilters, makePassageTest } from './testPassage.ts';

/** A passage that holds the words of a query and meets its filters. */
export interface FactResult extends LookupResult {
  /** The figures that meet the filters, those of the words first; none where the query has no filters. */
  readonly figures: readonly Figure[];
  /** The date of the source (ISO 8601), where a filter of time was met by it because the sentence has no date. */
  readonly sourceDate?: string;
}

/** What is looked for. */
export interface FactRequest {
  /** Words and filters, see docs/lookup.md. */
  readonly text: string;
  readonly given?: GivenFilters;
  /** The most results. */
  readonly limit: number;
}

/** The passages that answer a query, and how far they were looked for. */
export interface FactAnswer {
  readonly kind: 'answer';
  readonly query: FactQuery;
  /** Those whose figures are of the words of the query first, then the best by BM25. */
  readonly results: readonly FactResult[];
  /** How many passages were tested against the filters. */
  readonly examined: number;
  /** False: there are more passages with these words than are tested; what they hold is not known. */
  readonly complete: boolean;
}

/** How many passages, the best by their words, are tested against the filters of one query. */
const MOST_EXAMINED = 200;
/** Work is handed back to the host after so many. */
const EXAMINED_A_STEP = 10;
/** What the words of a filter weigh beside those of the query. */
const FILTER_WEIGHT = 0.3;

/**
 * The passages that hold the words of a query best and have a figure, or a date, that meets its filters; in steps of a
 * few milliseconds, between which a host may do other work. A given filter that is not understood is the answer.
 */
export function* lookUpFactsInSteps(
  corpus: Corpus,
  { text, given = {}, limit }: FactRequest,
): Steps<FactAnswer | UnreadFilter> {
  const query = addFilters(readFactQuery(text, corpus.vocabulary), given, corpus.vocabulary);
  if ('kind' in query) return query;
  const meets = makePassageTest(query);
  if (meets === undefined) {
    const found = corpus.search(termsOf(query), limit).map(withoutFilters);
    return { kind: 'answer', query, results: makeResults(corpus, found), examined: 0, complete: true };
  }
  const words = query.words.map(({ term }) => ({ term, weight: 1 }));
  const test = (passage: number) => (holdsWord(corpus, words, passage) ? meets(corpus, passage) : undefined);
  const candidates = findCandidates(corpus, query);
  const { found, examined } = yield* examine(candidates.slice(0, MOST_EXAMINED), test, limit);
  const results = makeResults(corpus, found.slice(0, limit));
  const complete = candidates.length <= MOST_EXAMINED;
  return { kind: 'answer', query, results, examined, complete };
}

/** `lookUpFactsInSteps` in one go. */
export function lookUpFacts(corpus: Corpus, request: FactRequest): FactAnswer | UnreadFilter {
  return finish(lookUpFactsInSteps(corpus, request));
}

interface FoundPassage extends MetFilters {
  readonly hit: PassageHit;
}

function withoutFilters(hit: PassageHit): FoundPassage {
  return { hit, figures: [], isOfWords: true };
}

function termsOf({ words, filterWords, filters }: FactQuery): QueryTerm[] {
  const weight = words.length === 0 ? 1 : FILTER_WEIGHT;
  const extra = filters.length === 0 ? [] : filterWords;
  return [...words.map(({ term }) => ({ term, weight: 1 })), ...extra.map(({ term }) => ({ term, weight }))];
}

/**
 * One more than is tested, so that it shows whether there are more. Without any word the first passages of the sources are
 * added: "20 km" may be written in other units and words.
 */
function findCandidates(corpus: Corpus, query: FactQuery): readonly PassageHit[] {
  const hits = corpus.search(termsOf(query), MOST_EXAMINED + 1);
  if (query.words.length > 0) return hits;
  const known = new Set(hits.map(({ passage }) => passage));
  for (const { first, last } of corpus.documents) {
    for (let passage = first; passage < last; passage++) {
      if (hits.length > MOST_EXAMINED) return hits;
      if (!known.has(passage)) hits.push({ passage, score: 0 });
    }
  }
  return hits;
}

/** Whether a passage holds any of the words: those of the filters may have found it. */
function holdsWord(corpus: Corpus, words: readonly QueryTerm[], passage: number): boolean {
  const range = { first: passage, last: passage + 1 };
  return words.length === 0 || corpus.search(words, 1, [range]).length > 0;
}

/** Tests passages, the best first, until there are enough whose figures are of the words. */
function* examine(
  candidates: readonly PassageHit[],
  test: (passage: number) => MetFilters | undefined,
  limit: number,
): Steps<{ readonly found: readonly FoundPassage[]; readonly examined: number }> {
  const ofWords: FoundPassage[] = [];
  const others: FoundPassage[] = [];
  let examined = 0;
  for (const hit of candidates) {
    if (ofWords.length >= limit) break;
    examined++;
    const met = test(hit.passage);
    if (met !== undefined) (met.isOfWords ? ofWords : others).push({ ...met, hit });
    if (examined % EXAMINED_A_STEP === 0) yield;
  }
  return { found: [...ofWords, ...others], examined };
}

function makeResults(corpus: Corpus, found: readonly FoundPassage[]): FactResult[] {
  return found.flatMap(({ hit, figures, sourceDate }) => {
    const result = describeHit(corpus, hit, figures[0]?.start);
    if (result === undefined) return [];
    return [{ ...result, figures, ...(sourceDate !== undefined && { sourceDate }) }];
  });
}
