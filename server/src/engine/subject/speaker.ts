import { startsWithCapital, type Token, tokenAt } from '../text/token.ts';
import { TIME_NOUNS } from './lexicon.ts';

/** Who is said to have stated something: the words that name them. */
export interface Speaker {
  /** Term ids of the nouns and names, in the order of the text. */
  readonly terms: readonly number[];
  /** Those of them that are written as names, with a capital. */
  readonly names: readonly number[];
  /** The words as written. */
  readonly text: string;
}

/** Verbs of saying, finding and counting, by lemma (Quirk et al. 1985, §16.31: public factual verbs). */
const REPORTING: ReadonlySet<string> = new Set(
  'say state report claim announce estimate count put find note add tell warn suggest admit confirm declare believe assert argue record calculate reckon acknowledge insist allege'.split(
    ' ',
  ),
);

/** Verbs that give somebody's own words: those of reporting, and of answering, calling and writing (Levin 1993, §§37.1-8 and 29.2). */
export const QUOTING: ReadonlySet<string> = new Set([
  ...REPORTING,
  ...'add agree answer ask boast call caution comment complain concede conclude continue cry declare deny describe dismiss emphasise emphasize exclaim explain joke lament maintain mention note observe praise promise recall remark remember repeat reply respond shout speak stress vow whisper write'.split(
    ' ',
  ),
]);

/** A pronoun that says something: "she said", "it also put". */
export interface PronounSpeaker {
  /** The index of its token. */
  readonly at: number;
  readonly pronoun: SpeakingPronoun;
}

/** Pronouns that stand for one speaker who was named before; "they" may be anybody. */
export type SpeakingPronoun = 'he' | 'she' | 'it';

/** The pronouns to which a sentence attributes what it says, in order. */
export function findPronounSpeakers(tokens: readonly Token[], verbs = REPORTING): PronounSpeaker[] {
  return tokens.flatMap(({ word }, at) => {
    if (!isSpeakingPronoun(word.lower)) return [];
    const behind = tokens.slice(at + 1, at + 2 + MOST_SKIPPED);
    const verb = behind.findIndex((token) => !SKIPPED.has(token.word.wordClass));
    return verb >= 0 && isStatement(tokens, at + 1 + verb, verbs) ? [{ at, pronoun: word.lower }] : [];
  });
}

/** How many auxiliaries and adverbs may stand between a pronoun and its verb. */
const MOST_SKIPPED = 3;

function isSpeakingPronoun(lower: string): lower is SpeakingPronoun {
  return lower === 'he' || lower === 'she' || lower === 'it';
}

/** Whether the token says that somebody states something. */
function isStatement(tokens: readonly Token[], i: number, verbs: ReadonlySet<string>): boolean {
  const token = tokenAt(tokens, i);
  if (token?.kind !== 'word' || token.word.wordClass === 'noun' || !verbs.has(token.word.lemma)) return false;
  return !isPassive(tokens, i);
}

/** How many words a speaker's noun phrase may have. */
const PHRASE_LENGTH = 10;

/** Nouns that stand for no speaker: "according to figures". */
const NO_SPEAKERS: ReadonlySet<string> = new Set(
  'figure report data estimate statistic number result study survey record document source account'.split(
    ' ',
  ),
);

/**
 * The speakers to whom a sentence attributes what it says, in order: "according to X", "X said", "said X". Pronouns
 * and papers are none.
 */
export function findSpeakers(tokens: readonly Token[], text: string, verbs = REPORTING): Speaker[] {
  const speakers: Speaker[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const speaker = findSpeakerAt(tokens, i, text, verbs);
    if (speaker) speakers.push(speaker);
  }
  return speakers;
}

function findSpeakerAt(
  tokens: readonly Token[],
  i: number,
  text: string,
  verbs: ReadonlySet<string>,
): Speaker | undefined {
  const token = tokens[i];
  if (token?.word.lower === 'according' && tokens[i + 1]?.word.lower === 'to')
    return readForward(tokens, i + 2, text);
  if (!isStatement(tokens, i, verbs)) return undefined;
  return (
    readBackward(tokens, i - 1, text) ??
    (isInverted(tokens, i) ? readForward(tokens, i + 1, text) : undefined)
  );
}

/** "People are believed to have left": the subject is spoken of, it does not speak. */
function isPassive(tokens: readonly Token[], verb: number): boolean {
  const before = tokens
    .slice(Math.max(0, verb - 3), verb)
    .filter((token) => token.word.wordClass === 'auxiliary');
  return before.some((token) => BE.has(token.word.lower));
}

const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);

/** "said Harrow"; and after a comma or a quotation "says the committee", which elsewhere begins what is said. */
function isInverted(tokens: readonly Token[], verb: number): boolean {
  const [previous, next] = [tokenAt(tokens, verb - 1), tokens[verb + 1]];
  if (next === undefined) return false;
  if (startsWithCapital(next.text)) return true;
  return ARTICLES.has(next.word.lower) && previous !== undefined && QUOTE_ENDS.has(previous.text);
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);
const QUOTE_ENDS: ReadonlySet<string> = new Set([',', '"', '”', '’', "'"]);

function readForward(tokens: readonly Token[], from: number, text: string): Speaker | undefined {
  let to = from;
  while (to < tokens.length && to - from < PHRASE_LENGTH && continuesName(tokens[to])) to++;
  return makeSpeaker(tokens.slice(from, to), text);
}

function readBackward(tokens: readonly Token[], last: number, text: string): Speaker | undefined {
  let end = last;
  while (end >= 0 && SKIPPED.has(tokens[end]?.word.wordClass ?? 'noun')) end--;
  const from = startOfPhrase(tokens, end);
  if (from <= end) return makeSpeaker(tokens.slice(from, end + 1), text);
  return readApposition(tokens, end, text);
}

/** The noun phrase that a sentence opens with, its subject where a verb follows: "The minister spoke on Tuesday". */
export function findOpeningPhrase(tokens: readonly Token[], text: string): Speaker | undefined {
  const from = tokens.findIndex(({ kind }) => kind === 'word');
  const first = tokenAt(tokens, from)?.word;
  const opensPhrase = first !== undefined && (first.isContent || ARTICLES.has(first.lower));
  return opensPhrase ? readForward(tokens, from, text) : undefined;
}

/** "Ann Lee, a clerk," and "the clerk, Ann Lee,": two phrases between commas name one speaker, whose text is the name; `comma` is the last one. */
function readApposition(tokens: readonly Token[], comma: number, text: string): Speaker | undefined {
  if (tokenAt(tokens, comma)?.text !== ',') return undefined;
  const second = startOfPhrase(tokens, comma - 1);
  if (second === comma || tokenAt(tokens, second - 1)?.text !== ',') return undefined;
  const first = startOfPhrase(tokens, second - 2);
  const both = first === second - 1 ? undefined : makeSpeaker(tokens.slice(first, comma), text);
  if (both === undefined) return undefined;
  const parts = [tokens.slice(second, comma), tokens.slice(first, second - 1)];
  const named = parts.map((part) => makeSpeaker(part, text)).find((part) => part && part.names.length > 0);
  return { ...both, text: named?.text ?? both.text };
}

/** The index of the first token of the noun phrase that ends at `last`; the one behind `last` where none does. */
function startOfPhrase(tokens: readonly Token[], last: number): number {
  let from = last;
  while (from >= 0 && last - from < PHRASE_LENGTH && continuesName(tokens[from])) from--;
  return from + 1;
}

/** Auxiliaries and adverbs stand between a subject and its verb. */
const SKIPPED: ReadonlySet<string> = new Set(['auxiliary', 'adverb']);

function continuesName(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'number') return true;
  if (token.kind === 'symbol') return token.text === '-' || token.text === '’';
  const { wordClass, lower } = token.word;
  if (
    lower === "'s" ||
    lower === '’s' ||
    lower === 'of' ||
    lower === 'the' ||
    lower === 'a' ||
    lower === 'an'
  )
    return true;
  const isName = token.word.isContent && startsWithCapital(token.text);
  return wordClass === 'noun' || wordClass === 'adjective' || isName;
}

/** The speaker whom a noun phrase names; undefined: it names a time, or a paper. */
export function makeSpeaker(tokens: readonly Token[], text: string): Speaker | undefined {
  const words = tokens.filter(
    (token) => token.kind === 'word' && token.word.isContent && !TIME_NOUNS.has(token.word.lower),
  );
  const first = tokens.find(({ word }) => !TIME_NOUNS.has(word.lower));
  const last = tokens.at(-1);
  if (words.length === 0 || first === undefined || last === undefined) return undefined;
  if (NO_SPEAKERS.has(words.at(-1)?.word.lemma ?? '')) return undefined;
  return {
    terms: words.map((token) => token.word.term),
    names: words.filter((token) => startsWithCapital(token.text)).map((token) => token.word.term),
    text: text.slice(first.start, last.end),
  };
}
