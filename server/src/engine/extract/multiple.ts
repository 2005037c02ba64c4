import { lowerAt, type Sentence, type Token } from '../text/token.ts';
import type { Extraction, Extractor } from './extractor.ts';
import {
  AFTER_MULTIPLIER,
  BEFORE_MULTIPLIER,
  COMPARED,
  FOLD_WORDS,
  MULTIPLIERS,
  MULTIPLYING_VERBS,
  TIMES_WORDS,
} from './lexicon/multiples.ts';
import { makeExtraction } from './makeExtraction.ts';
import type { Numeral } from './numeral.ts';
import { skipHyphen } from './numerals/cardinal.ts';
import { WordRole } from './wordRole.ts';

const NAME = 'multiple';
/** The unit of multiples: a share of one is no multiple, though both are ratios. */
const UNIT = 'times';

/** Every word that a multiple has at least one of, in lower case. */
export const MULTIPLE_WORDS: readonly string[] = [
  ...MULTIPLYING_VERBS.keys(),
  ...MULTIPLIERS.keys(),
  ...TIMES_WORDS.keys(),
  ...FOLD_WORDS.keys(),
];

/** "Doubled", "more than double the rate", "twofold", "a 3-fold rise", "three times as many", "twice the size", "5x". */
export const multipleExtractor: Extractor = {
  name: NAME,
  roles: WordRole.multiple | WordRole.numeral,
  extract(sentence, numerals) {
    const found: Extraction[] = [];
    for (const numeral of numerals) {
      const lastToken = endOfMultiple(sentence.tokens, numeral);
      if (lastToken !== undefined) found.push(makeMultiple(sentence, numeral, lastToken));
    }
    if ((sentence.roles & WordRole.multiple) === 0) return found;
    for (const [at, token] of sentence.tokens.entries()) {
      const value = (token.word.roles & WordRole.multiple) === 0 ? undefined : readWord(sentence.tokens, at);
      if (value !== undefined) found.push(makeMultiple(sentence, numeralOf(at, value), at));
    }
    return found;
  },
};

function makeMultiple(sentence: Sentence, numeral: Numeral, lastToken: number): Extraction {
  return makeExtraction(sentence, numeral, { extractor: NAME, kind: 'ratio', unit: UNIT, lastToken });
}

function numeralOf(at: number, value: number): Numeral {
  return { firstToken: at, lastToken: at, value, step: 0, form: 'words', magnitude: 1 };
}

/**
 * The last token of "three times", "3-fold", "5x" or "half" (as much) where a number and what follows it make a multiple.
 */
function endOfMultiple(tokens: readonly Token[], numeral: Numeral): number | undefined {
  const { lastToken, form, value } = numeral;
  if (form === 'vague') return undefined;
  if (isEquated(tokens, numeral)) return lastToken;
  const at = skipHyphen(tokens, lastToken + 1);
  const lower = tokens[at]?.word.lower;
  if (lower === 'fold') return at;
  if ((lower === 'x' || lower === '×') && at === lastToken + 1 && tokens[at]?.glued === true)
    return multipliesBySign(tokens[at + 1]) ? at : undefined;
  if (lower !== 'times') return undefined;
  // Nothing happens 1.3 times.
  return !Number.isInteger(value) || isCompared(tokens, at + 1) ? at : undefined;
}

/**
 * Whether a fraction says how many times as much something is: "half as many as", "a third as likely" (Quirk et al. 1985,
 * §15.63); not "half as much again".
 */
export function isEquated(tokens: readonly Token[], { form, lastToken }: Numeral): boolean {
  if (form !== 'fraction' || lowerAt(tokens, lastToken + 1) !== 'as') return false;
  const degree = tokens[lastToken + 2]?.word;
  if (degree === undefined || lowerAt(tokens, lastToken + 3) === 'again') return false;
  return AMOUNTS.has(degree.lower) || degree.wordClass === 'adjective';
}

const AMOUNTS: ReadonlySet<string> = new Set(['much', 'many', 'often', 'far', 'fast']);

/** "5x faster", "a 10x return", "18.7x"; not "4x4" nor "2x batteries". */
function multipliesBySign(next: Token | undefined): boolean {
  if (next === undefined || next.kind === 'symbol') return next?.text !== '-';
  if (next.glued || next.kind === 'number') return false;
  return !(next.word.wordClass === 'noun' && next.word.lower !== next.word.lemma);
}

/** Whether "times" compares: "as many", "the size", "earnings", "Germany's output". */
function isCompared(tokens: readonly Token[], at: number): boolean {
  if (COMPARED.has(tokens[at]?.word.lower ?? '')) return true;
  const owner = tokens[at];
  const isName = owner?.kind === 'word' && owner.text !== owner.word.lower;
  return isName && tokens[at + 1]?.glued === true && POSSESSIVES.has(tokens[at + 1]?.word.lower ?? '');
}

const POSSESSIVES: ReadonlySet<string> = new Set(["'s", '’s']);

/** The factor that a word stands for by itself. */
function readWord(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  const { lower } = token.word;
  const before = lowerAt(tokens, at - 1);
  const after = tokens[at + 1]?.word.lower ?? '';
  if (FOLD_WORDS.has(lower)) return FOLD_WORDS.get(lower);
  if (TIMES_WORDS.has(lower)) return COMPARED.has(after) ? TIMES_WORDS.get(lower) : undefined;
  // "Two onions, halved" is a recipe.
  if (MULTIPLYING_VERBS.has(lower)) return before === ',' ? undefined : MULTIPLYING_VERBS.get(lower);
  const isMultiplier = BEFORE_MULTIPLIER.has(before) || AFTER_MULTIPLIER.has(after);
  return isMultiplier && after !== '-' ? MULTIPLIERS.get(lower) : undefined;
}
