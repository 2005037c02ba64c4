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

/**
 * Numbers the passages of sources through: the segments one after the other, as their first documents come. Numbers of
 * documents that are no longer among the sources stay empty.
 */
export function placeSegments(sources: readonly IndexedSource[]): {
  readonly segments: readonly PlacedSegment[];
  /** In the order of the sources. */
  readonly places: readonly PlacedSource[];
} {
  const firsts = new Map<IndexSegment, number>();
  const live = new Map<IndexSegment, Uint8Array>();
  let end = 0;
  const places = sources.map((source) => {
    const { segment, at } = source;
    const first = firsts.get(segment) ?? end;
    if (!firsts.has(segment)) {
      firsts.set(segment, first);
      live.set(segment, new Uint8Array(countDocuments(segment)));
      end += segment.lengths.length;
    }
    live.get(segment)?.fill(1, at, at + 1);
    const { firsts: passages } = segment;
    return { ...source, first: first + (passages[at] ?? 0), last: first + (passages[at + 1] ?? 0) };
  });
  const segments = [...firsts].map(([segment, first]) => ({
    segment,
    first,
    dead: listDead(segment, first, live.get(segment) ?? new Uint8Array()),
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
