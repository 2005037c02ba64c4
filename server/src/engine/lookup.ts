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

/** The passages of the corpus that match the words and numbers of a query best, best first. */
export function lookup(corpus: Corpus, query: string, limit: number): readonly LookupResult[] {
  const terms = tokenize(query, { start: 0, end: query.length }, corpus.vocabulary)
    .filter((token) => token.word.isContent)
    .map((token) => ({ term: token.word.term, weight: 1 }));
  return corpus.search(terms, limit).flatMap(({ passage, score }) => {
    const place = corpus.locate(passage);
    if (place === undefined) return [];
    const { owner } = place;
    const { start, end, locator } = place.passage;
    const text = owner.document.text.slice(start, end);
    const words = quotePassage(place, start, start, end);
    return [
      {
        source: owner.document.key,
        path: owner.document.path,
        start,
        end,
        text,
        passage: words,
        locator,
        score,
      },
    ];
  });
}
