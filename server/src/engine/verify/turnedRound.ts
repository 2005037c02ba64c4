import type { AlignedClaim } from '../align/alignedClaim.ts';
import type { Candidate } from '../align/candidates.ts';
import { boundsBelow, isOneSided } from '../align/compare/interval.ts';
import type { Figure } from '../model/analysis.ts';

/**
 * "At least 1,350", of which a source says "up to 1,350": where it sets no bound to that very number from the other side, no
 * other figure that is met by the bound may be better aligned.
 */
export function isTurnedRound({ figure, candidates }: AlignedClaim, agreeing: readonly Candidate[]): boolean {
  const bounded = candidates.find(({ comparison }) => comparison.relation === 'boundDropped');
  if (bounded === undefined || figure.kind === 'date' || !isOneSided(figure.strictness)) return false;
  return agreeing.every(
    ({ aligned, comparison }) =>
      comparison.relation !== 'same' &&
      (aligned < bounded.aligned || isOppositeBound(figure, bounded.figure)),
  );
}

/** Whether two bounds name one number from its two sides. */
function isOppositeBound(claim: Figure, { value, strictness }: Figure): boolean {
  if (claim.value !== value || !isOneSided(strictness)) return false;
  return boundsBelow(claim.strictness) !== boundsBelow(strictness);
}
