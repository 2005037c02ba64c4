import { lowerAt, type Token } from '../../text/token.ts';
import type { Numeral } from '../numeral.ts';

/** Words after a temperature that make it a difference: "2 °C warmer", "3 °C above average". */
const AFTER_STEP: ReadonlySet<string> = new Set(
  'warmer cooler colder hotter higher lower above below warming rise increase drop cooling difference'.split(
    ' ',
  ),
);
/** Points of a scale: "10 °C below zero" is a temperature. */
const POINTS: ReadonlySet<string> = new Set(['zero', 'freezing', '0']);
/** Nouns of change before "of": "a rise of 2 °C". */
const CHANGES: ReadonlySet<string> = new Set(
  'rise rises increase increases drop drops fall falls warming cooling change changes difference differences'.split(
    ' ',
  ),
);
/** Hedges that may stand between "by" or "of" and the number. */
const HEDGES: ReadonlySet<string> = new Set(
  'about around approximately roughly nearly almost some at least most up to more less than over only just another an a'.split(
    ' ',
  ),
);

/** The unit of a temperature: its scale, or the scale's step where the words around say that it is a difference. */
export function temperatureUnit(
  tokens: readonly Token[],
  numeral: Numeral,
  scale: 'celsius' | 'fahrenheit',
  last: number,
): string {
  return isStepAfter(tokens, last) || isStepBefore(tokens, numeral.firstToken) ? `${scale} step` : scale;
}

function isStepAfter(tokens: readonly Token[], last: number): boolean {
  const at = tokens[last + 1]?.word.lower === 'of' ? last + 2 : last + 1;
  if (!AFTER_STEP.has(tokens[at]?.word.lower ?? '')) return false;
  return !POINTS.has(tokens[at + 1]?.word.lower ?? '');
}

function isStepBefore(tokens: readonly Token[], first: number): boolean {
  let at = first - 1;
  for (let hedges = 0; hedges < 3 && HEDGES.has(tokens[at]?.word.lower ?? ''); hedges++) at--;
  const lower = tokens[at]?.word.lower;
  if (lower === 'by') return true;
  if (lower !== 'of') return false;
  return CHANGES.has(lowerAt(tokens, at - 1));
}
