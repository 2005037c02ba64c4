import type { Candidate, SourceInContext } from '../align/candidates.ts';
import { findSpeaker, type Speaker } from '../subject/speaker.ts';
import type { Token } from '../text/token.ts';

/**
 * Whom the source names as the speaker of an agreeing figure, where that is somebody else than the draft's speaker.
 * Undefined: no speaker on one side, or they may be the same. So as not to take another name of the same speaker
 * for another speaker, the draft's one must speak elsewhere in the source.
 */
export function findOtherSpeaker(
  draftTokens: readonly Token[],
  draftText: string,
  agreeing: Candidate,
  document: readonly SourceInContext[],
): Speaker | undefined {
  const claimed = findSpeaker(draftTokens, draftText);
  if (claimed === undefined) return undefined;
  const named = findSpeaker(agreeing.source.sentence.tokens, textOf(agreeing.source));
  if (named === undefined || sharesTerm(claimed, named)) return undefined;
  if (claimed.terms.some((term) => agreeing.source.sentence.terms.has(term))) return undefined;
  const speaksElsewhere = document.some((source) => {
    if (source.sentence === agreeing.source.sentence) return false;
    const other = findSpeaker(source.sentence.tokens, textOf(source));
    return other !== undefined && sharesTerm(claimed, other) && !sharesTerm(other, named);
  });
  return speaksElsewhere ? named : undefined;
}

function textOf(source: SourceInContext): string {
  return source.place.owner.document.text;
}

function sharesTerm(a: Speaker, b: Speaker): boolean {
  return a.terms.some((term) => b.terms.includes(term));
}
