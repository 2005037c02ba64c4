import type { IndexSegment } from './indexSegment.ts';
import { packNames } from './termNames.ts';

/** Postings in the order of their passages. */
export interface PostingColumns {
  /** For each passage, where its postings end. */
  readonly ends: Uint32Array;
  /** The term of each posting, and how often it stands in the passage. */
  readonly terms: Uint32Array;
  readonly counts: Uint8Array;
}

/** The terms of a vocabulary: their ids are below `count`. */
export interface NamedTerms {
  readonly count: number;
  readonly nameOf: (term: number) => string;
}

/** Sorts postings by the names of their terms, by counting (Knuth 5.2); passages stay in order. */
export function sortPostings(
  { ends, terms, counts }: PostingColumns,
  { count, nameOf }: NamedTerms,
): Omit<IndexSegment, 'firsts' | 'lengths'> {
  const next = new Uint32Array(count);
  for (let i = 0; i < terms.length; i++) bump(next, terms[i] ?? 0);
  const { rows, names } = sortByName(listPresent(next), nameOf);
  const starts = placeRows(rows, next);
  const sorted = { passages: new Uint32Array(terms.length), counts: new Uint8Array(terms.length) };
  let passage = 0;
  for (let i = 0; i < terms.length; i++) {
    while ((ends[passage] ?? 0) <= i) passage++;
    const at = bump(next, terms[i] ?? 0);
    sorted.passages[at] = passage;
    sorted.counts[at] = counts[i] ?? 0;
  }
  return { ...packNames(names), starts, ...sorted };
}

/** Adds one and returns the value before. */
function bump(counts: Uint32Array, at: number): number {
  const value = counts[at] ?? 0;
  counts[at] = value + 1;
  return value;
}

/** The terms that occur. */
function listPresent(counts: Uint32Array): number[] {
  const present: number[] = [];
  for (let term = 0; term < counts.length; term++) if ((counts[term] ?? 0) > 0) present.push(term);
  return present;
}

/** Terms in the order of their names, by code units. */
function sortByName(
  terms: readonly number[],
  nameOf: (term: number) => string,
): { readonly rows: readonly number[]; readonly names: readonly string[] } {
  const named = terms.map((term) => ({ term, name: nameOf(term) }));
  named.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { rows: named.map(({ term }) => term), names: named.map(({ name }) => name) };
}

/** Where each row starts, and the end; `counts` of the terms become the places of their first postings. */
function placeRows(rows: readonly number[], counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(rows.length + 1);
  let end = 0;
  for (const [row, term] of rows.entries()) {
    const count = counts[term] ?? 0;
    starts[row] = end;
    counts[term] = end;
    end += count;
  }
  starts[rows.length] = end;
  return starts;
}
