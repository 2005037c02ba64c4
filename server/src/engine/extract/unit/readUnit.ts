import type { Token } from '../../text/token.ts';
import { isHyphen } from './phraseMap.ts';
import { divideUnits, raiseUnit } from './unitId.ts';
import { SIMPLE_UNITS, UNIT_NAMES, UNIT_SYMBOLS } from './unitTable.ts';

/** A unit as it stands in a sentence. */
export interface UnitReading {
  readonly id: string;
  /** Index of its last token, inclusive. */
  readonly last: number;
  /** Symbols are read more warily than names. */
  readonly form: 'name' | 'symbol';
}

/** The longest unit that begins at token `first`: "km", "square miles", "km/s2", "J/m^2 per year", "miles an hour". */
export function readUnit(tokens: readonly Token[], first: number): UnitReading | undefined {
  const head = readPower(tokens, first);
  if (head === undefined) return undefined;
  let unit = head;
  for (let strokes = 0; strokes < 2; strokes++) {
    const denominator = readDenominator(tokens, unit);
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
  return unit && { id: unit.value, last: unit.last, form: 'name' };
}

function readDenominator(tokens: readonly Token[], unit: UnitReading): UnitReading | undefined {
  const rate = readRate(tokens, unit.last);
  if (rate === undefined) return undefined;
  const isPer = rate.last > unit.last && isRateWord(tokens, unit.last);
  // "a" and "each" count by time alone: "miles an hour", but "two metres a gallon" is no unit.
  if (!isPer && SIMPLE_UNITS.get(rate.id)?.dimension !== 'time') return undefined;
  return rate;
}

function isRateWord(tokens: readonly Token[], last: number): boolean {
  const word = tokens[skipHyphen(tokens, last + 1)]?.word.lower;
  return word === '/' || word === 'per';
}

/** Letters that are units only under a stroke: "t/a", "mg/d". */
const DENOMINATOR_SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['d', 'day'],
  ['a', 'year'],
  ['y', 'year'],
  ['yr', 'year'],
  ['annum', 'year'],
]);

function readDenominatorUnit(tokens: readonly Token[], first: number): UnitReading | undefined {
  const unit = readPower(tokens, first);
  if (unit !== undefined) return unit;
  const letter = DENOMINATOR_SYMBOLS.get(tokens[first]?.text ?? '');
  return letter === undefined ? undefined : { id: letter, last: first, form: 'symbol' };
}

/** A unit with its power: "square metres", "sq mi", "km2", "km^3", "s-1", "kilometres squared". */
function readPower(tokens: readonly Token[], first: number): UnitReading | undefined {
  const token = tokens[first];
  if (token === undefined) return undefined;
  const prefixPower = POWER_WORDS.get(token.word.lower);
  if (prefixPower !== undefined) return readPowerPhrase(tokens, first, prefixPower);
  const unit = readSimple(tokens, first);
  if (unit === undefined) return readGluedPower(token, first);
  return readSuffixPower(tokens, unit) ?? unit;
}

const POWER_WORDS: ReadonlyMap<string, number> = new Map([
  ['square', 2],
  ['sq', 2],
  ['cubic', 3],
  ['cu', 3],
]);

function readPowerPhrase(tokens: readonly Token[], first: number, power: number): UnitReading | undefined {
  let at = skipHyphen(tokens, first + 1);
  if (tokens[at]?.text === '.' && tokens[at]?.glued) at++;
  const unit = readSimple(tokens, at);
  return unit && raise(unit, power, unit.last);
}

function readSimple(tokens: readonly Token[], first: number): UnitReading | undefined {
  const token = tokens[first];
  if (token === undefined) return undefined;
  const degrees = readDegrees(tokens, first);
  if (degrees !== undefined) return degrees;
  const name = UNIT_NAMES.match(tokens, first);
  if (name !== undefined) return { id: name.value, last: name.last, form: 'name' };
  const symbol = UNIT_SYMBOLS.get(token.text);
  return symbol === undefined ? undefined : { id: symbol, last: first, form: 'symbol' };
}

const DEGREE_WORDS: ReadonlySet<string> = new Set(['°', 'º', 'deg', 'degree', 'degrees']);
const SCALE_LETTERS: ReadonlyMap<string, string> = new Map([
  ['c', 'celsius'],
  ['f', 'fahrenheit'],
  ['k', 'kelvin'],
]);

/** "°C", "deg. C", "degrees f", "° Celsius"; the scale's names after "degrees" are in the table of names. */
function readDegrees(tokens: readonly Token[], first: number): UnitReading | undefined {
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

const GLUED_POWERS: ReadonlyMap<string, number> = new Map([
  ['2', 2],
  ['²', 2],
  ['3', 3],
  ['³', 3],
]);

/** "km2", "m³": the tokenizer keeps digits after letters in the word. */
function readGluedPower(token: Token, at: number): UnitReading | undefined {
  if (token.kind !== 'word') return undefined;
  const power = GLUED_POWERS.get(token.text.slice(-1));
  if (power === undefined) return undefined;
  const id = UNIT_SYMBOLS.get(token.text.slice(0, -1));
  return id === undefined ? undefined : raise({ id, last: at, form: 'symbol' }, power, at);
}

const SUFFIX_POWERS: ReadonlyMap<string, number> = new Map([
  ['squared', 2],
  ['²', 2],
  ['cubed', 3],
  ['³', 3],
]);

/** "squared", "^3", "-1", "−2" after a unit. */
function readSuffixPower(tokens: readonly Token[], unit: UnitReading): UnitReading | undefined {
  const next = tokens[unit.last + 1];
  if (next === undefined) return undefined;
  const named = SUFFIX_POWERS.get(next.word.lower);
  if (named !== undefined) return raise(unit, named, unit.last + 1);
  if (unit.form !== 'symbol' || !next.glued) return undefined;
  const hasCaret = next.text === '^';
  const sign = tokens[hasCaret ? unit.last + 2 : unit.last + 1];
  const isNegative = sign?.text === '-' || sign?.text === '−';
  if (!hasCaret && !isNegative) return undefined;
  const at = unit.last + 1 + (hasCaret ? 1 : 0) + (isNegative ? 1 : 0);
  const digits = tokens[at];
  if (digits?.glued !== true || !/^[123]$/.test(digits.text)) return undefined;
  return raise(unit, Number(digits.text) * (isNegative ? -1 : 1), at);
}

function raise(unit: UnitReading, power: number, last: number): UnitReading | undefined {
  const id = unit.id.includes('/') || unit.id.includes(' ') ? undefined : raiseUnit(unit.id, power);
  return id === undefined ? undefined : { ...unit, id, last };
}

function skipHyphen(tokens: readonly Token[], at: number): number {
  return isHyphen(tokens[at]) ? at + 1 : at;
}
