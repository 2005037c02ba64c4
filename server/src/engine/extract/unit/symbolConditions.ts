import { isCapitalised, type Token, tokenAt } from '../../text/token.ts';
import { isHyphen } from './phraseMap.ts';
import { type Condition, isBareYear } from './unitCandidate.ts';
import { isPluralNoun, speaksOfSize } from './unitContext.ts';

/** After these a number with "in" is a length: "2 in thick", "3 in of rain". */
const AFTER_INCH: ReadonlySet<string> = new Set(
  'thick long wide deep tall high across diameter x × by of'.split(' '),
);

const FEET: ReadonlySet<string> = new Set(['ft', 'feet', 'foot']);

/** After feet, at the end of a clause, or before a word of size: "in" before anything else is the preposition. */
const isInch: Condition = ({ tokens, numeral, unit }) => {
  if (numeral.value >= 1000) return false;
  if (FEET.has(tokenAt(tokens, numeral.firstToken - 1)?.text ?? '')) return true;
  const next = tokens[unit.last + 1];
  if (next === undefined || AFTER_INCH.has(next.word.lower)) return true;
  return next.kind === 'symbol' && /^[.,;:)\]”"?!×]$/.test(next.text);
};

/** "48 m", "1.8m tall"; "5m people" and "an audience of 5m" are millions. */
const isMetre: Condition = ({ tokens, numeral, at, unit }) => {
  if (isHyphen(tokenAt(tokens, at - 1))) return true; // "80-m blades"
  const next = tokens[unit.last + 1];
  if (isPluralNoun(next)) return next?.word.lower === 'hurdles';
  if (/^\p{Sc}$/u.test(tokenAt(tokens, numeral.firstToken - 1)?.text ?? '')) return false;
  return tokens[at]?.glued !== true || saysLength(tokens, numeral.firstToken, unit.last);
};

/** Symbols of length and mass that show that a sentence speaks in symbols: "100t and 48m", "1m is 10 dm". */
const METRIC_SYMBOLS: ReadonlySet<string> = new Set(
  'mm cm dm km kg t m2 m3 m² m³ km2 km² ft yd mi'.split(' '),
);

/** How far from the number other measures count, in tokens. */
const SENTENCE_REACH = 40;

function saysLength(tokens: readonly Token[], first: number, last: number): boolean {
  if (speaksOfSize(tokens, first, last)) return true;
  if (tokens[last + 1]?.word.lower === 'from') return true;
  // A bounded stretch: a long line of numbers must not be read again for each of them.
  const to = Math.min(tokens.length, last + SENTENCE_REACH);
  for (let i = Math.max(1, first - SENTENCE_REACH); i < to; i++)
    if (METRIC_SYMBOLS.has(tokens[i]?.text ?? '') && tokenAt(tokens, i - 1)?.kind === 'number') return true;
  return false;
}

/** "10us", "12MP"; spaced, the pronoun or the country ("10 us dollars") or a member of a parliament. */
const isGlued: Condition = ({ tokens, at }) => tokens[at]?.glued === true;

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
export const isLetterUnit: Condition = ({ tokens, numeral, unit }) => {
  const before = tokenAt(tokens, numeral.firstToken - 1);
  if (isCapitalised(before) && before?.word.wordClass !== 'determiner') return false;
  if (isBareYear(tokens, numeral)) return false;
  const next = tokens[unit.last + 1];
  const isInitial = next?.text === '.' && next.glued && tokens[unit.last + 2] !== undefined;
  return !isInitial && !isCapitalised(next) && next?.kind !== 'number';
};

/** "A" is the article as well: a noun after it makes it one. */
const isAmpere: Condition = (candidate) => {
  const next = candidate.tokens[candidate.unit.last + 1];
  return isLetterUnit(candidate) && (next?.kind !== 'word' || next.word.wordClass === 'preposition');
};

/** "2 pm" and "2.17 pm" are times of day; "2.1 pm" is none. */
const isPicometre: Condition = ({ tokens, numeral }) => {
  const decimals = /^\d+\.(\d+)$/.exec(tokens[numeral.lastToken]?.text ?? '')?.[1];
  return decimals !== undefined && decimals.length !== 2;
};

/** "Mt" and "AU" before a name or a plural are "Mount" and the African Union; "TB" is a disease as well. */
const isAbbreviatedUnit: Condition = ({ tokens, unit }) =>
  !isCapitalised(tokens[unit.last + 1]) && !isPluralNoun(tokens[unit.last + 1]);

/** Primes after degrees are parts of a position or angle (45°30′), and after an opening quote they close it. */
const isPrimeLength: Condition = ({ tokens, numeral }) => {
  const before = tokenAt(tokens, numeral.firstToken - 1)?.text ?? '';
  const isPosition =
    before === '°' || (before === '′' && tokenAt(tokens, numeral.firstToken - 3)?.text === '°');
  return !isPosition && !/^["“”″=]$/.test(before) && numeral.value < 1000;
};

/** "19st", "13 st 5 lb": spaced, it is a street without the pounds. */
const isStone: Condition = ({ tokens, numeral, at, unit }) =>
  (tokens[at]?.glued === true && numeral.form === 'digits') ||
  (tokens[unit.last + 1]?.kind === 'number' && /^lbs?$/.test(tokens[unit.last + 2]?.text ?? ''));

/** When a symbol that is also something else is a unit, by the symbol as written. */
export const SYMBOL_CONDITIONS: ReadonlyMap<string, Condition> = new Map<string, Condition>([
  ['in', isInch],
  ['m', isMetre],
  ['s', isSecond],
  ['A', isAmpere],
  ['us', isGlued],
  ['MP', isGlued],
  ['g', isGram],
  ['pm', isPicometre],
  ['st', isStone],
  ['′', isPrimeLength],
  ['″', isPrimeLength],
  ...['L', 'K', 'V', 'W', 'J', 'N'].map((letter) => [letter, isLetterUnit] as const),
  ...['Mt', 'AU', 'TB', 'EB', 'PB', 'ha', 'bar'].map((symbol) => [symbol, isAbbreviatedUnit] as const),
]);
