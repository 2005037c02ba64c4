import { findRow, type TermNames } from './termNames.ts';

/**
 * An inverted index over the passages of some documents, in columns. Its documents and passages are numbered from 0.
 * Immutable, so that threads may share the columns. It holds the names of its terms, and so belongs to no vocabulary.
 */
export interface IndexSegment extends TermNames {
  /** For each document the number of its first passage; and the number of passages in the end. */
  readonly firsts: Uint32Array;
  /** The number of terms in each passage, at most 65,535. */
  readonly lengths: Uint16Array;
  /** For each row where its postings start; and the number of postings in the end. */
  readonly starts: Uint32Array;
  /** The passages that hold a term, ascending within a row. */
  readonly passages: Uint32Array;
  /** How often the term stands in the passage, at most 255. */
  readonly counts: Uint8Array;
}

/** Where a term occurs: `passages[from..to)` and `counts[from..to)` of its segment. */
export interface PostingRange {
  readonly from: number;
  readonly to: number;
}

const NOTHING: PostingRange = { from: 0, to: 0 };

/** The postings of the term with a name. */
export function findPostings(segment: IndexSegment, name: string): PostingRange {
  const row = findRow(segment, name);
  if (row === undefined) return NOTHING;
  return { from: segment.starts[row] ?? 0, to: segment.starts[row + 1] ?? 0 };
}

/** How many documents a segment holds. */
export function countDocuments({ firsts }: Pick<IndexSegment, 'firsts'>): number {
  return firsts.length - 1;
}

/** The first index in [from, to) whose value is at least `wanted`, else `to`. */
export function lowerBound(values: Uint32Array, from: number, to: number, wanted: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
