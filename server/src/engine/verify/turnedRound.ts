import type { AlignedClaim } from '../align/alignedClaim.ts';
import type { Candidate } from '../align/candidates.ts';
import { isOneSided } from '../align/interval.ts';

/** "At least 1,350", of which a source says "up to 1,350": no other figure that is met by the bound is better aligned. */
export function isTurnedRound({ figure, candidates }: AlignedClaim, agreeing: readonly Candidate[]): boolean {
  const bounded = candidates.find(({ comparison }) => comparison.relation === 'boundDropped');
  if (bounded === undefined || figure.kind === 'date' || !isOneSided(figure.strictness)) return false;
  return agreeing.every(
    ({ aligned, comparison }) => comparison.relation !== 'same' && aligned < bounded.aligned,
  );
}
