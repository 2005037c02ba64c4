import type { PassageHit } from './corpus/bestHits.ts';
import type { Corpus } from './corpus/corpus.ts';
import type { Locator } from './model/document.ts';
import type { Span } from './model/span.ts';
import { tokenize } from './text/tokenize.ts';
import { quotePassage } from './verify/evidence.ts';

/** A passage that answers a query; the span points into the source's text. */
export interface LookupResult extends Span {
  readonly source: string;
  readonly path: string;
  readonly text: string;
  readonly passage: string;
  readonly locator?: Locator;
  /** BM25; comparable within one answer only. */
  readonly score: number;
}

/** The passages of the corpus that match the words and numbers of a text best, best first. */
export function lookup(corpus: Corpus, query: string, limit: number): readonly LookupResult[] {
  const terms = tokenize(query, { start: 0, end: query.length }, corpus.vocabulary)
    .filter((token) => token.word.isContent)
    .map((token) => ({ term: token.word.term, weight: 1 }));
  return corpus.search(terms, limit).flatMap((hit) => describeHit(corpus, hit) ?? []);
}

/** A hit with its source, place and words, which are cut around `anchor` where they are too long. */
export function describeHit(
  corpus: Corpus,
  { passage, score }: PassageHit,
  anchor?: number,
): LookupResult | undefined {
  const place = corpus.locate(passage);
  if (place === undefined) return undefined;
  const { document } = place.owner;
  const { start, end, locator } = place.passage;
  return {
    source: document.key,
    path: document.path,
    start,
    end,
    text: document.text.slice(start, end),
    passage: quotePassage(place, anchor ?? start, start, end),
    locator,
    score,
  };
}
