import type { Comparison, IntervalRelation } from '../model/comparison.ts';

const AGREEING: ReadonlySet<IntervalRelation> = new Set(['same', 'within', 'rounded', 'tolerated']);

/** Whether one value bears another out, by how they lie to each other. */
export function agrees({ relation }: Comparison): boolean {
  return AGREEING.has(relation);
}
