import { BestHits, type ComesFirst, type PassageHit } from './bestHits.ts';
import { findPostings, type IndexSegment, lowerBound } from './indexSegment.ts';

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

/** A segment with the number that its first passage has in the corpus. */
export interface PlacedSegment {
  readonly segment: IndexSegment;
  readonly first: number;
  /** The passages of the segment that count no more, as numbers of the corpus: ascending, not overlapping. */
  readonly dead: readonly PassageRange[];
}

/** The postings of a term in one of the segments. */
interface PlacedPostings {
  readonly placed: PlacedSegment;
  readonly from: number;
  readonly to: number;
}

/** A term of a query, ready to be scored. */
interface SearchTerm {
  readonly postings: readonly PlacedPostings[];
  readonly holding: number;
  readonly idf: number;
}

/** The usual constants of BM25 (Robertson and Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;

/** The score of a passage that counts no more: whatever is added to it, it is never found. */
const DEAD = Number.NEGATIVE_INFINITY;

/**
 * Ranks passages by BM25, and gives the same scores however the passages are spread over segments. One instance serves
 * one corpus; it holds scratch space, so calls must not nest.
 */
export class PassageSearch {
  readonly #segments: readonly PlacedSegment[];
  readonly #nameOf: (term: number) => string;
  readonly #comesFirst: ComesFirst;
  readonly #scores: Float64Array;
  /** The passages that a search has found so far. */
  readonly #touched: Uint32Array;
  #touchedCount = 0;
  /** Of the passages that count. */
  readonly #count: number;
  /** For each length of a passage what BM25 divides by beside the term's count. */
  readonly #norms: Float64Array;
  /** Of the terms that were searched for: few beside those whose frequency alone was asked. */
  readonly #postings = new Map<number, readonly PlacedPostings[]>();
  readonly #inverseFrequencies = new Map<number, number>();

  /**
   * Segments must not overlap; `nameOf` gives the names that terms have in them. Of passages with equal scores the one
   * that `comesFirst` is better.
   */
  constructor(
    segments: readonly PlacedSegment[],
    nameOf: (term: number) => string,
    comesFirst: ComesFirst = (a, b) => a < b,
  ) {
    this.#segments = segments;
    this.#nameOf = nameOf;
    this.#comesFirst = comesFirst;
    this.#scores = new Float64Array(Math.max(0, ...segments.map(endOf)));
    this.#touched = new Uint32Array(this.#scores.length);
    let [count, total, longest] = [0, 0, 0];
    for (const placed of segments) {
      for (const { first, last } of placed.dead) this.#scores.fill(DEAD, first, last);
      const { lengths } = placed.segment;
      for (let at = 0; at < lengths.length; at++) {
        if (this.#scores[placed.first + at] === DEAD) continue;
        const length = lengths[at] ?? 0;
        count++;
        total += length;
        longest = Math.max(longest, length);
      }
    }
    this.#count = count;
    const average = Math.max(1, total / Math.max(1, count));
    this.#norms = Float64Array.from(
      { length: longest + 1 },
      (_, length) => K1 * (1 - B + B * (length / average)),
    );
  }

  /** The inverse document frequency of a term over all passages; highest for one that no passage holds. */
  inverseFrequency(term: number): number {
    const known = this.#inverseFrequencies.get(term);
    if (known !== undefined) return known;
    const frequency = this.#inverseFrequency(countHolding(this.#postings.get(term) ?? this.#find(term)));
    this.#inverseFrequencies.set(term, frequency);
    return frequency;
  }

  /**
   * The best `limit` passages of the ranges (all passages where none are given), best first; equal scores in the
   * order of the corpus, so that answers are stable. Terms are added from the one that can count most to the one that
   * can count least; once all that are left cannot lift a new passage among the best, they are added to those found
   * only (the bound of MaxScore, Turtle and Flood 1995), so that the words that are everywhere cost little.
   */
  search(query: readonly QueryTerm[], limit: number, ranges?: readonly PassageRange[]): PassageHit[] {
    const terms = query
      .map((term) => this.#prepare(term))
      .filter(({ holding }) => holding > 0)
      .sort((a, b) => b.idf - a.idf);
    let rest = terms.reduce((sum, { idf }) => sum + idf * (K1 + 1), 0);
    let isClosed = false;
    for (const { postings, holding, idf } of terms) {
      isClosed ||=
        this.#touchedCount >= limit && holding > this.#touchedCount && this.#best(limit).least > rest;
      rest -= idf * (K1 + 1);
      for (const part of postings) {
        if (isClosed) this.#addToTouched(part, idf);
        else if (ranges === undefined) this.#add(part, idf);
        else for (const range of ranges) this.#add(within(part, range), idf);
      }
    }
    const hits = this.#best(limit).sorted();
    this.#forget();
    return hits;
  }

  #prepare({ term, weight }: QueryTerm): SearchTerm {
    const postings = this.#postings.get(term) ?? this.#find(term);
    this.#postings.set(term, postings);
    const holding = countHolding(postings);
    return { postings, holding, idf: this.#inverseFrequency(holding) * weight };
  }

  #find(term: number): readonly PlacedPostings[] {
    const found: PlacedPostings[] = [];
    const name = this.#nameOf(term);
    for (const placed of this.#segments) {
      const { from, to } = findPostings(placed.segment, name);
      if (to > from) found.push({ placed, from, to });
    }
    return found;
  }

  #inverseFrequency(holding: number): number {
    return Math.log(1 + (this.#count - holding + 0.5) / (holding + 0.5));
  }

  /** The best of what was found so far. */
  #best(limit: number): BestHits {
    const found = this.#touched.subarray(0, this.#touchedCount);
    return new BestHits(limit, this.#comesFirst).addAll(found, this.#scores);
  }

  #forget(): void {
    for (let i = 0; i < this.#touchedCount; i++) this.#scores[this.#touched[i] ?? 0] = 0;
    this.#touchedCount = 0;
  }

  #add({ placed: { segment, first }, from, to }: PlacedPostings, idf: number): void {
    const scores = this.#scores;
    for (let i = from; i < to; i++) {
      const at = segment.passages[i] ?? 0;
      const before = scores[first + at] ?? 0;
      if (before === 0) this.#touched[this.#touchedCount++] = first + at;
      scores[first + at] = before + this.#score(segment, i, at, idf);
    }
  }

  #addToTouched({ placed: { segment, first }, from, to }: PlacedPostings, idf: number): void {
    const scores = this.#scores;
    for (let i = from; i < to; i++) {
      const at = segment.passages[i] ?? 0;
      const before = scores[first + at] ?? 0;
      if (before > 0) scores[first + at] = before + this.#score(segment, i, at, idf);
    }
  }

  /** What the posting at `i`, of the segment's passage `at`, adds. */
  #score(segment: IndexSegment, i: number, at: number, idf: number): number {
    const count = segment.counts[i] ?? 0;
    return (idf * count * (K1 + 1)) / (count + (this.#norms[segment.lengths[at] ?? 0] ?? 0));
  }
}

/** The number after the last passage of a segment. */
function endOf({ segment, first }: Pick<PlacedSegment, 'segment' | 'first'>): number {
  return first + segment.lengths.length;
}

/** How many passages that count hold a term. */
function countHolding(postings: readonly PlacedPostings[]): number {
  let holding = 0;
  for (const part of postings) {
    holding += part.to - part.from;
    for (const range of part.placed.dead) {
      const { from, to } = within(part, range);
      holding -= to - from;
    }
  }
  return holding;
}

/** The part of postings that lies in a range of passages, by binary search. */
function within({ placed, from, to }: PlacedPostings, range: PassageRange): PlacedPostings {
  const { passages } = placed.segment;
  const first = lowerBound(passages, from, to, Math.max(0, range.first - placed.first));
  return { placed, from: first, to: lowerBound(passages, first, to, Math.max(0, range.last - placed.first)) };
}
