import type { Figure } from '../model/analysis.ts';
import type { IntervalRelation } from '../model/comparison.ts';
import { agrees } from './agrees.ts';
import type { Candidate, ComparedFigure } from './candidates.ts';

/** A claim's figure with the source figures that it may be about. */
export interface AlignedClaim {
  readonly figure: Figure;
  /** The best aligned first. */
  readonly candidates: readonly Candidate[];
}

const DIFFERING: ReadonlySet<IntervalRelation> = new Set(['disjoint', 'softDisjoint']);

/** Whether a source's figure bears the claim's value out. */
export function isAgreeing({ comparison }: ComparedFigure): boolean {
  return agrees(comparison);
}

/** Whether it says something else. */
export function isDiffering({ comparison }: ComparedFigure): boolean {
  return DIFFERING.has(comparison.relation);
}
