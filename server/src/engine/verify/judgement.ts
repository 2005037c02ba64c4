import type { Candidate } from '../align/candidates.ts';
import type { Relation, Verdict } from '../model/verdict.ts';

/** A candidate with what it means for the claim. */
export interface RelatedCandidate {
  readonly candidate: Candidate;
  readonly relation: Relation;
}

/** A verdict on a claim with what it rests on, before it is put into words. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly evidence: readonly RelatedCandidate[];
  /** Only where the verdict is `derived`. */
  readonly formula?: string;
  /** Only where the verdict is `unsupported`: the cited sources have no text, so that nothing could be looked up. */
  readonly isUnread?: true;
  /** Only where the verdict is `misattributed`: whom the source names. */
  readonly speaker?: string;
}
