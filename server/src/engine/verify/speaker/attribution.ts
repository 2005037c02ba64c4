import type { Candidate } from '../../align/candidates.ts';
import type { SourceInContext } from '../../align/context.ts';
import type { AnalyzedSentence } from '../../model/analysis.ts';
import type { SpeakerReason } from '../../model/reason.ts';
import type { Span } from '../../model/span.ts';
import { BODIES } from '../../names/lexicon.ts';
import { findSpeakers, type Speaker } from '../../subject/speaker.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Vocabulary } from '../../text/vocabulary.ts';
import { findImpliedSpeaker } from './impliedSpeaker.ts';
import { readQuotingSentence } from './quotedSpeaker.ts';

/**
 * To whom a sentence with figures attributes what it says: in its own words, by a pronoun, or, where it stands between
 * quotation marks, in the sentence around them. `block` is its paragraph; all spans point into `text`.
 */
export function speakersOf(
  sentence: AnalyzedSentence,
  text: string,
  block: Span,
  vocabulary: Vocabulary,
): readonly Speaker[] {
  const named = findSpeakers(sentence.tokens, text);
  if (named.length > 0) return named;
  const implied = findImpliedSpeaker(sentence, text, vocabulary);
  if (implied !== undefined) return [implied];
  const [words] = sentence.figures;
  const quoting = words && readQuotingSentence({ text, written: text, block, words }, vocabulary);
  return quoting?.speaker === undefined ? [] : [quoting.speaker];
}

function speakersIn({ sentence, place }: SourceInContext, vocabulary: Vocabulary): readonly Speaker[] {
  return speakersOf(sentence, place.owner.document.text, place.passage, vocabulary);
}

/**
 * Whom the source names as the speaker of an agreeing figure, where that is somebody else than the draft's speaker.
 * Undefined: no speaker on one side, or they may be the same. So as not to take another name of the same speaker
 * for another speaker, the draft's one must speak elsewhere in the source.
 */
export function findOtherSpeaker(
  [claimed, ...more]: readonly Speaker[],
  agreeing: Candidate,
  document: readonly SourceInContext[],
  vocabulary: Vocabulary,
): Speaker | undefined {
  if (claimed === undefined || more.length > 0) return undefined;
  const { sentence } = agreeing.source;
  const named = speakersIn(agreeing.source, vocabulary);
  const [speaker] = named;
  if (speaker === undefined || named.some((one) => sharesTerm(claimed, one))) return undefined;
  if (claimed.terms.some((term) => sentence.terms.has(term))) return undefined;
  if (claimed.names.length === 0 || !isToldApart(speaker, vocabulary)) return undefined;
  if (areLinked(claimed, speaker, document, vocabulary)) return undefined;
  return speaksElsewhere(claimed, speaker, document, vocabulary) ? speaker : undefined;
}

/** Whether a source says who states its figures, in their sentence or around it. */
export function hasSpeaker({ source }: Candidate, vocabulary: Vocabulary): boolean {
  return speakersIn(source, vocabulary).length > 0;
}

/** Whether a source's sentence itself says who states its figures. */
export function namesSpeaker({ source: { sentence, place } }: Candidate): boolean {
  return findSpeakers(sentence.tokens, place.owner.document.text).length > 0;
}

/** Whether the words for a speaker are surely no other words for a person with a name: "the minister" may be anybody. */
function isToldApart({ names, text }: Speaker, vocabulary: Vocabulary): boolean {
  const words = tokenize(text, { start: 0, end: text.length }, vocabulary);
  return names.length > 0 || words.some(({ word }) => BODIES.has(word.lemma));
}

/** How near two names must stand for one to be of the other: "GKNB spokesman Rahat Sulaymanov". */
const NEAR = 6;

/** Whether the source names both in one breath, so that one may speak for the other. */
function areLinked(
  claimed: Speaker,
  named: Speaker,
  document: readonly SourceInContext[],
  vocabulary: Vocabulary,
): boolean {
  const read = new Set<unknown>();
  return document.some(({ place }) => {
    if (read.has(place.owner)) return false;
    read.add(place.owner);
    const { text } = place.owner.document;
    return place.owner.document.passages.some((passage) => {
      const terms = tokenize(text, passage, vocabulary).map(({ word }) => word.term);
      return terms.some(
        (term, i) =>
          claimed.names.includes(term) &&
          terms.slice(Math.max(0, i - NEAR), i + NEAR).some((near) => named.names.includes(near)),
      );
    });
  });
}

function speaksElsewhere(
  claimed: Speaker,
  named: Speaker,
  document: readonly SourceInContext[],
  vocabulary: Vocabulary,
): boolean {
  return document.some((source) =>
    speakersIn(source, vocabulary).some((one) => sharesTerm(claimed, one) && !sharesTerm(one, named)),
  );
}

function sharesTerm(a: Speaker, b: Speaker): boolean {
  return a.terms.some((term) => b.terms.includes(term));
}

/** To whom each side attributes the figure; undefined where neither names a speaker. */
export function explainSpeakers(
  claimed: readonly Speaker[],
  source: SourceInContext,
  vocabulary: Vocabulary,
): SpeakerReason | undefined {
  const named = speakersIn(source, vocabulary);
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
