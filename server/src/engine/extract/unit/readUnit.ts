import type { Token } from '../../text/token.ts';
import { skipHyphen } from './phraseMap.ts';
import { readPower } from './readPower.ts';
import { divideUnits } from './unitId.ts';
import type { UnitReading } from './unitReading.ts';
import { SIMPLE_UNITS, UNIT_NAMES } from './unitTable.ts';

/** The longest unit that begins at token `first`: "km", "square miles", "km/s2", "g cm−3", "J/m^2 per year", "miles an hour". */
export function readUnit(tokens: readonly Token[], first: number): UnitReading | undefined {
  const head = readPower(tokens, first);
  if (head === undefined) return undefined;
  let unit = head;
  for (let strokes = 0; strokes < 2; strokes++) {
    const denominator = readDenominator(tokens, unit) ?? readInverse(tokens, unit);
    if (denominator === undefined) return unit;
    unit = { ...denominator, id: divideUnits(unit.id, denominator.id), form: unit.form };
  }
  return unit;
}

/** The unit that a rate is counted by, after the token `last`: "/hour", "per kg", "an hour". */
export function readRate(tokens: readonly Token[], last: number): UnitReading | undefined {
  const at = skipHyphen(tokens, last + 1);
  const word = tokens[at]?.word.lower;
  if (word === '/' || word === 'per') return readDenominatorUnit(tokens, skipHyphen(tokens, at + 1));
  if (word !== 'a' && word !== 'an' && word !== 'each' && word !== 'every') return undefined;
  const unit = UNIT_NAMES.match(tokens, skipHyphen(tokens, at + 1));
  if (unit === undefined || COUNTED_FROM.has(tokens[unit.last + 1]?.word.lower ?? '')) return undefined;
  return { id: unit.value, last: unit.last, form: 'name' };
}

/** Behind "a year" they make a date of it: "$163 million a year earlier". */
const COUNTED_FROM: ReadonlySet<string> = new Set(
  'earlier before ago later after previously prior'.split(' '),
);

function readDenominator(tokens: readonly Token[], unit: UnitReading): UnitReading | undefined {
  const rate = readRate(tokens, unit.last);
  if (rate === undefined) return undefined;
  const isPer = rate.last > unit.last && isRateWord(tokens, unit.last);
  // "a" and "each" count by time alone: "miles an hour", but "two metres a gallon" is no unit.
  if (!isPer && SIMPLE_UNITS.get(rate.id)?.dimension !== 'time') return undefined;
  return rate;
}

/** "cm−3" after "g", "s−1" after "km": a factor with a negative power divides (SI Brochure, §5.2). */
function readInverse(tokens: readonly Token[], unit: UnitReading): UnitReading | undefined {
  if (unit.form !== 'symbol') return undefined;
  const at = tokens[unit.last + 1]?.text === '·' ? unit.last + 2 : unit.last + 1;
  const factor = readPower(tokens, at);
  if (factor?.form !== 'symbol' || !factor.id.startsWith('1/')) return undefined;
  return { ...factor, id: factor.id.slice(2) };
}

function isRateWord(tokens: readonly Token[], last: number): boolean {
  const word = tokens[skipHyphen(tokens, last + 1)]?.word.lower;
  return word === '/' || word === 'per';
}

/** Letters and words that are units only under a stroke or after "per": "t/a", "mg/d", "per capita". */
const DENOMINATORS: ReadonlyMap<string, string> = new Map([
  ['d', 'day'],
  ['a', 'year'],
  ['y', 'year'],
  ['yr', 'year'],
  ['mo', 'month'],
  ['annum', 'year'],
  ['capita', 'person'],
  ['head', 'person'],
  ['person', 'person'],
]);

function readDenominatorUnit(tokens: readonly Token[], first: number): UnitReading | undefined {
  const unit = readPower(tokens, first);
  if (unit !== undefined) return unit;
  const letter = DENOMINATORS.get(tokens[first]?.text ?? '');
  return letter === undefined ? undefined : { id: letter, last: first, form: 'symbol' };
}
