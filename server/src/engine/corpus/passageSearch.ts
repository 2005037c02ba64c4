import { BestHits, type PassageHit } from './bestHits.ts';
import type { Postings } from './postings.ts';

/** A term of a query with what it weighs beside the others (1 for the sentence's own words). */
export interface QueryTerm {
  readonly term: number;
  readonly weight: number;
}

/** Passages from `first` up to, not including, `last`. */
export interface PassageRange {
  readonly first: number;
  readonly last: number;
}

/** The usual constants of BM25 (Robertson and Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;

/** Ranks passages by BM25. One instance serves one index; it holds scratch space, so calls must not nest. */
export class PassageSearch {
  readonly #postings: Postings;
  readonly #scores: Float64Array;
  /** By the number of passages that hold a term. */
  readonly #inverseFrequencies: Float64Array;
  readonly #averageLength: number;

  constructor(postings: Postings) {
    this.#postings = postings;
    const count = postings.lengths.length;
    this.#scores = new Float64Array(count);
    this.#inverseFrequencies = Float64Array.from({ length: count + 1 }, (_, holding) =>
      Math.log(1 + (count - holding + 0.5) / (holding + 0.5)),
    );
    const total = postings.lengths.reduce((sum, length) => sum + length, 0);
    this.#averageLength = Math.max(1, total / Math.max(1, postings.lengths.length));
  }

  /** The inverse document frequency of a term over all passages; highest for one that no passage holds. */
  inverseFrequency(term: number): number {
    const { from, to } = this.#postings.range(term);
    return this.#inverseFrequencies[to - from] ?? 0;
  }

  /**
   * The best `limit` passages of the ranges (all passages where none are given), best first; equal scores in the
   * order of the corpus, so that answers are stable. Terms are added from the one that can count most to the one that
   * can count least; once all that are left cannot lift a new passage among the best, they are added to those found
   * only (the bound of MaxScore, Turtle and Flood 1995), so that the words that are everywhere cost little.
   */
  search(query: readonly QueryTerm[], limit: number, ranges?: readonly PassageRange[]): PassageHit[] {
    const terms = query
      .map(({ term, weight }) => ({
        ...this.#postings.range(term),
        idf: this.inverseFrequency(term) * weight,
      }))
      .filter(({ from, to }) => to > from)
      .sort((a, b) => b.idf - a.idf);
    const touched: number[] = [];
    let rest = terms.reduce((sum, { idf }) => sum + idf * (K1 + 1), 0);
    let isClosed = false;
    for (const { from, to, idf } of terms) {
      isClosed ||=
        touched.length >= limit && to - from > touched.length && this.#leastOfBest(touched, limit) > rest;
      rest -= idf * (K1 + 1);
      if (isClosed) this.#addToTouched(from, to, idf);
      else if (ranges === undefined) this.#add(from, to, idf, touched);
      else for (const range of ranges) this.#add(...this.#within(from, to, range), idf, touched);
    }
    return this.#takeBest(touched, limit);
  }

  /** The score of the passage that is the `limit`th best so far. */
  #leastOfBest(touched: readonly number[], limit: number): number {
    return new BestHits(limit).addAll(touched, this.#scores).least;
  }

  #takeBest(touched: readonly number[], limit: number): PassageHit[] {
    const hits = new BestHits(limit).addAll(touched, this.#scores).sorted();
    for (const passage of touched) this.#scores[passage] = 0;
    return hits;
  }

  #add(from: number, to: number, idf: number, touched: number[]): void {
    const { passages } = this.#postings;
    for (let i = from; i < to; i++) {
      const passage = passages[i] ?? 0;
      if (this.#scores[passage] === 0) touched.push(passage);
      this.#scores[passage] = (this.#scores[passage] ?? 0) + this.#score(i, passage, idf);
    }
  }

  #addToTouched(from: number, to: number, idf: number): void {
    const { passages } = this.#postings;
    for (let i = from; i < to; i++) {
      const passage = passages[i] ?? 0;
      const score = this.#scores[passage] ?? 0;
      if (score > 0) this.#scores[passage] = score + this.#score(i, passage, idf);
    }
  }

  #score(i: number, passage: number, idf: number): number {
    const count = this.#postings.counts[i] ?? 0;
    const length = (this.#postings.lengths[passage] ?? 0) / this.#averageLength;
    return (idf * count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
  }

  /** The part of a posting list that lies in a range of passages, by binary search. */
  #within(from: number, to: number, range: PassageRange): [number, number] {
    const first = lowerBound(this.#postings.passages, from, to, range.first);
    return [first, lowerBound(this.#postings.passages, first, to, range.last)];
  }
}

/** The first index in [from, to) whose value is at least `wanted`, else `to`. */
function lowerBound(values: Uint32Array, from: number, to: number, wanted: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
