import { type Token, tokenAt } from '../../text/token.ts';
import { MAGNITUDE_LETTERS, NUMBER_WORDS } from '../lexicon/numbers.ts';
import type { Numeral } from '../numeral.ts';

/** Multiplies a numeral by the magnitudes after it: "2.5 million", "10 thousand crore", "94.1million", "$2.3 M". */
export function addMagnitude(numeral: Numeral, tokens: readonly Token[]): Numeral {
  let factor = 1;
  let lastToken = numeral.lastToken;
  for (let factors = 0; factors < 3; factors++) {
    const at =
      tokens[lastToken + 1]?.text === '-' && tokens[lastToken + 2]?.glued ? lastToken + 2 : lastToken + 1;
    const magnitude = readMagnitude(tokens, at);
    if (magnitude === undefined) break;
    factor *= magnitude;
    lastToken = at;
  }
  if (factor === 1) {
    const letter = readMagnitudeLetter(numeral, tokens);
    if (letter === undefined) return numeral;
    factor = letter;
    lastToken++;
  }
  const value = Number((numeral.value * factor).toPrecision(15));
  const form = numeral.form === 'digits' ? 'mixed' : numeral.form;
  return { ...numeral, value, step: numeral.step * factor, lastToken, form, magnitude: factor };
}

function readMagnitude(tokens: readonly Token[], i: number): number | undefined {
  const token = tokens[i];
  if (token?.kind !== 'word') return undefined;
  const { lower } = token.word;
  const known = NUMBER_WORDS.get(PLURAL_AFTER_NUMBER.get(lower) ?? lower);
  return known?.kind === 'magnitude' ? known.value : undefined;
}

/** After a number the plural is a plain magnitude: "3 millions", "5 thousands". */
const PLURAL_AFTER_NUMBER: ReadonlyMap<string, string> = new Map([
  ['hundreds', 'hundred'],
  ['thousands', 'thousand'],
  ['millions', 'million'],
  ['billions', 'billion'],
  ['trillions', 'trillion'],
  ['dozens', 'dozen'],
]);

function readMagnitudeLetter(numeral: Numeral, tokens: readonly Token[]): number | undefined {
  const token = tokens[numeral.lastToken + 1];
  if (token?.kind !== 'word' || token.text.length > 3) return undefined;
  const letter = MAGNITUDE_LETTERS.get(token.text);
  if (letter === undefined) return undefined;
  if (standsBesideCurrency(numeral, tokens)) return letter.factor;
  if (!token.glued || letter.when === 'money') return undefined;
  return letter.when === 'always' || precedesPlural(tokens, numeral.lastToken + 2)
    ? letter.factor
    : undefined;
}

/** A currency sign or code before the number, or after its letter: "$2.3 M", "EUR 5m", "5m €", "£2-3m". */
function standsBesideCurrency(numeral: Numeral, tokens: readonly Token[]): boolean {
  const before = numeral.firstToken - 1;
  const isAfterDash = DASHES.has(tokenAt(tokens, before)?.text ?? '');
  const mark = isAfterDash ? beforeRange(tokens, before - 1) : before;
  return isCurrencyMark(tokenAt(tokens, mark)) || isCurrencyMark(tokens[numeral.lastToken + 2]);
}

const DASHES: ReadonlySet<string> = new Set(['-', '−', '–']);

/** The index before the number that a range begins with and ends at `last`, its own letter included ("£2m-3m"). */
function beforeRange(tokens: readonly Token[], last: number): number {
  const number = tokenAt(tokens, last)?.kind === 'word' ? last - 1 : last;
  return tokenAt(tokens, number)?.kind === 'number' ? number - 1 : last;
}

function isCurrencyMark(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.kind === 'symbol' ? /^\p{Sc}$/u.test(token.text) : CURRENCY_CODES.has(token.text);
}

/** The codes and signs in letters that writers put beside magnitudes; the full table is the money extractor's. */
const CURRENCY_CODES: ReadonlySet<string> = new Set(
  'USD EUR GBP JPY CNY RMB INR CHF CAD AUD NZD SEK NOK DKK RUB KRW BRL ZAR TRY MXN SGD HKD PLN Rs Tk Kč kr dollars euros pounds yen rupees'.split(
    ' ',
  ),
);

/** "2.3m people", "20m new shares", but not "100m sprint" nor "20m above". */
function precedesPlural(tokens: readonly Token[], i: number): boolean {
  const adjective = tokens[i]?.word;
  const isQualified = adjective?.wordClass === 'adjective' && !SIZES.has(adjective.lower);
  const noun = isQualified ? tokens[i + 1] : tokens[i];
  if (noun?.kind !== 'word' || noun.glued) return false;
  const { lower, lemma, wordClass } = noun.word;
  return wordClass === 'noun' && lower !== lemma && !MEASURED_PLURALS.has(lower);
}

/** Adjectives that a length goes before: "20m high walls". */
const SIZES: ReadonlySet<string> = new Set('high tall long wide deep thick broad indoor outdoor'.split(' '));

/** Plurals after a length in metres: "100m hurdles", "50m freestyle finals". */
const MEASURED_PLURALS: ReadonlySet<string> = new Set([
  'hurdles',
  'finals',
  'heats',
  'races',
  'steps',
  'stairs',
]);
