import { type AlignedClaim, isAgreeing, isDiffering } from '../align/alignedClaim.ts';
import type { Candidate } from '../align/candidates.ts';
import { countSignificantParts } from '../align/compare/significance.ts';
import type { SentenceInContext } from '../align/context.ts';
import { isSaidOtherwise } from '../align/contrast/saidOtherwise.ts';
import { isToldApart } from '../align/contrast/toldApart.ts';
import { PAIR_FEATURES } from '../align/pair/pairFeatures.ts';
import { type Derivation, type Judgement, judgeDerived, relateAll } from './judgement.ts';
import { isOnSubject } from './onSubject.ts';
import { namesSpeaker } from './speaker/attribution.ts';
import { isTurnedRound } from './turnedRound.ts';

/** From this alignment on a figure of any source bears out a claim that cites none: agreement is itself a sign. */
const LEAST_AGREEING = 0.33;
/** The same for a value that is met by chance the less the more parts it has (see countSignificantParts), by their number. */
const LEAST_AGREEING_BY_PARTS = [LEAST_AGREEING, LEAST_AGREEING, 0.25, 0.12];
const PARTICULAR_PARTS = 3;
/** From this one on it contradicts the claim. */
const LEAST_DIFFERING = 0.5;
/** A source that differs must be aligned about as well as the one that agrees for the two to be in dispute. */
const LEAST_DISPUTING = 0.6;
/** Sources that disagree on one thing disagree in degree: a value of another order (a tenth, ten times) is of something else. */
const MOST_DISPUTED = 0.9;
const SHOWN = 4;

const SAME_PEOPLE = PAIR_FEATURES.indexOf('samePeople');
/** What is planned, possible or denied contradicts no fact. */
const SAME_MODALITY = PAIR_FEATURES.indexOf('sameModality');
const SAME_HEAD = PAIR_FEATURES.indexOf('sameHead');

/** What is known of a claim that cites nothing. */
export interface UncitedCase {
  readonly claim: AlignedClaim;
  readonly inDraft: SentenceInContext;
  /** Whether the sources contradict it, as the decision model has it. */
  readonly isConflict: boolean;
  /** Looked for only when it is needed. */
  readonly findDerivation: () => Derivation | undefined;
}

/** The verdict on a figure whose sentence cites nothing, from all sources. */
export function judgeUncited(one: UncitedCase): Judgement {
  const { candidates } = one.claim;
  const agreeing = candidates.filter(
    (candidate) =>
      isAgreeing(candidate) &&
      candidate.aligned >= leastAgreeing(one.claim, candidate) &&
      !isToldApart(one.claim.figure, candidate, candidates, one.inDraft) &&
      !isSaidOtherwise(one.claim.figure, one.inDraft.sentence, candidate),
  );
  const best = isTurnedRound(one.claim, agreeing) ? undefined : agreeing[0];
  if (best) {
    const disputing = candidates.filter(
      (candidate) =>
        isDisputing(candidate, best) &&
        isOnSubject(candidate, one.inDraft) &&
        !agreeing.some((other) => areOneVoice(candidate, other)),
    );
    if (disputing.length === 0)
      return { verdict: 'supported', evidence: relateAll(agreeing.slice(0, SHOWN), 'agrees') };
    return {
      verdict: 'disputed',
      evidence: [
        ...relateAll(agreeing.slice(0, 2), 'agrees'),
        ...relateAll(disputing.slice(0, SHOWN), 'differs'),
      ],
    };
  }
  const derivation = one.findDerivation();
  if (derivation) return judgeDerived(derivation);
  if (one.isConflict && !isParticularlySaid(one.claim)) {
    const differing = candidates.filter((candidate) => isContradicting(candidate, one.inDraft));
    if (differing.length > 0)
      return { verdict: 'conflict', evidence: relateAll(differing.slice(0, SHOWN), 'differs') };
  }
  return { verdict: 'unsupported', evidence: [] };
}

/** Whether a source's figure alone makes a conflict: ranks, of which each text has its own, make none. */
function isContradicting(candidate: Candidate, inDraft: SentenceInContext): boolean {
  return (
    isDiffering(candidate) &&
    candidate.figure.kind !== 'ordinal' &&
    candidate.aligned >= LEAST_DIFFERING &&
    (isOfNamedCell(candidate, inDraft) || isOnSubject(candidate, inDraft)) &&
    (candidate.features[SAME_MODALITY] ?? 0) > 0
  );
}

/** Whether the claim names a cell and nothing else, a name of whose row or titles is among what it names. */
function isOfNamedCell({ address, source }: Candidate, { sentence }: SentenceInContext): boolean {
  if (address !== 'exact') return false;
  const { rowNames = new Set(), terms } = source.sentence;
  const isShared = (term: number): boolean => terms.has(term) || source.headingTerms.has(term);
  return [...rowNames].some((term) => sentence.terms.has(term)) || [...sentence.names].some(isShared);
}

function leastAgreeing({ figure }: AlignedClaim, { comparison }: Candidate): number {
  if (comparison.relation !== 'same' || figure.strictness !== 'exact') return LEAST_AGREEING;
  const parts = Math.min(countSignificantParts(figure), LEAST_AGREEING_BY_PARTS.length - 1);
  return LEAST_AGREEING_BY_PARTS[parts] ?? LEAST_AGREEING;
}

/** Whether some source states a value of so many parts that it is hardly met by chance: the claim may rest on that. */
function isParticularlySaid({ figure, candidates }: AlignedClaim): boolean {
  return (
    countSignificantParts(figure) >= PARTICULAR_PARTS &&
    candidates.some(({ comparison }) => comparison.relation === 'same')
  );
}

/** Whether a candidate speaks against a claim that `best` bears out: of the same thing by its head, in another sentence. */
function isDisputing(candidate: Candidate, best: Candidate): boolean {
  const { kind } = candidate.figure;
  if (kind === 'date' || kind === 'ordinal') return false;
  if ((candidate.features[SAME_PEOPLE] ?? 0) < 0) return false;
  if (kind === 'count' && (candidate.features[SAME_HEAD] ?? 0) <= 0) return false;
  return (
    isDiffering(candidate) &&
    candidate.comparison.gap < MOST_DISPUTED &&
    candidate.aligned >= LEAST_DISPUTING * Math.max(best.aligned, LEAST_DIFFERING) &&
    candidate.source.sentence !== best.source.sentence
  );
}

/** Whether one source says both: then it speaks of two things, unless it names who says each. */
function areOneVoice(one: Candidate, other: Candidate): boolean {
  return one.source.place.owner === other.source.place.owner && !(namesSpeaker(one) && namesSpeaker(other));
}
