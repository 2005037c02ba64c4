import { countDocuments, type SegmentPart } from '../engine/index.ts';

/** So many parts of like size become one. */
const FAN_IN = 4;

/**
 * The parts of an index that should become one: the smallest, as long as none is more than twice as large as those
 * before it together, so that a document is merged a few times only however many changes come (a log-structured merge,
 * O'Neil et al. 1996); else those in which more documents do not count than do.
 */
export function choosePartsToMerge<Part extends SegmentPart>(parts: readonly Part[]): readonly Part[] {
  const bySize = parts.toSorted((a, b) => a.documents.length - b.documents.length);
  let total = 0;
  let count = 0;
  for (const { documents } of bySize) {
    if (count > 0 && documents.length > 2 * total) break;
    total += documents.length;
    count++;
  }
  if (count >= FAN_IN) return bySize.slice(0, count);
  return parts.filter(({ segment, documents }) => countDocuments(segment) > 2 * documents.length);
}
