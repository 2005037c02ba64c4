import type { AlignedClaim } from './alignedClaim.ts';
import type { Candidate } from './candidates.ts';
import type { SentenceInContext } from './context.ts';
import { leaveOutOtherDates } from './otherDates.ts';
import { leaveOutOtherOwners } from './otherOwners.ts';

/**
 * A claim's candidates without those that tables and lists show to be of another time or of somebody else: they neither bear
 * the claim out nor contradict it.
 */
export function leaveOutOthers(claim: AlignedClaim, inDraft: SentenceInContext): readonly Candidate[] {
  const candidates = leaveOutOtherDates(claim, inDraft.sentence);
  return leaveOutOtherOwners({ ...claim, candidates }, inDraft);
}
