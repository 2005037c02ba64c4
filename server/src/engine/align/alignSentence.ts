import { finish, type Steps } from '../steps.ts';
import type { AlignedClaim } from './alignedClaim.ts';
import { compareWithSources, scoreCandidates } from './candidates.ts';
import type { SentenceInContext, SourceInContext, TermWeight } from './context.ts';
import { applyGates } from './gates/gates.ts';
import { addHeadDates } from './gates/headDates.ts';
import { pairSentences } from './pair/pairSentences.ts';
import type { BoostedTrees } from './scorer/boostedTrees.ts';

/** Aligns each figure of a draft's sentence with the figures of source sentences that may bear it out or contradict it. */
export function alignSentence(
  inDraft: SentenceInContext,
  sources: readonly SourceInContext[],
  weigh: TermWeight,
  pairModel: BoostedTrees,
): AlignedClaim[] {
  return finish(alignInSteps(inDraft, sources, weigh, pairModel));
}

/** The same, in a step for each figure. */
export function* alignInSteps(
  inDraft: SentenceInContext,
  sources: readonly SourceInContext[],
  weigh: TermWeight,
  pairModel: BoostedTrees,
): Steps<AlignedClaim[]> {
  const pairs = pairSentences(inDraft, sources, weigh);
  const claims: AlignedClaim[] = [];
  for (const figure of inDraft.sentence.figures) {
    yield;
    claims.push({
      figure,
      candidates: scoreCandidates(figure, compareWithSources(figure, pairs), pairModel),
    });
  }
  yield;
  return addHeadDates(applyGates(claims, inDraft), inDraft.sentence);
}
