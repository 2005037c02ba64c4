import type { Sentence, Token } from '../text/token.ts';
import type { ExtractionContext } from './extractor.ts';
import type { Numeral } from './numeral.ts';
import { readDigitNumeral } from './numerals/readDigits.ts';
import { readWordNumeral } from './numerals/readWords.ts';
import { WordRole } from './wordRole.ts';

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
    if ((token.word.roles & WordRole.numeral) === 0) continue;
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
  return token.kind === 'number' ? readDigitNumeral(tokens, i, context) : readWordNumeral(tokens, i, floor);
}
