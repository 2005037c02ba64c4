import type { Figure } from '../../model/analysis.ts';
import type { ComparedFigure } from '../candidates.ts';
import type { SentenceInContext } from '../context.ts';
import { leaveOutOtherColumns } from './otherColumns.ts';
import { leaveOutOtherDates } from './otherDates.ts';
import { leaveOutOtherOwners } from './otherOwners.ts';
import { tableOf } from './otherRows.ts';

/**
 * A claim's candidates without those that tables and lists show to be of another time, of somebody or of something else: they
 * neither bear the claim out nor contradict it.
 */
export function leaveOutOthers<Found extends ComparedFigure>(
  claim: Figure,
  found: readonly Found[],
  inDraft: SentenceInContext,
): readonly Found[] {
  const ofItsTime = leaveOutOtherDates(claim, found, inDraft.sentence);
  const ofOwner = leaveOutOtherOwners(claim, ofItsTime, inDraft);
  return leaveOutOtherCells(leaveOutOtherColumns(claim, ofOwner, inDraft.sentence));
}

/** Where a claim names a cell of a table and nothing else, the others of that table are of something else. */
function leaveOutOtherCells<Found extends ComparedFigure>(found: readonly Found[]): readonly Found[] {
  const named = new Set(
    found.filter(({ address }) => address === 'exact').map(({ source }) => tableOf(source)),
  );
  return found.filter(({ address, source }) => address === 'exact' || !named.has(tableOf(source)));
}
