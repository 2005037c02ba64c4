import type { Postings } from './postings.ts';

/** The terms of a document's passages, in columns. Filled passage by passage, then sealed. */
export class DocumentTerms {
  terms: Uint32Array = new Uint32Array(256);
  /** How often the term stands in its passage, at most 255. */
  counts: Uint8Array = new Uint8Array(256);
  /** For each passage, where its terms end. */
  readonly ends: number[] = [];
  /** For each passage, its number of terms, repetitions included. */
  readonly lengths: number[] = [];
  #size = 0;
  #seen: Map<number, number> | undefined = new Map();

  /** Adds the next passage. */
  addPassage(terms: Iterable<number>): void {
    const seen = this.#seen ?? new Map<number, number>();
    seen.clear();
    let length = 0;
    for (const term of terms) {
      length++;
      const at = seen.get(term);
      if (at === undefined) seen.set(term, this.#append(term));
      else if ((this.counts[at] ?? 0) < 255) this.counts[at] = (this.counts[at] ?? 0) + 1;
    }
    this.ends.push(this.#size);
    this.lengths.push(Math.min(length, 65_535));
  }

  /** Gives back what only filling needs. */
  seal(): void {
    this.terms = this.terms.slice(0, this.#size);
    this.counts = this.counts.slice(0, this.#size);
    this.#seen = undefined;
  }

  #append(term: number): number {
    if (this.#size === this.terms.length) this.#grow();
    this.terms[this.#size] = term;
    this.counts[this.#size] = 1;
    return this.#size++;
  }

  #grow(): void {
    const terms = new Uint32Array(this.terms.length * 2);
    const counts = new Uint8Array(this.terms.length * 2);
    terms.set(this.terms);
    counts.set(this.counts);
    [this.terms, this.counts] = [terms, counts];
  }
}

/** Merging yields after so many postings: a few milliseconds. */
const POSTINGS_A_STEP = 200_000;

/** Sorts the terms of all documents into postings by counting (Knuth 5.2), in steps; the documents are in their order. */
export function* mergePostings(
  documents: readonly DocumentTerms[],
  termCount: number,
): Generator<undefined, Postings> {
  const starts = new Uint32Array(termCount + 1);
  let work = 0;
  for (const { terms } of documents) {
    for (let i = 0; i < terms.length; i++) bump(starts, (terms[i] ?? 0) + 1);
    work += terms.length;
    if (work > POSTINGS_A_STEP) {
      work = 0;
      yield;
    }
  }
  for (let term = 0; term < termCount; term++)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const size = starts[termCount] ?? 0;
  const postings = { passages: new Uint32Array(size), counts: new Uint8Array(size) };
  const lengths: number[] = [];
  for (const document of documents) {
    place(document, lengths.length, next, postings);
    for (const length of document.lengths) lengths.push(length);
    work += document.terms.length;
    if (work > POSTINGS_A_STEP) {
      work = 0;
      yield;
    }
  }
  const range = (term: number) =>
    term < termCount ? { from: starts[term] ?? 0, to: starts[term + 1] ?? 0 } : NOTHING;
  return { ...postings, lengths: Uint16Array.from(lengths), range };
}

/** Puts the terms of a document whose first passage has the number `first` where they belong. */
function place(
  { terms, counts, ends }: DocumentTerms,
  first: number,
  next: Uint32Array,
  into: Pick<Postings, 'passages' | 'counts'>,
): void {
  let passage = 0;
  for (let i = 0; i < terms.length; i++) {
    while ((ends[passage] ?? 0) <= i) passage++;
    const at = bump(next, terms[i] ?? 0);
    into.passages[at] = first + passage;
    into.counts[at] = counts[i] ?? 0;
  }
}

const NOTHING = { from: 0, to: 0 };

/** Adds one and returns the value before. */
function bump(counts: Uint32Array, at: number): number {
  const value = counts[at] ?? 0;
  counts[at] = value + 1;
  return value;
}
