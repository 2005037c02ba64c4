import { type Token, tokenAt } from '../../text/token.ts';
import { NUMBER_WORDS } from '../lexicon/numbers.ts';
import type { Numeral } from '../numeral.ts';

const DASHES: ReadonlySet<string> = new Set(['-', '−', '–']);

/** After these marks a glued dash is a sign though it is glued on its left as well: "($-99.99)", "(-5)". */
const BEFORE_SIGN: ReadonlySet<string> = new Set([
  '(',
  '[',
  '$',
  '€',
  '£',
  '¥',
  '=',
  '<',
  '>',
  '~',
  '"',
  '“',
]);

/** Takes a sign before the numeral into it: "-5", "−5", "minus five". */
export function addSign(numeral: Numeral, tokens: readonly Token[]): Numeral {
  const before = tokenAt(tokens, numeral.firstToken - 1);
  if (before === undefined || !isSign(before, tokens, numeral.firstToken)) return numeral;
  return { ...numeral, firstToken: numeral.firstToken - 1, value: -numeral.value };
}

function isSign(before: Token, tokens: readonly Token[], first: number): boolean {
  if (before.kind === 'word') {
    if (NUMBER_WORDS.get(before.word.lower)?.kind !== 'sign') return false;
    const minuend = tokenAt(tokens, first - 2);
    // "plus or minus 3" has no sign.
    if (minuend?.word.lower === 'or') return false;
    return minuend === undefined || !(minuend.kind === 'number' || NUMBER_WORDS.has(minuend.word.lower));
  }
  if (!DASHES.has(before.text) || tokens[first]?.glued !== true) return false;
  // "75 -300" is a range with a stray space.
  if (tokenAt(tokens, first - 2)?.kind === 'number') return false;
  return !before.glued || BEFORE_SIGN.has(tokenAt(tokens, first - 2)?.text ?? '');
}
