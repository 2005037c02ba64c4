import type { Token } from '../../text/token.ts';
import type { Numeral } from '../numeral.ts';
import { isHyphen } from './phraseMap.ts';
import { readUnit } from './readUnit.ts';
import { isBareScale, isUnitHere } from './unitConditions.ts';
import type { UnitReading } from './unitReading.ts';

/**
 * The unit that stands right after a numeral: "3 km", "3km", "3-inch", "20 (kg)", "half a mile". Its last token
 * includes a closing bracket around it. Undefined where no unit stands there, or its sign means something else.
 */
export function readUnitAfter(tokens: readonly Token[], numeral: Numeral): UnitReading | undefined {
  const next = numeral.lastToken + 1;
  const token = tokens[next];
  if (token === undefined) return undefined;
  const closing = BRACKETS.get(token.text);
  if (closing !== undefined) return readBracketed(tokens, numeral, next, closing);
  const at = unitPosition(tokens, numeral);
  const unit = readUnit(tokens, at);
  if (unit !== undefined) return isUnitHere({ tokens, numeral, at, unit }) ? unit : undefined;
  const scale = isBareScale(tokens, numeral, at);
  return scale && { id: scale, last: at, form: 'symbol' };
}

const BRACKETS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
]);

/** A unit alone in brackets after its number. */
function readBracketed(
  tokens: readonly Token[],
  numeral: Numeral,
  open: number,
  closing: string,
): UnitReading | undefined {
  const unit = readUnit(tokens, open + 1);
  if (unit === undefined || tokens[unit.last + 1]?.text !== closing) return undefined;
  if (!isUnitHere({ tokens, numeral, at: open + 1, unit })) return undefined;
  return { ...unit, last: unit.last + 1 };
}

/** Past a hyphen ("3-inch"), and past what ties a fraction to its unit ("half a mile", "a quarter of a mile"). */
function unitPosition(tokens: readonly Token[], numeral: Numeral): number {
  let at = numeral.lastToken + 1;
  if (isHyphen(tokens[at]) && tokens[at + 1]?.glued === true) at++;
  if (numeral.value >= 1 || numeral.value <= 0) return at;
  if (tokens[at]?.word.lower === 'of') at++;
  const article = tokens[at]?.word.lower;
  return article === 'a' || article === 'an' ? at + 1 : at;
}
