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

export interface PassageHit {
  readonly passage: number;
  /** BM25, above 0. */
  readonly score: number;
}

/** The usual constants of BM25 (Robertson and Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;

/** Ranks passages by BM25. One instance serves one index; it holds scratch space, so calls must not nest. */
export class PassageSearch {
  readonly #postings: Postings;
  readonly #scores: Float64Array;
  readonly #averageLength: number;

  constructor(postings: Postings) {
    this.#postings = postings;
    this.#scores = new Float64Array(postings.lengths.length);
    const total = postings.lengths.reduce((sum, length) => sum + length, 0);
    this.#averageLength = Math.max(1, total / Math.max(1, postings.lengths.length));
  }

  /** The inverse document frequency of a term over all passages; highest for one that no passage holds. */
  inverseFrequency(term: number): number {
    const { from, to } = this.#postings.range(term);
    const count = this.#postings.lengths.length;
    return Math.log(1 + (count - (to - from) + 0.5) / (to - from + 0.5));
  }

  /**
   * The best `limit` passages of the ranges (all passages where none are given), best first; equal scores in the
   * order of the corpus, so that answers are stable.
   */
  search(query: readonly QueryTerm[], limit: number, ranges?: readonly PassageRange[]): PassageHit[] {
    const touched: number[] = [];
    for (const { term, weight } of query) {
      const idf = this.inverseFrequency(term) * weight;
      const { from, to } = this.#postings.range(term);
      if (ranges === undefined) this.#add(from, to, idf, touched);
      else for (const range of ranges) this.#add(...this.#within(from, to, range), idf, touched);
    }
    const hits = touched.map((passage) => ({ passage, score: this.#scores[passage] ?? 0 }));
    for (const passage of touched) this.#scores[passage] = 0;
    hits.sort((a, b) => b.score - a.score || a.passage - b.passage);
    return hits.slice(0, limit);
  }

  #add(from: number, to: number, idf: number, touched: number[]): void {
    const { passages, counts, lengths } = this.#postings;
    for (let i = from; i < to; i++) {
      const passage = passages[i] ?? 0;
      const count = counts[i] ?? 0;
      const length = (lengths[passage] ?? 0) / this.#averageLength;
      const score = (idf * count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
      if (this.#scores[passage] === 0) touched.push(passage);
      this.#scores[passage] = (this.#scores[passage] ?? 0) + score;
    }
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
