import { type Token, tokenAt } from '../../text/token.ts';
import type { Numeral } from '../numeral.ts';

const TIMES: ReadonlySet<string> = new Set(['×', 'x', 'X', '*', '·', '⋅']);
const SIGNS: ReadonlySet<string> = new Set(['-', '−', '–', '+']);
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A power after a coefficient or alone, with the index of its last token. */
interface Power {
  readonly factor: number;
  readonly lastToken: number;
}

/** Takes a power into the numeral: "4e14", "9.83e-3", "2.48×10−5", "8x2^10", "10^6". */
export function addPower(numeral: Numeral, tokens: readonly Token[]): Numeral {
  const power =
    readExponentLetter(tokens, numeral.lastToken + 1) ?? readTimesPower(tokens, numeral.lastToken + 1);
  if (power !== undefined) {
    const value = Number((numeral.value * power.factor).toPrecision(15));
    return { ...numeral, value, step: numeral.step * power.factor, lastToken: power.lastToken };
  }
  const bare = readPower(tokens, numeral.lastToken, numeral.value);
  if (bare === undefined || !EXPLICIT.has(tokens[numeral.lastToken + 1]?.text ?? '')) return numeral;
  return { ...numeral, value: bare.factor, step: bare.factor, lastToken: bare.lastToken };
}

/** Marks after which digits are surely an exponent; a superscript after a bare number may be a footnote. */
const EXPLICIT: ReadonlySet<string> = new Set(['^']);

/** "e14" as one word, or "e" "-" "3". */
function readExponentLetter(tokens: readonly Token[], i: number): Power | undefined {
  const letter = tokens[i];
  if (!letter?.glued || letter.kind !== 'word') return undefined;
  const whole = /^[eE](\d{1,3})$/.exec(letter.text);
  if (whole) return { factor: 10 ** Number(whole[1]), lastToken: i };
  if (letter.text !== 'e' && letter.text !== 'E') return undefined;
  const exponent = readExponent(tokens, i + 1);
  return exponent && { factor: powerOf(10, exponent.value), lastToken: exponent.lastToken };
}

/** "×10−5", "× 10^6", "x2^10" (where the tokeniser makes one word of x2). */
function readTimesPower(tokens: readonly Token[], i: number): Power | undefined {
  const times = tokens[i];
  if (times === undefined) return undefined;
  const joined = /^[xX](10|2)$/.exec(times.text);
  if (joined) return readPower(tokens, i, Number(joined[1]));
  if (!TIMES.has(times.text)) return undefined;
  const base = tokens[i + 1]?.text;
  return base === '10' || base === '2' ? readPower(tokens, i + 1, Number(base)) : undefined;
}

/** The power whose base is the token at `i`. */
function readPower(tokens: readonly Token[], i: number, base: number): Power | undefined {
  const hat = tokens[i + 1]?.text === '^' ? 1 : 0;
  const exponent = readExponent(tokens, i + 1 + hat) ?? readSuperscript(tokens, i + 1);
  if (exponent === undefined || Math.abs(exponent.value) > 300) return undefined;
  return { factor: powerOf(base, exponent.value), lastToken: exponent.lastToken };
}

interface Exponent {
  readonly value: number;
  readonly lastToken: number;
}

/** A glued exponent in digits; without "^" before it, it must have a sign ("10−5"). */
function readExponent(tokens: readonly Token[], i: number): Exponent | undefined {
  const sign = SIGNS.has(tokens[i]?.text ?? '') && tokens[i]?.glued ? tokens[i]?.text : undefined;
  const at = sign === undefined ? i : i + 1;
  const digits = tokens[at];
  if (sign === undefined && tokenAt(tokens, i - 1)?.text !== '^') return undefined;
  if (!digits?.glued || !/^\d{1,3}$/.test(digits.text)) return undefined;
  return {
    value: sign === undefined || sign === '+' ? Number(digits.text) : -Number(digits.text),
    lastToken: at,
  };
}

/** "⁻⁵", "⁶": superscript digits are tokens of one character each. */
function readSuperscript(tokens: readonly Token[], i: number): Exponent | undefined {
  const negative = tokens[i]?.text === '⁻';
  let lastToken = negative ? i : i - 1;
  let value = 0;
  let digits = 0;
  for (; digits < 3; digits++) {
    const token = tokens[lastToken + 1];
    const digit = token?.glued ? SUPERSCRIPTS.indexOf(token.text) : -1;
    if (digit < 0) break;
    value = value * 10 + digit;
    lastToken++;
  }
  return digits === 0 ? undefined : { value: negative ? -value : value, lastToken };
}

/** Powers of ten are exact through the decimal reader, where `10 ** -5` is not. */
function powerOf(base: number, exponent: number): number {
  return base === 10 ? Number(`1e${exponent}`) : base ** exponent;
}
