import type { Figure } from '../model/analysis.ts';
import type { Comparison } from '../model/comparison.ts';
import { type BoostedTrees, predictProbability } from './boostedTrees.ts';
import { compareFigures } from './compareFigures.ts';
import type { SourceInContext } from './context.ts';
import { describePair, type SentencePair } from './pairFeatures.ts';

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
  pairs: readonly SentencePair[],
  pairModel: BoostedTrees,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const pair of pairs) {
    const source = pair.inSource;
    for (const figure of source.sentence.figures) {
      const comparison = compareInDocument(claim, figure, source);
      if (comparison === undefined) continue;
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
