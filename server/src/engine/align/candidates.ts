import type { Figure } from '../model/analysis.ts';
import type { Comparison } from '../model/comparison.ts';
import { agrees } from './agrees.ts';
import { compareFigures } from './compare/compareFigures.ts';
import type { SourceInContext } from './context.ts';
import { addressCell, type CellAddress } from './gates/addressedCells.ts';
import { describePair } from './pair/pairFeatures.ts';
import type { SentencePair } from './pair/pairSentences.ts';
import type { BoostedTrees } from './scorer/boostedTrees.ts';
import { predictProbability } from './scorer/treeScorer.ts';

/** A figure of a source with the sentence that states it. */
export interface SourceFigure {
  readonly figure: Figure;
  readonly source: SourceInContext;
}

/** A source figure of a claim's kind, with how its value lies to the claim's. */
export interface ComparedFigure extends SourceFigure {
  readonly comparison: Comparison;
  /** How the claim names the cell of a table; absent: the figure stands in none, or the claim does not name it. */
  readonly address?: CellAddress;
}

/** A source figure that may be about the same thing as a claim. */
export interface Candidate extends ComparedFigure {
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

/** A compared figure whose probability is not yet asked for. */
interface UnscoredCandidate extends ComparedFigure {
  readonly pair: SentencePair;
}

/** The figures of the source sentences that a claim can be compared with, in their order. */
export function compareWithSources(claim: Figure, pairs: readonly SentencePair[]): UnscoredCandidate[] {
  const compared: UnscoredCandidate[] = [];
  for (const pair of pairs) {
    const source = pair.inSource;
    for (const figure of source.sentence.figures) {
      const comparison = compareInDocument(claim, figure, source);
      if (comparison === undefined) continue;
      const address = addressCell(claim, figure, pair);
      compared.push({ figure, source, comparison, pair, ...(address !== undefined && { address }) });
    }
  }
  return compared;
}

/**
 * How likely a cell is to be meant that the claim names. Tables have next to no words around their figures, which is all
 * that the pair model goes by: a value that agrees needs the name alone, one that differs a claim that says no more.
 */
const NAMED = 0.4;
const EXACTLY_NAMED = 0.8;

function alignCell(aligned: number, { address, comparison }: ComparedFigure): number {
  if (address === undefined || (address === 'named' && !agrees(comparison))) return aligned;
  return Math.max(aligned, address === 'exact' ? EXACTLY_NAMED : NAMED);
}

/** Compared figures with the probability that they are about the same thing as the claim, the best aligned first. */
export function scoreCandidates(
  claim: Figure,
  compared: readonly UnscoredCandidate[],
  pairModel: BoostedTrees,
): Candidate[] {
  return compared
    .map((one): Candidate => {
      const { figure, source, comparison, address, pair } = one;
      const features = describePair(claim, figure, pair);
      const aligned = alignCell(predictProbability(pairModel, features), one);
      // Written out: to leave out `pair` by a rest of its properties costs as much as the model.
      const candidate = { figure, source, comparison, features, aligned };
      return address === undefined ? candidate : { ...candidate, address };
    })
    .sort((a, b) => b.aligned - a.aligned);
}
