import { isTolerant, type Tolerances } from '../model/settings.ts';
import type { ComparedFigure } from './candidates.ts';

/**
 * The candidates, with those that differ by no more than the user allows taken as agreeing. What they differ by is
 * a share of the larger value (`Comparison.gap`), and bounds and ranges count by their stated values.
 */
export function tolerate<Compared extends ComparedFigure>(
  candidates: readonly Compared[],
  tolerances: Tolerances,
): readonly Compared[] {
  return candidates.map((candidate) => {
    const { figure, comparison } = candidate;
    const allowed = isTolerant(figure.kind) ? (tolerances[figure.kind] ?? 0) : 0;
    const isTolerated = allowed > 0 && comparison.relation === 'disjoint' && comparison.gap <= allowed;
    return isTolerated ? { ...candidate, comparison: { ...comparison, relation: 'tolerated' } } : candidate;
  });
}
