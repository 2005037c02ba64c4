import type { SourceSentence } from '../corpus/corpus.ts';
import type { Figure } from '../model/analysis.ts';
import type { Comparison } from '../model/comparison.ts';
import { type BoostedTrees, predictProbability } from './boostedTrees.ts';
import { compareFigures } from './compareFigures.ts';
import type { SentenceInContext, TermWeight } from './context.ts';
import { leaveOutOtherRows } from './otherRows.ts';
import { describePair, pairSentences, type SentencePair } from './pairFeatures.ts';

/** A source sentence as the aligner sees it. */
export interface SourceInContext extends SentenceInContext {
  readonly place: SourceSentence;
}

/** A source figure that may be about the same thing as a claim. */
export interface Candidate {
  readonly figure: Figure;
  readonly source: SourceInContext;
  readonly comparison: Comparison;
  /** The pair model's probability that both figures are about the same thing; the values do not enter it. */
  readonly aligned: number;
  /** The row of PAIR_FEATURES behind it. */
  readonly features: readonly number[];
}

/** Compares two figures; a date whose year the source leaves out agrees if the source speaks of that year at all. */
function compareInDocument(claim: Figure, figure: Figure, source: SourceInContext): Comparison | undefined {
  const comparison = compareFigures(claim, figure);
  if (comparison?.relation !== 'yearUnstated') return comparison;
  const year = claim.date?.year;
  return year !== undefined && source.place.owner.years.has(year)
    ? { ...comparison, relation: 'within' }
    : comparison;
}

/** The comparable figures of the source sentences with their probabilities, the best aligned first. */
export function findCandidates(
  claim: Figure,
  inDraft: SentenceInContext,
  sources: readonly SourceInContext[],
  weigh: TermWeight,
  pairModel: BoostedTrees,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const source of leaveOutOtherRows(inDraft, sources)) {
    let pair: SentencePair | undefined;
    for (const figure of source.sentence.figures) {
      const comparison = compareInDocument(claim, figure, source);
      if (comparison === undefined) continue;
      pair ??= pairSentences(inDraft, source, weigh);
      const features = describePair(claim, figure, pair);
      candidates.push({
        figure,
        source,
        comparison,
        features,
        aligned: predictProbability(pairModel, features),
      });
    }
  }
  return candidates.sort((a, b) => b.aligned - a.aligned);
}
