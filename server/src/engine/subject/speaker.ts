import type { Token } from '../text/token.ts';
import { TIME_NOUNS } from './lexicon.ts';

/** Who is said to have stated something: the words that name them. */
export interface Speaker {
  /** Term ids of the nouns and names, in the order of the text. */
  readonly terms: readonly number[];
  /** The words as written. */
  readonly text: string;
}

/** Verbs of saying, finding and counting, by lemma (Quirk et al. 1985, §16.31: public factual verbs). */
const REPORTING: ReadonlySet<string> = new Set(
  'say state report claim announce estimate count put find note add tell warn suggest admit confirm declare believe assert argue record calculate reckon acknowledge insist allege'.split(
    ' ',
  ),
);

/** How many words a speaker's noun phrase may have. */
const PHRASE_LENGTH = 10;

/**
 * The speaker to whom a sentence attributes what it says: "according to X", "X said", "said X". Undefined where it
 * attributes to nobody or to a pronoun.
 */
export function findSpeaker(tokens: readonly Token[], text: string): Speaker | undefined {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (token.word.lower === 'according' && tokens[i + 1]?.word.lower === 'to') {
      const speaker = readForward(tokens, i + 2, text);
      if (speaker) return speaker;
    }
    if (token.kind === 'word' && token.word.wordClass !== 'noun' && REPORTING.has(token.word.lemma)) {
      const speaker =
        readBackward(tokens, i - 1, text) ??
        (isInverted(tokens, i) ? readForward(tokens, i + 1, text) : undefined);
      if (speaker) return speaker;
    }
  }
  return undefined;
}

function isInverted(tokens: readonly Token[], verb: number): boolean {
  const next = tokens[verb + 1];
  return next !== undefined && /^\p{Lu}/u.test(next.text);
}

function readForward(tokens: readonly Token[], from: number, text: string): Speaker | undefined {
  let to = from;
  while (to < tokens.length && to - from < PHRASE_LENGTH && continuesName(tokens[to])) to++;
  return makeSpeaker(tokens.slice(from, to), text);
}

function readBackward(tokens: readonly Token[], last: number, text: string): Speaker | undefined {
  let end = last;
  while (end >= 0 && SKIPPED.has(tokens[end]?.word.wordClass ?? 'noun')) end--;
  let from = end;
  while (from >= 0 && end - from < PHRASE_LENGTH && continuesName(tokens[from])) from--;
  return makeSpeaker(tokens.slice(from + 1, end + 1), text);
}

/** Auxiliaries and adverbs stand between a subject and its verb. */
const SKIPPED: ReadonlySet<string> = new Set(['auxiliary', 'adverb']);

function continuesName(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'number') return token.glued;
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
  return wordClass === 'noun' || wordClass === 'adjective' || /^\p{Lu}/u.test(token.text);
}

function makeSpeaker(tokens: readonly Token[], text: string): Speaker | undefined {
  const words = tokens.filter(
    (token) => token.kind === 'word' && token.word.isContent && !TIME_NOUNS.has(token.word.lower),
  );
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (words.length === 0 || first === undefined || last === undefined) return undefined;
  return { terms: words.map((token) => token.word.term), text: text.slice(first.start, last.end) };
}
