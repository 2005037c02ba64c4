import type { Sentence, Token } from '../text/token.ts';
import type { ExtractionContext } from './extractor.ts';
import { FRACTION_CHARACTERS, NUMBER_WORDS } from './lexicon/numbers.ts';
import type { Numeral } from './numeral.ts';
import { readDigitNumeral } from './numerals/readDigits.ts';
import { readWordNumeral } from './numerals/readWords.ts';

/**
 * All cardinal numbers and fractions of a sentence, in digits or words, in order and without overlaps. Ordinals
 * ("10th", "third") and runs of digits that are no number ("1.2.3") are not among them.
 */
export function findNumerals(sentence: Sentence, context: ExtractionContext): Numeral[] {
  const { tokens } = sentence;
  const numerals: Numeral[] = [];
  let floor = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const numeral = readNumeral(token, tokens, i, floor, context);
    if (numeral === undefined) continue;
    numerals.push(numeral);
    i = numeral.lastToken;
    floor = i + 1;
  }
  return numerals;
}

function readNumeral(
  token: Token,
  tokens: readonly Token[],
  i: number,
  floor: number,
  context: ExtractionContext,
): Numeral | undefined {
  if (token.kind === 'number') return readDigitNumeral(tokens, i, context);
  return isNumberLike(token) ? readWordNumeral(tokens, i, floor) : undefined;
}

/** Whether a token may belong to a number: digits, a number word or a fraction character. */
function isNumberLike(token: Token): boolean {
  if (token.kind === 'number') return true;
  return token.kind === 'word' ? NUMBER_WORDS.has(token.word.lower) : FRACTION_CHARACTERS.has(token.text);
}
