import { isDiffering } from '../alignedClaim.ts';
import type { Candidate } from '../candidates.ts';
import { countSignificantParts } from '../compare/significance.ts';

/** How surely another figure must be about the claim's thing. */
const LEAST_OUTDOING = 0.5;
/** How many times as sure it must be as the figure that agrees, where one sentence states both. */
const OUTDOING = 2.5;
/** The same in another sentence, for a value of so few parts that it is easily met by chance. */
const OUTDOING_ELSEWHERE = 4;
const EASILY_MET = 1;

/**
 * Whether a source figure that agrees has the claim's value by chance, as the source states the claim's thing with another
 * one: "came from Port Vale in May 1961" of "joined from Port Vale in March 1950 and left for Crystal Palace in May 1961".
 */
export function isOutdone(agreeing: Candidate, candidates: readonly Candidate[]): boolean {
  if (isParticular(agreeing)) return false;
  const elsewhere =
    countSignificantParts(agreeing.figure) > EASILY_MET ? Number.POSITIVE_INFINITY : OUTDOING_ELSEWHERE;
  return candidates.some((one) => {
    if (!isDiffering(one) || one.aligned < LEAST_OUTDOING) return false;
    const isBeside = one.source.sentence === agreeing.source.sentence;
    return one.aligned >= (isBeside ? OUTDOING : elsewhere) * agreeing.aligned;
  });
}

/** Whether a value is stated as it is claimed and is no round one, so that no sentence states it by chance; dates are often near one another. */
function isParticular({ figure, comparison }: Candidate): boolean {
  return comparison.relation === 'same' && figure.kind !== 'date' && countSignificantParts(figure) >= 2;
}
