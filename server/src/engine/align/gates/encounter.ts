import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import type { AlignedClaim } from '../alignedClaim.ts';
import type { Candidate } from '../candidates.ts';
import type { SourceInContext } from '../context.ts';

/** A claim beside a source figure that differs. */
export interface Encounter {
  readonly claim: Figure;
  readonly differing: Candidate;
  /** Whether some source figure, of whatever, has the claim's value. */
  readonly isStated: boolean;
  /** How surely some source figure of the claim's very noun is of its thing, 0 where none is: the rest counts other things. */
  readonly ofNoun: number;
  /** The claim's sentence, and its other claims. */
  readonly sentence: AnalyzedSentence;
  readonly others: readonly AlignedClaim[];
}

/** Whether a source sentence is a row of a table, of whose cells each has tokens of its own. */
export function isRow({ place }: SourceInContext): boolean {
  return place.passage.kind === 'row';
}
