import type { Token } from '../../text/token.ts';
import type { Numeral } from '../numeral.ts';
import { isHyphen } from './phraseMap.ts';
import type { UnitReading } from './readUnit.ts';
import { arePoundsMoney, isCapitalised, isPluralNoun, speaksOfHeat, speaksOfSize } from './unitContext.ts';

/** A number with a possible unit after it. */
export interface UnitCandidate {
  readonly tokens: readonly Token[];
  readonly numeral: Numeral;
  /** The index of the unit's first token. */
  readonly at: number;
  readonly unit: UnitReading;
}

type Condition = (candidate: UnitCandidate) => boolean;

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

/** Whether letters, digits or a hyphen are glued to a symbol's end: then it is part of a code. */
function runsOn(tokens: readonly Token[], last: number, isLetter: boolean): boolean {
  const next = tokens[last + 1];
  if (next?.glued !== true) return false;
  if (next.kind !== 'symbol') return true;
  return (
    isHyphen(next) && tokens[last + 2]?.glued === true && (isLetter || tokens[last + 2]?.kind === 'number')
  );
}

/** "SCP-173 m": the number is the end of a code. */
function endsCode(tokens: readonly Token[], numeral: Numeral): boolean {
  const hyphen = tokens[numeral.firstToken - 1];
  if (!isHyphen(hyphen) || tokens[numeral.firstToken]?.glued !== true) return false;
  return tokens[numeral.firstToken - 2]?.kind === 'word';
}

/** After these a number with "in" is a length: "2 in thick", "3 in of rain". */
const AFTER_INCH: ReadonlySet<string> = new Set(
  'thick long wide deep tall high across diameter x × by of'.split(' '),
);

const FEET: ReadonlySet<string> = new Set(['ft', 'feet', 'foot']);

/** After feet, at the end of a clause, or before a word of size: "in" before anything else is the preposition. */
const isInch: Condition = ({ tokens, numeral, unit }) => {
  if (FEET.has(tokens[numeral.firstToken - 1]?.text ?? '')) return true;
  const next = tokens[unit.last + 1];
  if (next === undefined || AFTER_INCH.has(next.word.lower)) return true;
  return next.kind === 'symbol' && /^[.,;:)\]”"?!×]$/.test(next.text);
};

/** "48 m", "1.8m tall"; "5m people" and "an audience of 5m" are millions. */
const isMetre: Condition = ({ tokens, numeral, at, unit }) => {
  const next = tokens[unit.last + 1];
  if (isPluralNoun(next)) return next?.word.lower === 'hurdles';
  if (/^\p{Sc}$/u.test(tokens[numeral.firstToken - 1]?.text ?? '')) return false;
  return tokens[at]?.glued !== true || saysLength(tokens, numeral.firstToken, unit.last);
};

/** Symbols of length and mass that show that a sentence speaks in symbols: "100t and 48m", "1m is 10 dm". */
const METRIC_SYMBOLS: ReadonlySet<string> = new Set(
  'mm cm dm km kg t m2 m3 m² m³ km2 km² ft yd mi'.split(' '),
);

function saysLength(tokens: readonly Token[], first: number, last: number): boolean {
  if (speaksOfSize(tokens, first, last)) return true;
  const next = tokens[last + 1]?.word.lower ?? '';
  if (next === 'from' || next === 'of' || next === 'to') return true;
  return tokens.some(
    (token, i) => METRIC_SYMBOLS.has(token.text) && i > 0 && tokens[i - 1]?.kind === 'number',
  );
}

/** "10us"; spaced, the pronoun or the country: "10 us dollars". */
const isMicrosecond: Condition = ({ tokens, at }) => tokens[at]?.glued === true;

/** "9.58 s", "10 s"; "the 1960s" and "20s" are decades. */
const isSecond: Condition = ({ tokens, at, numeral }) =>
  tokens[at]?.glued !== true || !Number.isInteger(numeral.value);

const MOBILE_NETWORKS: ReadonlySet<string> = new Set(
  'network networks phone phones service services technology spectrum mast masts coverage tower towers'.split(
    ' ',
  ),
);
const isGram: Condition = ({ tokens, unit }) => !MOBILE_NETWORKS.has(tokens[unit.last + 1]?.word.lower ?? '');

/** One capital letter: no unit after a name ("Boeing 777A") nor before one ("2 A Company"). */
const isLetterUnit: Condition = ({ tokens, numeral, unit }) => {
  const before = tokens[numeral.firstToken - 1];
  if (isCapitalised(before) && before?.word.wordClass !== 'determiner') return false;
  const next = tokens[unit.last + 1];
  return !isCapitalised(next) && next?.kind !== 'number';
};

/** "2 pm" and "2.17 pm" are times of day; "2.1 pm" is none. */
const isPicometre: Condition = ({ tokens, numeral }) => {
  const decimals = /^\d+\.(\d+)$/.exec(tokens[numeral.lastToken]?.text ?? '')?.[1];
  return decimals !== undefined && decimals.length !== 2;
};

/** "Mt" and "AU" before a name or a plural are "Mount" and the African Union; "TB" is a disease as well. */
const isAbbreviatedUnit: Condition = ({ tokens, unit }) =>
  !isCapitalised(tokens[unit.last + 1]) && !isPluralNoun(tokens[unit.last + 1]);

/** Primes after degrees are parts of a position or angle: 45°30′. */
const isPrimeLength: Condition = ({ tokens, numeral }) => {
  const before = tokens[numeral.firstToken - 1]?.text;
  return before !== '°' && before !== '′';
};

const SYMBOL_CONDITIONS: ReadonlyMap<string, Condition> = new Map<string, Condition>([
  ['in', isInch],
  ['m', isMetre],
  ['s', isSecond],
  ['us', isMicrosecond],
  ['g', isGram],
  ['pm', isPicometre],
  ['′', isPrimeLength],
  ['″', isPrimeLength],
  ...['L', 'K', 'V', 'A', 'W', 'J', 'N'].map((letter) => [letter, isLetterUnit] as const),
  ...['Mt', 'AU', 'TB', 'EB', 'PB', 'ha', 'bar'].map((symbol) => [symbol, isAbbreviatedUnit] as const),
]);

/** "30-second", "one second"; "thirty second" is an ordinal. */
const isSecondName: Condition = ({ tokens, numeral, at }) =>
  numeral.value === 1 || numeral.form === 'fraction' || isHyphen(tokens[at - 1]);

const isPoundMass: Condition = ({ tokens, numeral, unit, at }) =>
  isHyphen(tokens[at - 1]) || !arePoundsMoney(tokens, numeral.firstToken, unit.last, numeral.magnitude);

/** "12 stone", not "12 stone steps". */
const isSingularMeasure: Condition = ({ tokens, numeral, unit }) => {
  const next = tokens[unit.last + 1];
  return numeral.form !== 'vague' && !(next?.kind === 'word' && next.word.wordClass === 'noun');
};
const isNever: Condition = () => false;

/** Degrees of a university or of freedom, not of an angle or scale. */
const isDegree: Condition = ({ tokens, numeral, unit }) => {
  const next = tokens[unit.last + 1]?.word.lower;
  const after = tokens[unit.last + 2]?.word.lower;
  if (next === 'of') return after !== 'freedom' && after !== 'separation';
  return !(numeral.form === 'words' && numeral.value <= 4 && (next === 'in' || next === 'from'));
};

const isLowerCase: Condition = ({ tokens, at }) => !isCapitalised(tokens[at]);

/** "16-bit", "1,000 bits"; "two bits of news" are none. */
const isBit: Condition = ({ tokens, numeral, unit }) =>
  numeral.form !== 'words' && tokens[unit.last + 1]?.word.lower !== 'of';

const NAME_CONDITIONS: ReadonlyMap<string, Condition> = new Map<string, Condition>([
  ['second', isSecondName],
  ['pound', isPoundMass],
  ['pounds', isPoundMass],
  ['stone', isSingularMeasure],
  ['stones', isNever],
  ['bar', isSingularMeasure],
  ['bars', isNever],
  ['degree', isDegree],
  ['degrees', isDegree],
  ['cup', isLowerCase],
  ['cups', isLowerCase],
  ['bit', isBit],
  ['bits', isBit],
]);

/** Whether a bare "C" or "F" after a number is a temperature: only where the words around speak of one. */
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
  if (!speaksOfHeat(tokens, numeral.firstToken, at)) return undefined;
  return letter === 'C' ? 'celsius' : 'fahrenheit';
}
