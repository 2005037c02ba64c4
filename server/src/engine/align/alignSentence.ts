import type { BoostedTrees } from './boostedTrees.ts';
import { findCandidates, type SourceInContext } from './candidates.ts';
import type { SentenceInContext, TermWeight } from './context.ts';
import type { AlignedClaim } from './decisionFeatures.ts';

/** Aligns each figure of a draft's sentence with the figures of source sentences. */
export function alignSentence(
  inDraft: SentenceInContext,
  sources: readonly SourceInContext[],
  weigh: TermWeight,
  pairModel: BoostedTrees,
): AlignedClaim[] {
  return inDraft.sentence.figures.map((figure) => ({
    figure,
    candidates: findCandidates(figure, inDraft, sources, weigh, pairModel),
  }));
}
