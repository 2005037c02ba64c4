import type { AnalyzedSentence, Figure } from '../model/analysis.ts';
import { lowerAt } from '../text/token.ts';
import { type AlignedClaim, isAgreeing } from './alignedClaim.ts';
import type { Candidate } from './candidates.ts';
import { countSignificantParts } from './significance.ts';

/** A value of so many parts is met by chance so seldom that the source figure which has it is the one meant. */
const PARTICULAR = 3;

/**
 * Whether a source figure that differs from a claim is what another claim of its sentence rests on: figures are assigned
 * one to one. `others` are the other claims.
 */
export function isTaken(
  claim: AlignedClaim,
  differing: Candidate,
  others: readonly AlignedClaim[],
  sentence: AnalyzedSentence,
): boolean {
  return others.some(({ figure, candidates }) =>
    candidates.some((one) => {
      if (one.figure !== differing.figure || !isAgreeing(one)) return false;
      if (one.aligned >= differing.aligned) return true;
      if (one.comparison.relation !== 'same') return false;
      const isPart = isPartOf(figure, claim.figure, sentence);
      return countSignificantParts(figure) >= PARTICULAR || (isPart && isStatedBeside(differing, claim));
    }),
  );
}

/** "Nine of 38 suspects": which of the two is the part and which the whole is beyond doubt. */
function isPartOf(part: Figure, whole: Figure, { tokens }: AnalyzedSentence): boolean {
  const of = part.lastToken + 1;
  if (lowerAt(tokens, of) !== 'of') return false;
  return (
    whole.firstToken === of + 1 || (whole.firstToken === of + 2 && DETERMINERS.has(lowerAt(tokens, of + 1)))
  );
}

const DETERMINERS: ReadonlySet<string> = new Set(['the', 'these', 'those', 'its', 'their', 'all']);

/** Whether the sentence of a figure that differs states the claim's own value too: "38 were held, and nine convicted". */
function isStatedBeside({ figure, source }: Candidate, { candidates }: AlignedClaim): boolean {
  return candidates.some(
    (one) =>
      one.source.sentence === source.sentence && one.figure !== figure && one.comparison.relation === 'same',
  );
}
