import type { Token } from '../text/token.ts';
import { TRANSPARENT_NOUNS } from './lexicon.ts';

/** A head noun with the words between it and the number. */
export interface Head {
  readonly token: Token;
  readonly modifiers: readonly Token[];
}

/** How many words a noun phrase may go on after its number: longer ones are rare and mostly wrong. */
const PHRASE_LENGTH = 6;

/**
 * The noun that a number counts: the last noun of the noun phrase that goes on after token `last`, with "of"
 * phrases followed ("70 percent of Kyrgyz citizens" -> citizens). Undefined where the number stands alone.
 */
export function findHeadAfter(tokens: readonly Token[], last: number): Head | undefined {
  let from = last + 1;
  if (tokens[from]?.text === '-' && tokens[from]?.glued) from++;
  if (tokens[from]?.word.lower === 'of') return readNounPhrase(tokens, skipDeterminers(tokens, from + 1));
  const head = readNounPhrase(tokens, from);
  if (head === undefined || !TRANSPARENT_NOUNS.has(head.token.word.lemma)) return head;
  const of = tokens.indexOf(head.token, from) + 1;
  if (tokens[of]?.word.lower !== 'of') return head;
  return readNounPhrase(tokens, skipDeterminers(tokens, of + 1)) ?? head;
}

/** The noun that a figure is said of before it: "the number of nationals … at 352", "the population is 352". */
export function findHeadBefore(tokens: readonly Token[], first: number): Head | undefined {
  for (let i = first - 1; i >= Math.max(0, first - 12); i--) {
    const token = tokens[i];
    if (token === undefined || CLAUSE_END.has(token.text)) return undefined;
    if (token.word.wordClass !== 'noun' || token.kind !== 'word') continue;
    const isSubject = tokens[i + 1]?.word.wordClass === 'auxiliary' || tokens[i + 1]?.word.wordClass === 'verb';
    if (isSubject) return { token, modifiers: [] };
    if (TRANSPARENT_NOUNS.has(token.word.lemma) && tokens[i + 1]?.word.lower === 'of')
      return readNounPhrase(tokens, skipDeterminers(tokens, i + 2));
  }
  return undefined;
}

function skipDeterminers(tokens: readonly Token[], from: number): number {
  let i = from;
  while (tokens[i]?.word.wordClass === 'determiner' || tokens[i]?.kind === 'number') i++;
  return i;
}

/** Reads adjectives and nouns up to the phrase's end; its last noun is the head. */
function readNounPhrase(tokens: readonly Token[], from: number): Head | undefined {
  let head = -1;
  for (let i = from; i < Math.min(tokens.length, from + PHRASE_LENGTH); i++) {
    const token = tokens[i];
    if (token === undefined || !continuesPhrase(token, head >= 0)) break;
    if (isNominal(token)) head = i;
  }
  const token = tokens[head];
  if (token === undefined) return undefined;
  return { token, modifiers: tokens.slice(from, head).filter((word) => word.kind === 'word') };
}

function continuesPhrase(token: Token, hasNoun: boolean): boolean {
  if (token.kind === 'number') return false;
  if (token.kind === 'symbol') return token.text === '-' || token.text === "'" || token.text === '’';
  const { wordClass, lower } = token.word;
  if (lower === "'s" || lower === '’s') return true;
  if (wordClass === 'noun' || wordClass === 'adjective') return true;
  // A participle before the noun modifies it ("confirmed cases"); after the noun it is the verb.
  if (wordClass === 'verb') return !hasNoun && /(?:ed|ing|en)$/.test(lower);
  return lower === 'other' || lower === 'others' || lower === 'more' || lower === 'new';
}

function isNominal(token: Token): boolean {
  return token.kind === 'word' && (token.word.wordClass === 'noun' || token.word.lower === 'others') && token.text.length > 1;
}

const CLAUSE_END: ReadonlySet<string> = new Set([';', ':', '.', '!', '?', '(', ')', '—', '–']);
