import type { AnalyzedSentence, Figure } from '../model/analysis.ts';
import { findChangeRole } from '../subject/changeRole.ts';
import type { Token } from '../text/token.ts';
import { type AlignedClaim, isAgreeing, isDiffering } from './alignedClaim.ts';
import type { Candidate } from './candidates.ts';
import { arePartAndWhole, relateHeads } from './heads.ts';
import { restateAsPercent } from './restate.ts';

/**
 * The claims of one sentence without the source figures that differ and yet cannot contradict them, whatever the words
 * around them: those that another claim of the sentence rests on, cells of a column that counts something else, wholes
 * that are larger than the part that is claimed, parts that are smaller than a sum, and levels where the claim is of a
 * change.
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
        (isSum && isPartOfSum(figure, candidate, terms)) ||
        isOtherRole(figure, tokens, candidate)
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
  return isBelow(figure, claim) && parts.size < 2;
}

/** Whether all of a figure is below all of another one, percentages and ratios being one scale. */
function isBelow(low: Figure, high: Figure): boolean {
  const [a, b] = [low, high].map((one) => (one.kind === 'ratio' ? restateAsPercent(one) : one));
  return a !== undefined && b !== undefined && a.high < b.low;
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
    ? isBelow(claim, figure)
    : arePartAndWhole(figure.subject.head, claim.subject.head) && isBelow(figure, claim);
}

/** "Fell by 14" and "fell to 47": one is what has changed, the other what is left. */
function isOtherRole(claim: Figure, tokens: readonly Token[], { figure, source }: Candidate): boolean {
  const mine = findChangeRole(claim, tokens);
  const theirs = mine && findChangeRole(figure, source.sentence.tokens);
  return theirs !== undefined && mine !== theirs;
}
