import { isDiffering } from './alignedClaim.ts';
import type { Candidate } from './candidates.ts';

/** How surely another figure of the sentence must be about the claim's thing. */
const LEAST_OUTDOING = 0.5;
/** How many times as sure it must be as the figure that agrees. */
const OUTDOING = 2.5;

/**
 * Whether a source figure that agrees has the claim's value by chance, as its own sentence states the claim's thing with another
 * one: "came from Port Vale in May 1961" of "joined from Port Vale in March 1950 and left for Crystal Palace in May 1961".
 */
export function isOutdone(agreeing: Candidate, candidates: readonly Candidate[]): boolean {
  return candidates.some(
    (one) =>
      isDiffering(one) &&
      one.source.sentence === agreeing.source.sentence &&
      one.aligned >= LEAST_OUTDOING &&
      one.aligned >= OUTDOING * agreeing.aligned,
  );
}
