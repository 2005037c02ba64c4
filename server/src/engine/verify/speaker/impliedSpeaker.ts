import type { Span } from '../../model/span.ts';
import { mayBePerson } from '../../names/antecedents.ts';
import { BODIES } from '../../names/lexicon.ts';
import { findNames, type Name } from '../../names/names.ts';
import { genderOfRole, isRole } from '../../names/roles.ts';
import {
  findOpeningPhrase,
  findPronounSpeakers,
  findSpeakers,
  makeSpeaker,
  QUOTING,
  type Speaker,
  type SpeakingPronoun,
} from '../../subject/speaker.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Token } from '../../text/token.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Vocabulary } from '../../text/vocabulary.ts';
import { blankQuotations } from './unquoted.ts';

/** How far before a sentence its speaker may be named, in code units. */
const REACH = 700;

/**
 * Whom the "she" or "it" of a sentence stands for that says what the sentence says: the only one whom the text before it in its
 * paragraph may mean; where it opens one, the only one of the paragraphs before. Undefined: no pronoun speaks, or it may be several.
 * Words between quotation marks name nobody here.
 */
export function findImpliedSpeaker(
  sentence: Span,
  text: string,
  vocabulary: Vocabulary,
  verbs?: ReadonlySet<string>,
): Speaker | undefined {
  if (!PRONOUN.test(text.slice(sentence.start, sentence.end))) return undefined;
  const from = Math.max(0, sentence.start - REACH);
  const unquoted = blankQuotations(text, { start: from, end: sentence.end });
  const own = tokenize(unquoted, { start: sentence.start - from, end: unquoted.length }, vocabulary);
  const [first, ...others] = findPronounSpeakers(own, verbs);
  if (first === undefined || others.some(({ pronoun }) => pronoun !== first.pronoun)) return undefined;
  const candidatesIn = (tokens: readonly Token[]): Speaker[] =>
    findCandidates(tokens, unquoted, first.pronoun, vocabulary);
  const readParagraph = (span: Span): Speaker[] =>
    splitSentences(tokenize(unquoted, span, vocabulary)).flatMap(({ tokens }) => candidatesIn(tokens));
  const [near, ...far] = paragraphsBefore(unquoted, sentence.start - from);
  const opensParagraph = near === undefined || unquoted.slice(near.start, near.end).trim() === '';
  const before = opensParagraph ? far.reverse() : [near];
  const inOwn = candidatesIn(own.slice(0, first.at));
  return pickOnly(opensParagraph && inOwn.length > 0 ? inOwn : [...before.flatMap(readParagraph), ...inOwn]);
}

const PRONOUN = /\b(?:s?he|it)\b/i;

/** The paragraphs before an offset, the nearest first; that one ends there. */
function paragraphsBefore(text: string, end: number): Span[] {
  const breaks = [...text.slice(0, end).matchAll(/\n[ \t]{0,20}\r?\n/g)].map(({ index }) => index);
  const edges = [0, ...breaks, end];
  return edges
    .slice(1)
    .map((edge, i) => ({ start: edges[i] ?? 0, end: edge }))
    .reverse();
}

/** Who in some text may be meant by a pronoun: who speaks, what the sentence opens with, and whom it names. */
function findCandidates(
  tokens: readonly Token[],
  text: string,
  pronoun: SpeakingPronoun,
  vocabulary: Vocabulary,
): Speaker[] {
  const opening = findOpeningPhrase(tokens, text);
  const phrases = [...findSpeakers(tokens, text, QUOTING), ...(opening ? [opening] : [])];
  const meant = phrases.filter((phrase) => {
    const words = tokenize(phrase.text, { start: 0, end: phrase.text.length }, vocabulary);
    return isMeantBy(pronoun, words);
  });
  const names = findNames(tokens).filter((name) => isSurelyMeantBy(pronoun, name));
  return [...meant, ...names.flatMap(({ tokens: words }) => makeSpeaker(words, text) ?? [])];
}

/** Whether a noun phrase in a speaker's place may be meant by a pronoun. */
function isMeantBy(pronoun: SpeakingPronoun, words: readonly Token[]): boolean {
  const names = findNames(words);
  const head = headOf(words);
  // "The union Unison", not "the union's chairman" nor "union leader Petra Holm".
  const isBody = !words.some(isRole) && words.some(({ word }) => BODIES.has(word.lemma));
  if (pronoun === 'it') return isBody || names.some(({ kind }) => kind === 'body');
  if (isBody) return false;
  const gender = head && genderOfRole(head);
  if (gender !== undefined && gender !== pronoun) return false;
  return names.length > 0
    ? names.some((name) => mayBePerson(name, pronoun))
    : head !== undefined && isRole(head);
}

/** Whether a name elsewhere in a sentence is that of somebody who may be meant; a single word may name anything. */
function isSurelyMeantBy(pronoun: SpeakingPronoun, name: Name): boolean {
  if (pronoun === 'it') return name.kind === 'body';
  return mayBePerson(name, pronoun) && (name.kind === 'person' || name.tokens.length > 1);
}

/** The last word of a noun phrase before what qualifies it: "clerk" of "a clerk of the town hall". */
function headOf(words: readonly Token[]): Token | undefined {
  const of = words.findIndex(({ word }) => word.lower === 'of');
  return words.slice(0, of < 0 ? words.length : of).findLast(({ word }) => word.isContent);
}

/** The one speaker that all of some phrases are of, by the phrase that names him most fully. */
function pickOnly(candidates: readonly Speaker[]): Speaker | undefined {
  const [fullest] = candidates.toSorted((a, b) => b.names.length - a.names.length);
  return fullest && candidates.every((one) => isOf(one, fullest)) ? fullest : undefined;
}

/** Whether two phrases name one speaker: by a name of both, or by what he is where one has no name. */
function isOf(one: Speaker, fullest: Speaker): boolean {
  if (one.names.length > 0) return one.names.some((name) => fullest.names.includes(name));
  return one.terms.some((term) => fullest.terms.includes(term));
}
