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
