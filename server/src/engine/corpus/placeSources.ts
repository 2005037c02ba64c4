import type { SourceDocument } from '../model/document.ts';
import { countDocuments, type IndexSegment } from './indexSegment.ts';
import type { PassageRange, PlacedSegment } from './passageSearch.ts';

/** A document with its place in the index. */
export interface IndexedSource {
  readonly document: SourceDocument;
  readonly segment: IndexSegment;
  /** The document's number in the segment. */
  readonly at: number;
}

/** A source with the numbers that its passages have in the corpus. */
export interface PlacedSource extends IndexedSource, PassageRange {}

/** Sources with the numbers of their passages, and the segments that hold these. */
export interface PlacedSources {
  readonly segments: readonly PlacedSegment[];
  /** In the order of the sources. */
  readonly places: readonly PlacedSource[];
}

/** A segment with the number of its first passage, and which of its documents are among the sources (1). */
interface SegmentInUse {
  readonly first: number;
  readonly live: Uint8Array;
}

/**
 * Numbers the passages of sources through: the segments one after the other, as their first documents come. Numbers of
 * documents that are no longer among the sources stay empty.
 */
export function placeSources(sources: readonly IndexedSource[]): PlacedSources {
  const used = new Map<IndexSegment, SegmentInUse>();
  let end = 0;
  const places = sources.map(({ document, segment, at }): PlacedSource => {
    let known = used.get(segment);
    if (known === undefined) {
      known = { first: end, live: new Uint8Array(countDocuments(segment)) };
      used.set(segment, known);
      end += segment.lengths.length;
    }
    known.live[at] = 1;
    const first = known.first + (segment.firsts[at] ?? 0);
    return { document, segment, at, first, last: known.first + (segment.firsts[at + 1] ?? 0) };
  });
  const segments = [...used].map(([segment, { first, live }]) => ({
    segment,
    first,
    dead: listDead(segment, first, live),
  }));
  return { segments, places };
}

/** The passages of documents that count no more, neighbours joined. */
function listDead(segment: IndexSegment, first: number, live: Uint8Array): PassageRange[] {
  const dead: { first: number; last: number }[] = [];
  for (let at = live.indexOf(0); at >= 0; at = live.indexOf(0, at + 1)) {
    const range = { first: first + (segment.firsts[at] ?? 0), last: first + (segment.firsts[at + 1] ?? 0) };
    const before = dead.at(-1);
    if (before?.last === range.first) before.last = range.last;
    else if (range.last > range.first) dead.push(range);
  }
  return dead;
}
