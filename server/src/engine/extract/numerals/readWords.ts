import { lowerAt, type Token } from '../../text/token.ts';
import { changeWords } from '../lexicon/change.ts';
import { FRACTION_CHARACTERS, NUMBER_WORDS, type NumberWord } from '../lexicon/numbers.ts';
import type { Numeral } from '../numeral.ts';
import { type Cardinal, magnitudeAt, multiply, readCardinal, skipHyphen } from './cardinal.ts';
import { addSpokenPart } from './fraction.ts';
import { isOrdinalWord } from './ordinalWords.ts';
import { addSign } from './sign.ts';
import { readCouple, readPlural, readVagueMultiple } from './vague.ts';

/** The numeral that the word or character at `i` belongs to; `floor` is the first token that is still free. */
export function readWordNumeral(tokens: readonly Token[], i: number, floor: number): Numeral | undefined {
  const token = tokens[i];
  if (token === undefined) return undefined;
  if (token.kind === 'symbol') return readFractionCharacter(token, i);
  const known = NUMBER_WORDS.get(token.word.lower);
  return known && READERS[known.kind](tokens, i, floor, known);
}

type Reader = (tokens: readonly Token[], i: number, floor: number, word: NumberWord) => Numeral | undefined;

const READERS: Readonly<Record<NumberWord['kind'], Reader>> = {
  cardinal: readCardinalNumeral,
  magnitude: readMagnitudeNumeral,
  plural: readPlural,
  part: readPartNumeral,
  couple: readCouple,
  sign: () => undefined,
};

function readFractionCharacter(token: Token, i: number): Numeral | undefined {
  const value = FRACTION_CHARACTERS.get(token.text);
  return value === undefined
    ? undefined
    : { firstToken: i, lastToken: i, value, step: 0, form: 'fraction', magnitude: 1 };
}

/** "three", "two thirds", "two and a half million"; undefined where it is the head of an ordinal ("twenty-first"). */
function readCardinalNumeral(tokens: readonly Token[], i: number): Numeral | undefined {
  const cardinal = readCardinal(tokens, i);
  if (cardinal === undefined) return undefined;
  const next = skipHyphen(tokens, cardinal.lastToken + 1);
  const fraction = readDenominator(tokens, i, cardinal, next);
  if (fraction !== undefined) return addSign(multiplyPart(tokens, fraction, fraction.lastToken + 1), tokens);
  if (isOrdinalTail(tokens, cardinal, next)) return undefined;
  const whole = toNumeral(i, cardinal);
  const half = addSpokenPart(whole, tokens);
  if (half === whole) return addSign(whole, tokens);
  const scaled = multiply(tokens, { ...half, step: 0 });
  return addSign({ ...half, ...scaled, form: 'mixed' }, tokens);
}

/** "twenty-first", "hundred and third": the tens or hundreds of an ordinal are no number of their own. */
function isOrdinalTail(tokens: readonly Token[], cardinal: Cardinal, next: number): boolean {
  if (next === cardinal.lastToken + 1 && cardinal.value < 100) return false;
  return cardinal.value % 10 === 0 && isOrdinalWord(tokens[next]);
}

/** "two thirds", "three-quarters", "one sixth": in lowest terms only, because "two halves" are parts of a match. */
function readDenominator(
  tokens: readonly Token[],
  firstToken: number,
  numerator: Cardinal,
  at: number,
): Numeral | undefined {
  const part = NUMBER_WORDS.get(tokens[at]?.word.lower ?? '');
  if (part?.kind !== 'part' || part.plural !== numerator.value > 1 || numerator.value > 99) return undefined;
  if (numerator.value === 0 || !isLowest(numerator.value, part.denominator)) return undefined;
  const after = tokens[at + 1];
  if (!part.plural && part.denominator > 2 && after?.text === '-' && after.glued) return undefined;
  const value = numerator.value / part.denominator;
  return { firstToken, lastToken: at, value, step: 0, form: 'fraction', magnitude: 1 };
}

function isLowest(numerator: number, denominator: number): boolean {
  let [a, b] = [numerator, denominator];
  while (b !== 0) [a, b] = [b, a % b];
  return a === 1;
}

/** "a hundred and two", "several hundred", "a few thousand": a magnitude with no number before it. */
function readMagnitudeNumeral(tokens: readonly Token[], i: number, floor: number): Numeral | undefined {
  if (i - 1 < floor) return undefined;
  const before = lowerAt(tokens, i - 1);
  if (before === 'a' || before === 'an') {
    const cardinal = multiply(tokens, { value: 1, lastToken: i - 1, step: 0, magnitude: 1 });
    if (isOrdinalWord(tokens[skipHyphen(tokens, cardinal.lastToken + 1)])) return undefined;
    return addSign(addSpokenPart(toNumeral(i - 1, cardinal), tokens), tokens);
  }
  return readVagueMultiple(tokens, i, floor);
}

function toNumeral(firstToken: number, cardinal: Cardinal): Numeral {
  return { firstToken, form: 'words', ...cardinal };
}

/** "half", "a half", "half a million", "a third of", "a quarter". */
function readPartNumeral(
  tokens: readonly Token[],
  i: number,
  floor: number,
  word: NumberWord,
): Numeral | undefined {
  if (word.kind !== 'part' || word.plural) return undefined;
  const hasArticle = i - 1 >= floor && ARTICLES.has(lowerAt(tokens, i - 1));
  const firstToken = hasArticle ? i - 1 : i;
  const value = 1 / word.denominator;
  const part: Numeral = { firstToken, lastToken: i, value, step: 0, form: 'fraction', magnitude: 1 };
  if (word.denominator === 2) return multiplyPart(tokens, part, i + 1);
  if (!hasArticle) return isQuarterOfMagnitude(tokens, i) ? multiplyPart(tokens, part, i + 1) : undefined;
  if (word.denominator === 4 && tokens[i]?.word.lower === 'quarter') return multiplyPart(tokens, part, i + 1);
  return isFractionContext(tokens, i, floor) ? part : undefined;
}

/** "quarter million", "quarter billion": without an article. */
function isQuarterOfMagnitude(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.word.lower === 'quarter' && (magnitudeAt(tokens, i + 1) ?? 0) >= 1e6;
}

/** "half a million", "half a dozen", "three-quarters of a million", "half million"; without a magnitude, the part itself. */
function multiplyPart(tokens: readonly Token[], part: Numeral, next: number): Numeral {
  const isTied = lowerAt(tokens, next) === 'of' && ARTICLES.has(lowerAt(tokens, next + 1));
  const at = isTied ? next + 1 : next;
  const article = ARTICLES.has(tokens[at]?.word.lower ?? '') ? 1 : 0;
  if (magnitudeAt(tokens, at + article) === undefined) return part;
  const cardinal = multiply(tokens, {
    value: part.value,
    lastToken: at + article - 1,
    step: 0,
    magnitude: 1,
  });
  return { ...toNumeral(part.firstToken, cardinal), form: 'mixed' };
}

/** Whether "a third" is a share, not the third of a row: "a third of", "by a third", "a rise of a third", "a third more", "a third were", "a third." */
function isFractionContext(tokens: readonly Token[], i: number, floor: number): boolean {
  const after = tokens[i + 1];
  const next = after?.word.lower ?? '';
  if (next === 'of' || PLURAL_VERBS.has(next) || AMOUNT_COMPARED.has(next)) return true;
  const before = i - 2 >= floor ? lowerAt(tokens, i - 2) : '';
  const isChange = before === 'of' && i - 3 >= floor && CHANGE_NOUNS.has(tokens[i - 3]?.word.lemma ?? '');
  if (!isChange && !BEFORE_FRACTION.has(before)) return false;
  if (after === undefined || after.kind === 'symbol' || AFTER_FRACTION.has(after.word.lower)) return true;
  return after.word.wordClass === 'preposition' || after.word.wordClass === 'conjunction';
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an']);
/** "A rise of a twentieth" */
const CHANGE_NOUNS = changeWords('noun');
/** "A tenth were undecided": one more of a row would take the singular ("a fourth was hurt"). */
const PLURAL_VERBS: ReadonlySet<string> = new Set(['are', 'were', 'have']);
const BEFORE_FRACTION: ReadonlySet<string> = new Set(
  'by than about nearly almost over under roughly around approximately least only just to from some'.split(
    ' ',
  ),
);
/** What is compared is an amount: "a third less than before"; "a third larger ship" is the third of its row. */
const AMOUNT_COMPARED: ReadonlySet<string> = new Set(['more', 'less', 'fewer']);
const AFTER_FRACTION: ReadonlySet<string> = new Set(
  'more less fewer higher lower larger smaller this last'.split(' '),
);
