import type { AnalyzedSentence, Figure } from '../model/analysis.ts';
import type { Candidate } from './candidates.ts';
import { type AlignedClaim, isAgreeing, isDiffering } from './decisionFeatures.ts';
import { arePartAndWhole, relateHeads } from './heads.ts';

/**
 * The claims of one sentence without the source figures that differ and yet cannot contradict them, whatever the words
 * around them: those that another claim of the sentence rests on, cells of a column that counts something else, wholes
 * that are larger than the part that is claimed, and parts that are smaller than a sum.
 */
export function leaveOutImpossible(
  claims: readonly AlignedClaim[],
  { tokens, terms }: AnalyzedSentence,
): AlignedClaim[] {
  const isSum = tokens.some(({ word }) => SUM_WORDS.has(word.lower));
  return claims.map((claim) => {
    const { figure, candidates } = claim;
    const mayStay = (candidate: Candidate): boolean =>
      !isDiffering(candidate) ||
      !(
        isTaken(candidate, claim, claims) ||
        isOfOtherColumn(figure, candidate) ||
        isLargerWhole(figure, candidate) ||
        (isSum && isPartOfSum(figure, candidate, terms))
      );
    return { figure, candidates: candidates.filter(mayStay) };
  });
}

/** They add up what the sources may state part by part. */
const SUM_WORDS: ReadonlySet<string> = new Set(['together', 'combined', 'jointly']);

/** Whether a smaller figure may be one of those that are added; where the source states several of them, it is known. */
function isPartOfSum(claim: Figure, { figure, source }: Candidate, named: ReadonlySet<number>): boolean {
  const heads = source.sentence.figures.map(({ subject }) => subject.headTerm ?? -1);
  const parts = new Set(heads.filter((head) => named.has(head)));
  return figure.high < claim.low && parts.size < 2;
}

/** Whether another claim is aligned better with the same figure and agrees: figures are assigned one to one. */
function isTaken(candidate: Candidate, claim: AlignedClaim, claims: readonly AlignedClaim[]): boolean {
  return claims.some(
    (other) =>
      other !== claim &&
      other.candidates.some(
        (one) => one.figure === candidate.figure && isAgreeing(one) && one.aligned >= candidate.aligned,
      ),
  );
}

/** In a table the column says what is counted; only where the claim names that may it be contradicted. */
function isOfOtherColumn(claim: Figure, { figure, source }: Candidate): boolean {
  if (source.place.passage.cells === undefined || claim.kind !== 'count') return false;
  const [mine, theirs] = [claim.subject, figure.subject];
  return relateHeads(mine.head, theirs.head, mine.headTerm === theirs.headTerm) < 0;
}

/** "290 children" and "6,400 people": there may be fewer children than people. */
function isLargerWhole(claim: Figure, { figure }: Candidate): boolean {
  return arePartAndWhole(claim.subject.head, figure.subject.head)
    ? claim.high < figure.low
    : arePartAndWhole(figure.subject.head, claim.subject.head) && figure.high < claim.low;
}
