import type { Figure } from '../../model/analysis.ts';
import type { Candidate } from '../candidates.ts';
import type { SentenceInContext } from '../context.ts';

/** A claim with a figure of a source that agrees, and one that differs and is about as surely of the claim's thing. */
export interface Contrast {
  readonly claim: Figure;
  readonly inDraft: SentenceInContext;
  readonly agreeing: Candidate;
  readonly differing: Candidate;
}
