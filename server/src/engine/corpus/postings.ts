/** Where a term occurs: `passages[from..to)` and `counts[from..to)` of the index, passages ascending. */
export interface PostingRange {
  readonly from: number;
  readonly to: number;
}

/** An inverted index over passages: for each term the passages that hold it, in columns. Immutable. */
export interface Postings {
  readonly passages: Uint32Array;
  /** How often the term stands in the passage, at most 255. */
  readonly counts: Uint8Array;
  /** The number of terms in each passage. */
  readonly lengths: Uint16Array;
  range(term: number): PostingRange;
}

/** Collects the terms of passages in their order and sorts them into postings by counting (Knuth 5.2). */
export class PostingsBuilder {
  #terms = new Uint32Array(1 << 16);
  #passages = new Uint32Array(1 << 16);
  #counts = new Uint8Array(1 << 16);
  #size = 0;
  readonly #lengths: number[] = [];
  readonly #seen = new Map<number, number>();

  /** Adds the next passage; its number is the count of passages added before. */
  addPassage(terms: Iterable<number>): void {
    const passage = this.#lengths.length;
    this.#seen.clear();
    let length = 0;
    for (const term of terms) {
      length++;
      const at = this.#seen.get(term);
      if (at === undefined) this.#seen.set(term, this.#append(term, passage));
      else if ((this.#counts[at] ?? 0) < 255) this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    }
    this.#lengths.push(Math.min(length, 65_535));
  }

  /** The index of all passages added so far, for term ids below `termCount`. */
  build(termCount: number): Postings {
    const starts = new Uint32Array(termCount + 1);
    for (let i = 0; i < this.#size; i++) bump(starts, (this.#terms[i] ?? 0) + 1);
    for (let term = 0; term < termCount; term++)
      starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    const next = starts.slice();
    const passages = new Uint32Array(this.#size);
    const counts = new Uint8Array(this.#size);
    for (let i = 0; i < this.#size; i++) {
      const at = bump(next, this.#terms[i] ?? 0);
      passages[at] = this.#passages[i] ?? 0;
      counts[at] = this.#counts[i] ?? 0;
    }
    const range = (term: number): PostingRange =>
      term < termCount ? { from: starts[term] ?? 0, to: starts[term + 1] ?? 0 } : NOTHING;
    return { passages, counts, lengths: Uint16Array.from(this.#lengths), range };
  }

  #append(term: number, passage: number): number {
    if (this.#size === this.#terms.length) this.#grow();
    this.#terms[this.#size] = term;
    this.#passages[this.#size] = passage;
    this.#counts[this.#size] = 1;
    return this.#size++;
  }

  #grow(): void {
    const size = this.#terms.length * 2;
    const [terms, passages, counts] = [new Uint32Array(size), new Uint32Array(size), new Uint8Array(size)];
    terms.set(this.#terms);
    passages.set(this.#passages);
    counts.set(this.#counts);
    [this.#terms, this.#passages, this.#counts] = [terms, passages, counts];
  }
}

const NOTHING: PostingRange = { from: 0, to: 0 };

/** Adds one and returns the value before. */
function bump(counts: Uint32Array, at: number): number {
  const value = counts[at] ?? 0;
  counts[at] = value + 1;
  return value;
}
