import type { Candidate } from '../align/candidates.ts';
import type { AlignedClaim } from '../align/decisionFeatures.ts';
import { isAgreeing, isDiffering } from '../align/decisionFeatures.ts';
import {
  type Derivation,
  type Judgement,
  judgeDerived,
  type RelatedCandidate,
  relateAll,
} from './judgement.ts';
import { findRightCitation } from './miscited.ts';

/** Below this an agreeing figure is chance: the same number about something else. */
const LEAST_AGREEING = 0.12;
/** How many figures a verdict shows. */
const SHOWN = 3;

/** What is known of a claim that cites sources. */
export interface CitedCase {
  readonly claim: AlignedClaim;
  /** Whether the sources contradict it, as the decision model has it. */
  readonly isConflict: boolean;
  /** A formula by which the claim follows from figures of the cited sources; looked for only when it is needed. */
  readonly findDerivation: () => Derivation | undefined;
  /** Figures of the cited documents as a whole, and of all sources, that agree; read only when they are needed. */
  readonly agreeingInDocument: () => readonly Candidate[];
  readonly agreeingElsewhere: () => readonly Candidate[];
}

/** The verdict on a figure whose sentence cites sources. */
export function judgeCited(one: CitedCase): Judgement {
  const { candidates } = one.claim;
  const agreeing = candidates.filter(
    (candidate) => isAgreeing(candidate) && candidate.aligned >= LEAST_AGREEING,
  );
  if (agreeing.length > 0 && !one.isConflict)
    return { verdict: 'supported', evidence: relateAll(agreeing.slice(0, SHOWN), 'agrees') };
  const derivation = one.findDerivation();
  if (derivation) return judgeDerived(derivation);
  const bounded = candidates.find((candidate) => candidate.comparison.relation === 'boundDropped');
  if (
    bounded &&
    bounded.aligned >= 0.3 &&
    bounded.aligned >= (candidates.find(isDiffering)?.aligned ?? 0) - 0.2
  ) {
    return { verdict: 'overstated', evidence: [{ candidate: bounded, relation: 'bounds' }] };
  }
  if (one.isConflict) return { verdict: 'conflict', evidence: differ(candidates) };
  const inDocument = one.agreeingInDocument().filter((candidate) => candidate.aligned >= LEAST_AGREEING);
  if (inDocument.length > 0)
    return { verdict: 'supported', evidence: relateAll(inDocument.slice(0, SHOWN), 'agrees') };
  const elsewhere = findRightCitation(one);
  if (elsewhere.length > 0)
    return { verdict: 'miscited', evidence: relateAll(elsewhere.slice(0, SHOWN), 'agrees') };
  return { verdict: 'unsupported', evidence: [] };
}

/** The differing figures that a conflict rests on: those about as surely aligned as the best. */
function differ(candidates: readonly Candidate[]): RelatedCandidate[] {
  const differing = candidates.filter(isDiffering);
  const best = differing[0]?.aligned ?? 0;
  const sure = differing.filter((candidate) => candidate.aligned >= best * 0.5);
  return relateAll(sure.slice(0, SHOWN), 'differs');
}
