import { type Token, tokenAt } from '../../text/token.ts';
import { NUMBER_WORDS } from '../lexicon/numbers.ts';
import type { Numeral } from '../numeral.ts';
import type { Amount } from './amount.ts';
import { CURRENCY_SIGNS } from './currencyTable.ts';

/** "$(3.4) million", "$(0.12)", "($2.1) million": the accountant's minus, brackets before the magnitude. */
export function readAccounting(tokens: readonly Token[], numeral: Numeral): Amount | undefined {
  if (numeral.value < 0 || tokens[numeral.lastToken + 1]?.text !== ')') return undefined;
  const [outer, inner] = [tokenAt(tokens, numeral.firstToken - 2), tokenAt(tokens, numeral.firstToken - 1)];
  const isOutside = inner?.text === '(' && inner.glued;
  if (!isOutside && outer?.text !== '(') return undefined;
  const mark = CURRENCY_SIGNS.get((isOutside ? outer : inner)?.text ?? '');
  const word = NUMBER_WORDS.get(tokens[numeral.lastToken + 2]?.word.lower ?? '');
  const magnitude = word?.kind === 'magnitude' && numeral.magnitude === 1 ? word.value : 1;
  // Brackets around a sign and its number alone may be an aside: "the fee ($50)".
  if (mark === undefined || (!isOutside && magnitude === 1)) return undefined;
  return {
    numeral: { ...numeral, value: -numeral.value * magnitude, step: numeral.step * magnitude },
    mark,
    first: numeral.firstToken - 2,
    last: magnitude > 1 ? numeral.lastToken + 2 : numeral.lastToken + 1,
  };
}
