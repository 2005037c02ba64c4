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
  const pairs = pairSentences(inDraft, sources, weigh);
  const claims = inDraft.sentence.figures.map((figure) => ({
    figure,
    candidates: scoreCandidates(figure, compareWithSources(figure, pairs), pairModel),
  }));
  return addHeadDates(applyGates(claims, inDraft), inDraft.sentence);
}
