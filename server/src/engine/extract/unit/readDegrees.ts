import type { Token } from '../../text/token.ts';
import type { UnitReading } from './unitReading.ts';
import { SIMPLE_UNITS, UNIT_NAMES } from './unitTable.ts';

/** The signs and words for degrees, of temperature or of angle. */
export const DEGREE_WORDS: ReadonlySet<string> = new Set(['°', 'º', 'deg', 'degree', 'degrees']);
const SCALE_LETTERS: ReadonlyMap<string, string> = new Map([
  ['c', 'celsius'],
  ['f', 'fahrenheit'],
  ['k', 'kelvin'],
]);

/** "°C", "deg. C", "degrees f", "° Celsius"; "degrees" alone are the unit `degree`. */
export function readDegrees(tokens: readonly Token[], first: number): UnitReading | undefined {
  const lower = tokens[first]?.word.lower ?? '';
  if (!DEGREE_WORDS.has(lower)) return undefined;
  const afterPeriod = lower === 'deg' && tokens[first + 1]?.text === '.' ? first + 2 : first + 1;
  const scale = tokens[afterPeriod];
  const id = scale && (SCALE_LETTERS.get(scale.word.lower) ?? scaleNamed(tokens, afterPeriod));
  if (id !== undefined) return { id, last: afterPeriod, form: 'name' };
  const last = afterPeriod - 1;
  return { id: 'degree', last, form: 'name' };
}

function scaleNamed(tokens: readonly Token[], at: number): string | undefined {
  const match = UNIT_NAMES.match(tokens, at);
  return match && SIMPLE_UNITS.get(match.value)?.dimension === 'temperature' ? match.value : undefined;
}
