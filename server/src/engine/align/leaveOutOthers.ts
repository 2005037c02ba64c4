import type { Figure } from '../model/analysis.ts';
import type { SourceFigure } from './candidates.ts';
import type { SentenceInContext } from './context.ts';
import { leaveOutOtherDates } from './otherDates.ts';
import { leaveOutOtherOwners } from './otherOwners.ts';

/**
 * A claim's candidates without those that tables and lists show to be of another time or of somebody else: they neither bear
 * the claim out nor contradict it.
 */
export function leaveOutOthers<Found extends SourceFigure>(
  claim: Figure,
  found: readonly Found[],
  inDraft: SentenceInContext,
): readonly Found[] {
  return leaveOutOtherOwners(claim, leaveOutOtherDates(claim, found, inDraft.sentence), inDraft);
}
