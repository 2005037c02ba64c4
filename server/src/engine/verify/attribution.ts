import type { Candidate } from '../align/candidates.ts';
import type { SourceInContext } from '../align/context.ts';
import type { SpeakerReason } from '../model/reason.ts';
import type { Span } from '../model/span.ts';
import { findSpeakers, type Speaker } from '../subject/speaker.ts';
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
  termsIn: (text: string, span: Span) => readonly number[],
): Speaker | undefined {
  const [claimed, ...more] = findSpeakers(draftTokens, draftText);
  if (claimed === undefined || more.length > 0) return undefined;
  const { sentence } = agreeing.source;
  const named = findSpeakers(sentence.tokens, textOf(agreeing.source));
  const [speaker] = named;
  if (speaker === undefined || named.some((one) => sharesTerm(claimed, one))) return undefined;
  if (claimed.terms.some((term) => sentence.terms.has(term))) return undefined;
  if (claimed.names.length === 0 || areLinked(claimed, speaker, document, termsIn)) return undefined;
  return speaksElsewhere(claimed, speaker, document) ? speaker : undefined;
}

/** Whether a source's sentence says who states its figures. */
export function namesSpeaker({ source }: Candidate): boolean {
  return findSpeakers(source.sentence.tokens, textOf(source)).length > 0;
}

/** How near two names must stand for one to be of the other: "GKNB spokesman Rahat Sulaymanov". */
const NEAR = 6;

/** Whether the source names both in one breath, so that one may speak for the other. */
function areLinked(
  claimed: Speaker,
  named: Speaker,
  document: readonly SourceInContext[],
  termsIn: (text: string, span: Span) => readonly number[],
): boolean {
  const read = new Set<unknown>();
  return document.some(({ place }) => {
    if (read.has(place.owner)) return false;
    read.add(place.owner);
    const { text } = place.owner.document;
    return place.owner.document.passages.some((passage) => {
      const terms = termsIn(text, passage);
      return terms.some(
        (term, i) =>
          claimed.names.includes(term) &&
          terms.slice(Math.max(0, i - NEAR), i + NEAR).some((near) => named.names.includes(near)),
      );
    });
  });
}

function speaksElsewhere(claimed: Speaker, named: Speaker, document: readonly SourceInContext[]): boolean {
  return document.some((source) =>
    findSpeakers(source.sentence.tokens, textOf(source)).some(
      (one) => sharesTerm(claimed, one) && !sharesTerm(one, named),
    ),
  );
}

function textOf(source: SourceInContext): string {
  return source.place.owner.document.text;
}

function sharesTerm(a: Speaker, b: Speaker): boolean {
  return a.terms.some((term) => b.terms.includes(term));
}

/** To whom each side attributes the figure; undefined where neither names a speaker. */
export function explainSpeakers(
  draftTokens: readonly Token[],
  draftText: string,
  source: SourceInContext,
): SpeakerReason | undefined {
  const claimed = findSpeakers(draftTokens, draftText);
  const named = findSpeakers(source.sentence.tokens, textOf(source));
  const shared = claimed.find((one) => named.some((other) => sharesTerm(one, other)));
  const [draft, other] = [
    shared ?? claimed[0],
    named.find((one) => shared && sharesTerm(one, shared)) ?? named[0],
  ];
  if (draft && other) {
    const outcome = shared === undefined ? 'other' : 'same';
    return { kind: 'speaker', outcome, draft: draft.text, source: other.text };
  }
  if (other) return { kind: 'speaker', outcome: 'onlyInSource', source: other.text };
  return draft && { kind: 'speaker', outcome: 'onlyInDraft', draft: draft.text };
}
