import { lowerAt, type Token, tokenAt } from '../../text/token.ts';
import { NUMBER_WORDS, VAGUE_MULTIPLES } from '../lexicon/numbers.ts';
import type { Numeral } from '../numeral.ts';
import { magnitudeAt } from './cardinal.ts';

/** "several hundred", "a few thousand", "a couple of million": the magnitude at `i` with what stands before it. */
export function readVagueMultiple(tokens: readonly Token[], i: number, floor: number): Numeral | undefined {
  const at = tokenAt(tokens, i - 1)?.word.lower === 'of' ? i - 2 : i - 1;
  if (at < floor) return undefined;
  const quantifier = tokens[at]?.word.lower ?? '';
  const multiples = VAGUE_MULTIPLES.get(quantifier);
  if (multiples === undefined || (at === i - 2 && quantifier !== 'couple')) return undefined;
  let lastToken = i;
  let factor = magnitudeAt(tokens, i) ?? 1;
  for (let next = magnitudeAt(tokens, i + 1); next !== undefined; next = magnitudeAt(tokens, lastToken + 1)) {
    factor *= next;
    lastToken++;
  }
  const firstToken = firstWithArticle(tokens, at, floor);
  return makeVague(firstToken, lastToken, factor, multiples[0] * factor, multiples[1] * factor);
}

/** "dozens", "hundreds of", "tens of thousands of": the plural at `i`, with the "of" that ties it to its noun. */
export function readPlural(tokens: readonly Token[], i: number): Numeral | undefined {
  const plural = NUMBER_WORDS.get(tokens[i]?.word.lower ?? '');
  if (plural?.kind !== 'plural' || NO_QUANTIFIER_AFTER.has(lowerAt(tokens, i - 1))) return undefined;
  const isTied = tokens[i + 1]?.word.lower === 'of';
  const larger = isTied ? NUMBER_WORDS.get(tokens[i + 2]?.word.lower ?? '') : undefined;
  if (larger?.kind === 'plural' && larger.value > plural.value) {
    const lastToken = tokens[i + 3]?.word.lower === 'of' ? i + 3 : i + 2;
    const factor = larger.value;
    const high = Math.min(plural.high, 1_999) * factor;
    return makeVague(i, lastToken, factor, plural.low * factor, high);
  }
  if (
    ONLY_TIED.has(tokens[i]?.word.lower ?? '') &&
    (modifiesNoun(tokenAt(tokens, i - 1)) || !tiesPlural(tokens, i))
  )
    return undefined;
  return makeVague(i, isTied ? i + 1 : i, plural.value, plural.low, plural.high);
}

/** "a couple of days", "a couple hundred"; "the couple" is two people and no count. */
export function readCouple(tokens: readonly Token[], i: number, floor: number): Numeral | undefined {
  if (i - 1 < floor || tokenAt(tokens, i - 1)?.word.lower !== 'a' || !tiesPlural(tokens, i)) return undefined;
  if (magnitudeAt(tokens, i + 2) !== undefined) return undefined;
  return makeVague(i - 1, i + 1, 1, 2, 3);
}

function makeVague(
  firstToken: number,
  lastToken: number,
  magnitude: number,
  low: number,
  high: number,
): Numeral {
  return { firstToken, lastToken, value: low, step: 0, form: 'vague', magnitude, low, high };
}

function firstWithArticle(tokens: readonly Token[], i: number, floor: number): number {
  const before = tokenAt(tokens, i - 1)?.word.lower;
  return i - 1 >= floor && (before === 'a' || before === 'the') ? i - 1 : i;
}

/** "of" and a plural noun: what a quantifier is tied to. */
function tiesPlural(tokens: readonly Token[], i: number): boolean {
  if (tokens[i + 1]?.word.lower !== 'of') return false;
  for (let at = i + 2; at <= i + 4; at++) {
    const noun = tokens[at];
    if (noun?.kind !== 'word') return false;
    const { lower, lemma, wordClass } = noun.word;
    if (wordClass === 'noun' && (lower !== lemma || lower === 'people')) return true;
    if (wordClass !== 'noun' && wordClass !== 'adjective') return false;
  }
  return false;
}

/** "test scores of pupils", "his scores of": after these the plural is a noun of its own. */
function modifiesNoun(token: Token | undefined): boolean {
  const wordClass = token?.word.wordClass;
  return wordClass === 'noun' || wordClass === 'adjective' || wordClass === 'determiner';
}

/** Nouns and verbs as well ("test scores of 5", "by tens"): quantifiers only with "of" and a plural. */
const ONLY_TIED: ReadonlySet<string> = new Set(['scores', 'tens']);
/** "in millions" heads a column, "the thousands" a digit. */
const NO_QUANTIFIER_AFTER: ReadonlySet<string> = new Set(['in', 'by', 'per']);
