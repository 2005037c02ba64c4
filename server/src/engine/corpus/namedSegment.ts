import type { Vocabulary } from '../text/vocabulary.ts';
import { ascending } from './postingColumns.ts';
import type { Segment } from './segment.ts';

/** A segment that belongs to no vocabulary: for other threads, and for the disk. */
export interface NamedSegment extends Omit<Segment, 'terms' | 'rows'> {
  /** The names of its terms, one for each row, each ended by a line feed. */
  readonly names: string;
}

/** Terms are looked up in steps of so many: a few milliseconds. */
const NAMES_A_STEP = 8_192;

/** Lets go of a segment's vocabulary. */
export function nameTerms({ terms, rows, ...columns }: Segment, vocabulary: Vocabulary): NamedSegment {
  const names = new Array<string>(terms.length);
  for (const [at, row] of rows.entries()) names[row] = `${vocabulary.nameOf(terms[at] ?? 0)}\n`;
  return { ...columns, names: names.join('') };
}

/** The names of a segment's terms, in the order of its rows. */
export function splitNames({ names }: Pick<NamedSegment, 'names'>): string[] {
  const all = names.split('\n');
  all.pop();
  return all;
}

/** Gives the terms of a segment their ids in a vocabulary, in steps of a few milliseconds. */
export function* adoptSegment(
  { names, ...columns }: NamedSegment,
  vocabulary: Vocabulary,
): Generator<undefined, Segment> {
  const split = splitNames({ names });
  const ids = new Uint32Array(split.length);
  let isAscending = true;
  for (const [row, name] of split.entries()) {
    ids[row] = vocabulary.idOfName(name);
    isAscending &&= row === 0 || (ids[row - 1] ?? 0) < (ids[row] ?? 0);
    if (row % NAMES_A_STEP === NAMES_A_STEP - 1) yield;
  }
  if (isAscending) return { ...columns, terms: ids, rows: ascending(ids.length) };
  const rows = ascending(ids.length).sort((a, b) => (ids[a] ?? 0) - (ids[b] ?? 0));
  return { ...columns, terms: rows.map((row) => ids[row] ?? 0), rows };
}
