import { lowerAt, type Sentence, type Token, tokenAt } from '../../text/token.ts';
import type { Extraction, Refiner } from '../extractor.ts';
import {
  HEDGES_AFTER,
  HEDGES_BEFORE,
  type Hedge,
  type HedgePhrase,
  LIMITED_KINDS,
  NO_HEDGE_AFTER,
  OVER_DURATION,
} from '../lexicon/hedges.ts';
import { WordRole } from '../wordRole.ts';

/** How far an approximate figure may lie from the stated one, as a share of it: "some 300" is 270 to 330. */
const APPROXIMATION = 0.1;

/** Reads the hedge or bound beside each exact figure into its strictness and interval. Dates have their own. */
export const applyHedges: Refiner = {
  name: 'applyHedges',
  refine(extractions, sentence) {
    return extractions.map((extraction) => {
      if (!isHedgeable(extraction)) return extraction;
      const hedge = findHedge(extraction, sentence);
      return hedge === undefined ? extraction : bind(extraction, hedge);
    });
  },
};

/** A hedge with the tokens of its sentence that it covers: indexes, both inclusive. */
export interface PlacedHedge extends Hedge {
  readonly firstToken: number;
  readonly lastToken: number;
}

/** The hedge or bound beside an amount; undefined: it has none. */
export function findHedge(extraction: Extraction, sentence: Sentence): PlacedHedge | undefined {
  return findHedgeBefore(extraction, sentence) ?? findHedgeAfter(extraction, sentence);
}

function isHedgeable({ noise, kind, strictness, value, unit }: Extraction): boolean {
  if (noise !== undefined || kind === 'date' || kind === 'ordinal') return false;
  return strictness === 'exact' && value !== undefined && unit !== 'score';
}

/** The extraction with the hedge's strictness and interval; its value stays the stated one. */
function bind(extraction: Extraction, { strictness, side, isLimit }: Hedge): Extraction {
  const value = extraction.value ?? 0;
  if (strictness === 'about') {
    const slack = Math.abs(value) * APPROXIMATION;
    const low = side === 'above' ? value : value - slack;
    const high = side === 'below' ? value : value + slack;
    return { ...extraction, strictness, low, high };
  }
  const bound = { ...extraction, strictness, ...(isLimit && { isLimit }) };
  return side === 'above'
    ? { ...bound, low: value, high: Number.POSITIVE_INFINITY }
    : { ...bound, low: Number.NEGATIVE_INFINITY, high: value };
}

function findHedgeBefore(extraction: Extraction, { tokens }: Sentence): PlacedHedge | undefined {
  let last = extraction.firstToken - 1;
  if (INSERTED.has(lowerAt(tokens, last)) || isAgeArticle(tokens, last)) last--;
  const phrases = HEDGES_BEFORE.get(lowerAt(tokens, last));
  const phrase = phrases?.find(({ words }) => endsWith(tokens, last, words));
  if (phrase === undefined || isPlainWord(tokens, last, phrase, extraction)) return undefined;
  return { ...phrase.hedge, firstToken: last - phrase.words.length + 1, lastToken: last };
}

/** Words that may stand between a hedge and its number: "about a 10 percent rise", "at least another 20". */
const INSERTED: ReadonlySet<string> = new Set(['a', 'an', 'another', 'additional', 'further', 'only']);

/** "Over the age of 18". */
function isAgeArticle(tokens: readonly Token[], at: number): boolean {
  return lowerAt(tokens, at) === 'the' && lowerAt(tokens, at + 1) === 'age';
}

function endsWith(tokens: readonly Token[], last: number, words: readonly string[]): boolean {
  const first = last - words.length + 1;
  return first >= 0 && words.every((word, i) => tokens[first + i]?.word.lower === word);
}

/** Whether the phrase is the plain preposition or adverb here ("averaged over 9 reviews", "over three years"). */
function isPlainWord(
  tokens: readonly Token[],
  last: number,
  { words }: HedgePhrase,
  extraction: Extraction,
): boolean {
  const hedge = words.at(-1) ?? '';
  const before = tokenAt(tokens, last - words.length);
  if (words.length === 1 && extraction.kind === 'duration' && PREPOSITIONS_OF_TIME.has(hedge))
    return !OVER_DURATION.has(before?.word.lower ?? '');
  if (hedge === 'near' && extraction.kind === 'count') return true;
  if (isOfOtherKind(words, extraction)) return true;
  if (words.length > 2 || (words.length === 2 && words[0] !== 'up')) return false;
  if (before === undefined) return false;
  const isGoing = hedge === 'to' && before.word.lower === 'go';
  if (isGoing && PREDICTING.has(lowerAt(tokens, last - words.length - 1))) return true;
  return NO_HEDGE_AFTER.get(hedge)?.has(before.word.lower) === true;
}

/** "Will go up to 420" says where it goes; "can go up to 420" how far. */
const PREDICTING: ReadonlySet<string> = new Set(['will', 'shall', 'would', 'to', "'ll", '’ll', 'not']);

/** "A ceiling of 3 metres", "an ice cap": the noun limits nothing. */
function isOfOtherKind(words: readonly string[], { kind }: Extraction): boolean {
  return words.some((word) => LIMITED_KINDS.get(word)?.has(kind) === false);
}

const PREPOSITIONS_OF_TIME: ReadonlySet<string> = new Set(['over', 'around']);

function findHedgeAfter(extraction: Extraction, { tokens }: Sentence): PlacedHedge | undefined {
  const next = extraction.lastToken + 1;
  for (let i = next; i <= next + 2; i++) {
    const token = tokens[i];
    if (token === undefined) return undefined;
    const phrase = HEDGES_AFTER.get(token.word.lower)?.find(({ words }) => startsWith(tokens, i, words));
    if (phrase !== undefined) {
      const after = i + phrase.words.length;
      if (!mayFollow(tokens, i, after, next) || isOfOtherKind(phrase.words, extraction)) return undefined;
      return { ...phrase.hedge, firstToken: i, lastToken: after - 1 };
    }
    if (token.kind !== 'word' || (token.word.wordClass !== 'noun' && token.word.wordClass !== 'adjective'))
      return undefined;
  }
  return undefined;
}

function startsWith(tokens: readonly Token[], first: number, words: readonly string[]): boolean {
  return words.every((word, i) => tokens[first + i]?.word.lower === word);
}

/** "5 or more than 9", "a $15 minimum wage", "5 plus 3": what follows shows that the words bind something else. */
function mayFollow(tokens: readonly Token[], first: number, after: number, next: number): boolean {
  const sign = tokens[first];
  if (sign?.text === '+' && (!sign.glued || first !== next)) return false;
  if (sign?.text === '-' && !sign.glued) return false;
  const following = tokens[after];
  if (sign?.word.lower === 'plus' && ((following?.word.roles ?? 0) & AMOUNT_ROLES) !== 0) return false;
  if (following === undefined || following.kind === 'symbol')
    return following?.glued !== true || sign?.text !== '+' || CLOSERS.has(following.text);
  if (following.kind === 'number' || following.word.lower === 'than' || following.word.wordClass === 'number')
    return false;
  return !(AMBIGUOUS.has(sign?.word.lower ?? '') && following.word.wordClass === 'noun');
}

/** "£35m plus £5m" */
const AMOUNT_ROLES = WordRole.currency | WordRole.numeral;
const CLOSERS: ReadonlySet<string> = new Set(['.', ',', ';', ':', ')', ']', '"', '”', '%', '!', '?']);
const AMBIGUOUS: ReadonlySet<string> = new Set([
  'minimum',
  'maximum',
  'plus',
  'tops',
  'limit',
  'cap',
  'ceiling',
]);
