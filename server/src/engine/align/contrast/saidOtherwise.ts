import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import { findChangeRole, findDirection } from '../../subject/changeRole.ts';
import { isToldInPast } from '../../text/tense.ts';
import { lowerAt } from '../../text/token.ts';
import type { SourceFigure } from '../candidates.ts';
import { isOfOtherTime } from './otherTime.ts';

/**
 * Whether a source states a value that agrees in another sense than the claim: as planned or denied what that states as a
 * fact ("another 12 GW are expected", "rejects the claim that 30,000 jobs are at risk"), as less what it calls more, as what
 * there is where it says how much it changed ("emitted 71 million tonnes, 21 million fewer" of "fell by 71 million tonnes"), or of
 * another time.
 * `sentence` is the claim's.
 */
export function isSaidOtherwise(claim: Figure, sentence: AnalyzedSentence, agreeing: SourceFigure): boolean {
  // "Harrow, 49, will become mayor": how old somebody is, is no part of the plan.
  if (claim.kind === 'date' || claim.kind === 'age') return false;
  if (isOfOtherTime(claim, sentence, agreeing)) return true;
  if (claim.subject.modality === 'actual' && isUnreal(claim, sentence, agreeing.figure)) return true;
  if (findChangeRole(claim, sentence.tokens) !== 'change') return false;
  return isChange(agreeing) ? isOfOtherDirection(claim, sentence, agreeing) : isLevelBesideChange(agreeing);
}

/** Whether a figure is denied, or planned where the claim tells what was: what is to come may be told in the present. */
function isUnreal(claim: Figure, { tokens }: AnalyzedSentence, { subject }: Figure): boolean {
  return (
    subject.modality === 'denied' ||
    (subject.modality === 'planned' && isToldInPast(tokens, claim.firstToken))
  );
}

/** Whether a figure is no change and another one of its unit in its sentence is. */
function isLevelBesideChange(one: SourceFigure): boolean {
  const { sentence } = one.source;
  if (lowerAt(sentence.tokens, one.figure.firstToken - 1) === 'by') return false;
  return sentence.figures.some((figure) => figure.unit === one.figure.unit && isChange({ ...one, figure }));
}

function isChange({ figure, source }: SourceFigure): boolean {
  return findChangeRole(figure, source.sentence.tokens) === 'change';
}

function isOfOtherDirection(
  claim: Figure,
  { tokens }: AnalyzedSentence,
  { figure, source }: SourceFigure,
): boolean {
  const mine = findDirection(claim, tokens);
  const theirs = mine && findDirection(figure, source.sentence.tokens);
  return theirs !== undefined && mine !== theirs;
}
