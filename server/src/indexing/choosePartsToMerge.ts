import { countDocuments, type SegmentPart } from '../engine/index.ts';

/** So many parts of like size become one. */
const FAN_IN = 4;

/**
 * The parts of an index that should become one: those of like size and all that are smaller, so that a document is merged
 * a few times only however many changes come (a log-structured merge, O'Neil et al. 1996); else those in which more
 * documents do not count than do.
 */
export function choosePartsToMerge<Part extends SegmentPart>(parts: readonly Part[]): readonly Part[] {
  const bySize = parts.toSorted((a, b) => a.documents.length - b.documents.length);
  const count = countMergeable(bySize.map(({ documents }) => documents.length));
  if (count > 0) return bySize.slice(0, count);
  return parts.filter(({ segment, documents }) => countDocuments(segment) > 2 * documents.length);
}

/**
 * Where the first row of like sizes ends, 0 where there is none: no size is more than twice that of those before it in the
 * row together. Sizes ascend.
 */
function countMergeable(sizes: readonly number[]): number {
  let [start, total] = [0, 0];
  for (const [at, size] of sizes.entries()) {
    if (size > 2 * total) {
      if (at - start >= FAN_IN) return at;
      [start, total] = [at, 0];
    }
    total += size;
  }
  return sizes.length - start >= FAN_IN ? sizes.length : 0;
}
