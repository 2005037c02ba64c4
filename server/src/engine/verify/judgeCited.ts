import type { AlignedClaim } from '../align/alignedClaim.ts';
import { isAgreeing, isDiffering } from '../align/alignedClaim.ts';
import type { Candidate } from '../align/candidates.ts';
import { countSignificantParts } from '../align/significance.ts';
import type { Steps } from '../steps.ts';
import {
  type Derivation,
  type Judgement,
  judgeDerived,
  judgeWrongSum,
  type RelatedCandidate,
  relateAll,
} from './judgement.ts';
import { findRightCitation } from './miscited.ts';

/** Below this an agreeing figure is chance: the same number about something else. */
const LEAST_AGREEING = 0.12;
/**
 * The same for values that are met the less by chance the more parts they have (see countSignificantParts), by the
 * number of parts; the last one holds for more.
 */
const LEAST_AGREEING_DATE = [LEAST_AGREEING, 0.08, 0.01, 0];
const LEAST_AGREEING_NUMBER = [LEAST_AGREEING, LEAST_AGREEING, 0.03, 0.01];
/** How many figures a verdict shows. */
const SHOWN = 3;

/** What is known of a claim that cites sources. */
export interface CitedCase {
  readonly claim: AlignedClaim;
  /** Whether the sources contradict it, as the decision model has it. */
  readonly isConflict: boolean;
  /** A formula by which the claim follows from figures of the cited sources; looked for only when it is needed. */
  readonly findDerivation: () => Derivation | undefined;
  /** The sum that the claim states wrong; undefined: it is none, or the right one. Looked for only when it is needed. */
  readonly findWrongSum: () => Derivation | undefined;
  /** Figures of the cited documents as a whole, and of all sources, that agree; read only when they are needed. */
  readonly agreeingInDocument: () => Steps<readonly Candidate[]>;
  readonly agreeingElsewhere: () => Steps<readonly Candidate[]>;
}

/** The verdict on a figure whose sentence cites sources. */
export function* judgeCited(one: CitedCase): Steps<Judgement> {
  const { candidates } = one.claim;
  const bears = (candidate: Candidate): boolean => candidate.aligned >= leastAgreeing(one.claim, candidate);
  const agreeing = candidates.filter((candidate) => isAgreeing(candidate) && bears(candidate));
  if (agreeing.length > 0 && !one.isConflict)
    return { verdict: 'supported', evidence: relateAll(agreeing.slice(0, SHOWN), 'agrees') };
  const derivation = one.findDerivation();
  if (derivation) return judgeDerived(derivation);
  const sum = one.findWrongSum();
  if (sum) return judgeWrongSum(sum);
  const bounded = candidates.find((candidate) => candidate.comparison.relation === 'boundDropped');
  if (
    bounded &&
    bounded.aligned >= 0.3 &&
    bounded.aligned >= (candidates.find(isDiffering)?.aligned ?? 0) - 0.2
  ) {
    return { verdict: 'overstated', evidence: [{ candidate: bounded, relation: 'bounds' }] };
  }
  if (one.isConflict) return { verdict: 'conflict', evidence: differ(candidates) };
  const inDocument = (yield* one.agreeingInDocument()).filter(bears);
  if (inDocument.length > 0)
    return { verdict: 'supported', evidence: relateAll(inDocument.slice(0, SHOWN), 'agrees') };
  const elsewhere = yield* findRightCitation(one);
  if (elsewhere.length > 0)
    return { verdict: 'miscited', evidence: relateAll(elsewhere.slice(0, SHOWN), 'agrees') };
  return { verdict: 'unsupported', evidence: [] };
}

/** How well an agreeing figure must be aligned to bear a claim out: a bound is met by any figure on its side of it. */
function leastAgreeing({ figure }: AlignedClaim, { comparison }: Candidate): number {
  const isDate = figure.kind === 'date';
  const isMet = comparison.relation === 'same' || (isDate && comparison.relation === 'within');
  if (!isMet || figure.strictness !== 'exact') return LEAST_AGREEING;
  const byParts = isDate ? LEAST_AGREEING_DATE : LEAST_AGREEING_NUMBER;
  return byParts[Math.min(countSignificantParts(figure), byParts.length - 1)] ?? LEAST_AGREEING;
}

/** The differing figures that a conflict rests on: those about as surely aligned as the best. */
function differ(candidates: readonly Candidate[]): RelatedCandidate[] {
  const differing = candidates.filter(isDiffering);
  const best = differing[0]?.aligned ?? 0;
  const sure = differing.filter((candidate) => candidate.aligned >= best * 0.5);
  return relateAll(sure.slice(0, SHOWN), 'differs');
}
