import type { Candidate } from '../align/candidates.ts';
import type { VerdictReason } from '../model/reason.ts';
import type { Relation, Verdict } from '../model/verdict.ts';

/** A candidate with what it means for the claim. */
export interface RelatedCandidate {
  readonly candidate: Candidate;
  readonly relation: Relation;
}

/** Candidates that all mean the same for the claim. */
export function relateAll(candidates: readonly Candidate[], relation: Relation): RelatedCandidate[] {
  return candidates.map((candidate) => ({ candidate, relation }));
}

/** A value that is computed from figures of the sources. */
export interface Derivation {
  readonly formula: string;
  readonly operands: readonly Candidate[];
  /** Set where the claim is about this very value and states another one. */
  readonly isContradicted?: true;
}

/** How many figures of cited sources a verdict shows. */
export const SHOWN = 3;

/** The verdict on a claim that figures bear out, of the cited sources or of others. */
export function judgeAgreeing(verdict: 'supported' | 'miscited', agreeing: readonly Candidate[]): Judgement {
  return { verdict, evidence: relateAll(agreeing.slice(0, SHOWN), 'agrees') };
}

/** The verdict on a claim that is not stated but follows, or that is computed wrong. */
export function judgeDerived({ formula, operands, isContradicted }: Derivation): Judgement {
  const verdict = isContradicted ? 'conflict' : 'derived';
  return { verdict, evidence: relateAll(operands, 'derives'), formula };
}

/** A verdict on a claim with what it rests on, before it is put into words. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly evidence: readonly RelatedCandidate[];
  /** Where the verdict is `derived`, and where it is a `conflict` with what is computed. */
  readonly formula?: string;
  /** Only where the verdict is `unsupported`: the cited sources have no text, so that nothing could be looked up. */
  readonly isUnread?: true;
  /** Only where the verdict is `misattributed`: whom the source names. */
  readonly speaker?: string;
}

/** A judgement with what it rests on besides its evidence. */
export interface ReasonedJudgement extends Judgement {
  readonly reasons: readonly VerdictReason[];
}
