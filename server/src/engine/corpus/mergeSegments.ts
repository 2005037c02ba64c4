import { GrowingNumbers } from './growingColumns.ts';
import type { IndexSegment } from './indexSegment.ts';
import { mergeNames } from './termNames.ts';

/** A segment, and which of its documents count, in ascending order. */
export interface SegmentPart {
  readonly segment: IndexSegment;
  readonly documents: readonly number[];
}

/** A part with the numbers that its rows and passages get. */
interface PlacedPart {
  readonly segment: IndexSegment;
  readonly rows: Uint32Array;
  /** For each passage its new number; DROPPED where its document does not count. */
  readonly passages: Uint32Array;
}

const DROPPED = 0xffff_ffff;

/** Gives memory for a column, in bytes. */
export type Allocate = (length: number) => ArrayBufferLike;

const allocateOwn: Allocate = (length) => new ArrayBuffer(length);

/** One segment of the documents of several, in their order; `allocate` gives the memory of its largest columns. */
export function mergeSegments(parts: readonly SegmentPart[], allocate = allocateOwn): IndexSegment {
  const { names, rows } = mergeNames(parts.map(({ segment }) => segment));
  const firsts = new GrowingNumbers();
  const lengths = new GrowingNumbers();
  const placed = parts.map((part, at) => ({
    segment: part.segment,
    rows: rows[at] ?? new Uint32Array(),
    passages: mapPassages(part, firsts, lengths),
  }));
  firsts.push(lengths.size);
  return {
    ...names,
    firsts: firsts.filled,
    lengths: Uint16Array.from(lengths.filled),
    ...mergePostings(placed, names.nameStarts.length - 1, allocate),
  };
}

function mapPassages(
  { segment, documents }: SegmentPart,
  firsts: GrowingNumbers,
  lengths: GrowingNumbers,
): Uint32Array {
  const passages = new Uint32Array(segment.lengths.length).fill(DROPPED);
  for (const document of documents) {
    firsts.push(lengths.size);
    const last = segment.firsts[document + 1] ?? 0;
    for (let passage = segment.firsts[document] ?? 0; passage < last; passage++) {
      passages[passage] = lengths.size;
      lengths.push(segment.lengths[passage] ?? 0);
    }
  }
  return passages;
}

function mergePostings(
  parts: readonly PlacedPart[],
  rowCount: number,
  allocate: Allocate,
): Pick<IndexSegment, 'starts' | 'passages' | 'counts'> {
  const starts = new Uint32Array(rowCount + 1);
  for (const part of parts) countPostings(part, starts);
  for (let row = 0; row < rowCount; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const size = starts[rowCount] ?? 0;
  const merged = {
    starts,
    passages: new Uint32Array(allocate(size * Uint32Array.BYTES_PER_ELEMENT)),
    counts: new Uint8Array(allocate(size)),
  };
  const next = starts.slice();
  for (const part of parts) placePostings(part, next, merged);
  return merged;
}

/** Counts the postings of each row that count, one place behind the row. */
function countPostings({ segment, rows, passages }: PlacedPart, counts: Uint32Array): void {
  for (let row = 0; row < rows.length; row++) {
    const end = segment.starts[row + 1] ?? 0;
    let count = 0;
    for (let i = segment.starts[row] ?? 0; i < end; i++)
      if (passages[segment.passages[i] ?? 0] !== DROPPED) count++;
    const at = (rows[row] ?? 0) + 1;
    counts[at] = (counts[at] ?? 0) + count;
  }
}

/** Puts the postings that count where their rows go on; `next` says where that is. */
function placePostings(
  { segment, rows, passages }: PlacedPart,
  next: Uint32Array,
  into: Pick<IndexSegment, 'passages' | 'counts'>,
): void {
  for (let row = 0; row < rows.length; row++) {
    const end = segment.starts[row + 1] ?? 0;
    let at = next[rows[row] ?? 0] ?? 0;
    for (let i = segment.starts[row] ?? 0; i < end; i++) {
      const passage = passages[segment.passages[i] ?? 0] ?? DROPPED;
      if (passage === DROPPED) continue;
      into.passages[at] = passage;
      into.counts[at++] = segment.counts[i] ?? 0;
    }
    next[rows[row] ?? 0] = at;
  }
}
