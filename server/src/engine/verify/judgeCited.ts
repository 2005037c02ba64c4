import type { AlignedClaim } from '../align/alignedClaim.ts';
import { isAgreeing, isDiffering } from '../align/alignedClaim.ts';
import type { Candidate } from '../align/candidates.ts';
import { isOneSided, roundness } from '../align/compare/interval.ts';
import { countSignificantParts } from '../align/compare/significance.ts';
import type { SentenceInContext } from '../align/context.ts';
import { isOutdone } from '../align/contrast/outdone.ts';
import { isSaidOtherwise } from '../align/contrast/saidOtherwise.ts';
import { isToldApart } from '../align/contrast/toldApart.ts';
import type { Figure } from '../model/analysis.ts';
import type { Steps } from '../steps.ts';
import {
  type Derivation,
  type Judgement,
  judgeAgreeing,
  judgeDerived,
  type RelatedCandidate,
  relateAll,
  SHOWN,
} from './judgement.ts';
import { findRightCitation } from './miscited.ts';
import { isTurnedRound } from './turnedRound.ts';

/** Below this an agreeing figure is chance: the same number about something else. */
const LEAST_AGREEING = 0.12;
/**
 * The same for values that are met the less by chance the more parts they have (see countSignificantParts), by the
 * number of parts; the last one holds for more.
 */
const LEAST_AGREEING_DATE = [LEAST_AGREEING, 0.08, 0.01, 0];
const LEAST_AGREEING_NUMBER = [LEAST_AGREEING, LEAST_AGREEING, 0.03, 0.01];
/**
 * A bound is set near its value (scalar implicature, Horn 1972): a figure more than twice as far out bears it out only
 * where it is surely of the same thing.
 */
const FAR_OUT = 0.5;
const LEAST_AGREEING_FAR = 0.5;
/** What is known of a claim that cites sources. */
export interface CitedCase {
  readonly claim: AlignedClaim;
  readonly inDraft: SentenceInContext;
  /** Whether the sources contradict it, as the decision model has it. */
  readonly isConflict: boolean;
  /** A formula by which the claim follows from figures of the cited sources; looked for only when it is needed. */
  readonly findDerivation: () => Derivation | undefined;
  /** Figures of the cited documents as a whole, and of all sources, that agree; read only when they are needed. */
  readonly agreeingInDocument: () => Steps<readonly Candidate[]>;
  readonly agreeingElsewhere: () => Steps<readonly Candidate[]>;
}

/** The verdict on a figure whose sentence cites sources. */
export function* judgeCited(one: CitedCase): Steps<Judgement> {
  const { candidates } = one.claim;
  const isMeant = (candidate: Candidate): boolean =>
    candidate.aligned >= leastAgreeing(one.claim, candidate) &&
    !isOutdone(candidate, candidates) &&
    !isToldApart(one.claim.figure, candidate, candidates, one.inDraft) &&
    !isSaidOtherwise(one.claim.figure, one.inDraft.sentence, candidate);
  const agreeing = candidates.filter((candidate) => isAgreeing(candidate) && isMeant(candidate));
  const bounded = candidates.find((candidate) => candidate.comparison.relation === 'boundDropped');
  if (agreeing.length > 0 && !one.isConflict && !isTurnedRound(one.claim, agreeing))
    return judgeAgreeing('supported', agreeing);
  const derivation = one.findDerivation();
  if (derivation) return judgeDerived(derivation);
  if (
    bounded &&
    bounded.aligned >= 0.3 &&
    bounded.aligned >= (candidates.find(isDiffering)?.aligned ?? 0) - 0.2
  ) {
    return { verdict: 'overstated', evidence: [{ candidate: bounded, relation: 'bounds' }] };
  }
  if (one.isConflict) return { verdict: 'conflict', evidence: differ(candidates) };
  const inDocument = (yield* one.agreeingInDocument()).filter(isMeant);
  if (inDocument.length > 0 && !isTurnedRound(one.claim, inDocument))
    return judgeAgreeing('supported', inDocument);
  const elsewhere = yield* findRightCitation(one);
  if (elsewhere.length > 0) return judgeAgreeing('miscited', elsewhere);
  return { verdict: 'unsupported', evidence: [] };
}

/** How well an agreeing figure must be aligned to bear a claim out: a bound is met by any figure on its side of it. */
function leastAgreeing({ figure }: AlignedClaim, candidate: Candidate): number {
  const { relation, gap } = candidate.comparison;
  if (figure.kind === 'date') {
    const isMet = (relation === 'same' || relation === 'within') && figure.strictness === 'exact';
    return isMet ? leastByParts(figure, LEAST_AGREEING_DATE) : LEAST_AGREEING;
  }
  if (!isOneSided(figure.strictness)) {
    const isMet = relation === 'same' && figure.strictness === 'exact';
    return isMet ? leastByParts(figure, LEAST_AGREEING_NUMBER) : LEAST_AGREEING;
  }
  if (gap > FAR_OUT) return LEAST_AGREEING_FAR;
  return isBoundOf(figure, candidate) ? leastByParts(figure, LEAST_AGREEING_NUMBER) : LEAST_AGREEING;
}

function leastByParts(figure: Figure, byParts: readonly number[]): number {
  return byParts[Math.min(countSignificantParts(figure), byParts.length - 1)] ?? LEAST_AGREEING;
}

/** Whether a bound is the source's, or cut from its value at the last digit that it states: "more than 1,800" of 1,842. */
function isBoundOf({ value = 0 }: Figure, { comparison: { relation }, figure }: Candidate): boolean {
  if (relation === 'same') return true;
  return Math.abs((figure.value ?? Number.POSITIVE_INFINITY) - value) < roundness(value);
}

/**
 * The differing figures that a conflict rests on: those about as surely aligned as the best, and of days in bylines and
 * headlines none, where a sentence tells of another.
 */
function differ(candidates: readonly Candidate[]): RelatedCandidate[] {
  const differing = candidates.filter(isDiffering);
  const best = differing[0]?.aligned ?? 0;
  const sure = differing.filter((candidate) => candidate.aligned >= best * 0.5);
  const told = sure.filter((candidate) => !isBareDate(candidate));
  return relateAll((told.length > 0 ? told : sure).slice(0, SHOWN), 'differs');
}

function isBareDate({ figure, source: { sentence, place } }: Candidate): boolean {
  return figure.kind === 'date' && !sentence.hasVerb && place.passage.cells === undefined;
}
