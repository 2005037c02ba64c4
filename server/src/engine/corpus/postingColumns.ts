import type { Segment } from './segment.ts';

/** Postings in the order of their passages. */
export interface PostingColumns {
  /** For each passage, where its postings end. */
  readonly ends: Uint32Array;
  /** The term of each posting, and how often it stands in the passage. */
  readonly terms: Uint32Array;
  readonly counts: Uint8Array;
}

/** Sorts postings by their terms by counting (Knuth 5.2); passages stay in order. Ids are below `termCount`. */
export function sortPostings(
  { ends, terms, counts }: PostingColumns,
  termCount: number,
): Omit<Segment, 'firsts' | 'lengths'> {
  const next = new Uint32Array(termCount + 1);
  for (let i = 0; i < terms.length; i++) bump(next, (terms[i] ?? 0) + 1);
  const present = listPresent(next);
  const starts = startsOf(present, next);
  const sorted = { passages: new Uint32Array(terms.length), counts: new Uint8Array(terms.length) };
  let passage = 0;
  for (let i = 0; i < terms.length; i++) {
    while ((ends[passage] ?? 0) <= i) passage++;
    const at = bump(next, terms[i] ?? 0);
    sorted.passages[at] = passage;
    sorted.counts[at] = counts[i] ?? 0;
  }
  return { terms: present, rows: ascending(present.length), starts, ...sorted };
}

/** The numbers from 0, so many. */
export function ascending(length: number): Uint32Array {
  const numbers = new Uint32Array(length);
  for (let i = 0; i < length; i++) numbers[i] = i;
  return numbers;
}

/** Adds one and returns the value before. */
function bump(counts: Uint32Array, at: number): number {
  const value = counts[at] ?? 0;
  counts[at] = value + 1;
  return value;
}

/** The terms that occur, of counts that stand one place behind their terms. */
function listPresent(counts: Uint32Array): Uint32Array {
  let size = 0;
  for (let term = 1; term < counts.length; term++) if ((counts[term] ?? 0) > 0) size++;
  const present = new Uint32Array(size);
  let at = 0;
  for (let term = 1; term < counts.length; term++) if ((counts[term] ?? 0) > 0) present[at++] = term - 1;
  return present;
}

/** Sums the counts up to where each term starts, in place, and gives the starts of those that occur. */
function startsOf(present: Uint32Array, counts: Uint32Array): Uint32Array {
  for (let term = 1; term < counts.length; term++)
    counts[term] = (counts[term] ?? 0) + (counts[term - 1] ?? 0);
  const starts = new Uint32Array(present.length + 1);
  for (const [at, term] of present.entries()) starts[at] = counts[term] ?? 0;
  starts[present.length] = counts[counts.length - 1] ?? 0;
  return starts;
}
