import type { Token } from '../../text/token.ts';
import type { Numeral } from '../numeral.ts';
import { NAME_CONDITIONS } from './nameConditions.ts';
import { isLetterUnit, SYMBOL_CONDITIONS } from './symbolConditions.ts';
import { endsCode, runsOn, type UnitCandidate } from './unitCandidate.ts';
import { speaksOfHeat } from './unitContext.ts';
import type { UnitReading } from './unitReading.ts';

/**
 * Whether the words after a number are a unit there. Symbols need digits before them and may not run on into a code
 * ("24703 L-202"); forms that are also something else have a condition of their own.
 */
export function isUnitHere(candidate: UnitCandidate): boolean {
  const { tokens, numeral, at, unit } = candidate;
  const token = tokens[at];
  if (token === undefined) return false;
  if (unit.form === 'symbol') {
    if (numeral.form === 'words' || numeral.form === 'vague') return false;
    if (runsOn(tokens, unit.last, token.text.length === 1) || endsCode(tokens, numeral)) return false;
  }
  const condition =
    unit.form === 'symbol' ? SYMBOL_CONDITIONS.get(token.text) : NAME_CONDITIONS.get(token.word.lower);
  return condition === undefined || condition(candidate);
}

/** Whether a bare "C" or "F" after a number is a temperature: where the words around speak of one, or glued to a decimal. */
export function isBareScale(
  tokens: readonly Token[],
  numeral: Numeral,
  at: number,
): 'celsius' | 'fahrenheit' | undefined {
  const letter = tokens[at]?.text;
  if ((letter !== 'C' && letter !== 'F') || numeral.form === 'words') return undefined;
  const unit: UnitReading = { id: 'celsius', last: at, form: 'symbol' };
  if (runsOn(tokens, at, true) || tokens[at + 1]?.text === '/') return undefined;
  if (!isLetterUnit({ tokens, numeral, at, unit })) return undefined;
  const isPrecise = tokens[at]?.glued === true && numeral.form === 'digits' && numeral.step < 1;
  if (!isPrecise && !speaksOfHeat(tokens, numeral.firstToken, at)) return undefined;
  return letter === 'C' ? 'celsius' : 'fahrenheit';
}
