import type { Token } from '../../text/token.ts';
import { WordRole } from '../wordRole.ts';
import { skipHyphen } from './phraseMap.ts';
import { DEGREE_WORDS, readDegrees } from './readDegrees.ts';
import { raiseUnit } from './unitId.ts';
import type { UnitReading } from './unitReading.ts';
import { UNIT_NAMES, UNIT_SYMBOLS } from './unitTable.ts';

/** A unit with its power: "square metres", "sq mi", "km2", "km^3", "s-1", "kilometres squared". */
export function readPower(tokens: readonly Token[], first: number): UnitReading | undefined {
  const token = tokens[first];
  if (token === undefined || (token.word.roles & WordRole.unit) === 0) return undefined;
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

/** The words and symbols that a unit begins with. */
export const UNIT_WORDS: Iterable<string> = [
  ...POWER_WORDS.keys(),
  ...DEGREE_WORDS,
  ...UNIT_NAMES.firstWords(),
  ...UNIT_SYMBOLS.keys(),
  // Feet and inches in marks, and the scales of temperature by their letters.
  ...`' ’ ′ " ” ″ C F`.split(' '),
];

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
