import type { AnalyzedSentence, Figure } from '../model/analysis.ts';
import type { Modality } from '../model/subject.ts';
import { findChangeRole, findDirection } from '../subject/changeRole.ts';
import type { SourceFigure } from './candidates.ts';

/** What bears no fact out. */
const UNREAL: ReadonlySet<Modality> = new Set(['planned', 'denied']);

/**
 * Whether a source states a value that agrees in another sense than the claim: as planned or denied what that states as a
 * fact ("another 12 GW are expected", "rejects the claim that 30,000 jobs are at risk"), as less what it calls more, or as what
 * there is where it says how much it changed ("emitted 71 million tonnes, 21 million fewer" of "fell by 71 million tonnes").
 * `sentence` is the claim's.
 */
export function isSaidOtherwise(claim: Figure, sentence: AnalyzedSentence, agreeing: SourceFigure): boolean {
  // "Harrow, 49, will become mayor": how old somebody is, is no part of the plan.
  if (claim.kind === 'date' || claim.kind === 'age') return false;
  if (claim.subject.modality === 'actual' && UNREAL.has(agreeing.figure.subject.modality)) return true;
  if (findChangeRole(claim, sentence.tokens) !== 'change') return false;
  return isChange(agreeing)
    ? isTurnedRound(claim, sentence, agreeing)
    : agreeing.source.sentence.figures.some(
        (figure) => figure.unit === agreeing.figure.unit && isChange({ ...agreeing, figure }),
      );
}

function isChange({ figure, source }: SourceFigure): boolean {
  return findChangeRole(figure, source.sentence.tokens) === 'change';
}

function isTurnedRound(
  claim: Figure,
  { tokens }: AnalyzedSentence,
  { figure, source }: SourceFigure,
): boolean {
  const mine = findDirection(claim, tokens);
  const theirs = mine && findDirection(figure, source.sentence.tokens);
  return theirs !== undefined && mine !== theirs;
}
