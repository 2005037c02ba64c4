import type { Token } from '../../text/token.ts';
import { NUMBER_WORDS, type NumberWord } from '../lexicon/numbers.ts';

/** A number in words that has been read, with the index of its last token. */
export interface Cardinal {
  readonly value: number;
  readonly lastToken: number;
  /** See Quantity.step; 0 below a hundred. */
  readonly step: number;
  /** See Numeral.magnitude. */
  readonly magnitude: number;
}

/** Reads the cardinal whose first word is at `i`: "three hundred and fifty-two", "two million, three hundred". */
export function readCardinal(tokens: readonly Token[], i: number): Cardinal | undefined {
  const small = readBelowHundred(tokens, i);
  return small && multiply(tokens, small);
}

/** Goes on from a number below a hundred: the hundreds, the magnitudes and what is added to them. */
export function multiply(tokens: readonly Token[], small: Cardinal): Cardinal {
  const group = addHundreds(tokens, small);
  const scaled = addMagnitudes(tokens, group);
  return scaled.magnitude >= 1000 && scaled.magnitude > group.magnitude ? addRest(tokens, scaled) : scaled;
}

/** "seven", "forty-two", "forty two", and years said in pairs ("nineteen eighty-four"). */
function readBelowHundred(tokens: readonly Token[], i: number): Cardinal | undefined {
  const first = valueOfCardinal(tokens[i]);
  if (first === undefined) return undefined;
  const alone: Cardinal = { value: first, lastToken: i, step: 0, magnitude: 1 };
  const hyphened = tokens[i + 1]?.text === '-' && tokens[i + 2]?.glued === true;
  const at = hyphened ? i + 2 : i + 1;
  const second = valueOfCardinal(tokens[at]);
  if (second === undefined) return alone;
  if (first >= 20 && second > 0 && second < 10) {
    if (!hyphened && tokens[at + 1]?.text === '-' && tokens[at + 1]?.glued) return alone;
    return { ...alone, value: first + second, lastToken: at };
  }
  if (first >= 13 && first <= 20 && second >= 10 && !hyphened)
    return readYearPair(tokens, first, at) ?? alone;
  return alone;
}

function readYearPair(tokens: readonly Token[], century: number, at: number): Cardinal | undefined {
  const rest = readBelowHundred(tokens, at);
  if (rest === undefined || rest.value > 99) return undefined;
  const next = tokens[rest.lastToken + 1];
  if (next?.glued && next.text === '-') return undefined;
  return { value: century * 100 + rest.value, lastToken: rest.lastToken, step: 1, magnitude: 1 };
}

/** "three hundred (and) fifty-two", "twelve hundred"; "one hundred and two hundred" are two numbers. */
function addHundreds(tokens: readonly Token[], small: Cardinal): Cardinal {
  const at = skipHyphen(tokens, small.lastToken + 1);
  if (magnitudeAt(tokens, at) !== 100 || small.value >= 100) return small;
  const hundreds: Cardinal = { value: small.value * 100, lastToken: at, step: 100, magnitude: 100 };
  const rest = readBelowHundred(tokens, skipAnd(tokens, at + 1));
  if (rest === undefined || rest.value > 99 || rest.value === 0) return hundreds;
  if (magnitudeAt(tokens, skipHyphen(tokens, rest.lastToken + 1)) === 100) return hundreds;
  const step = rest.value % 10 === 0 ? 10 : 1;
  return { value: hundreds.value + rest.value, lastToken: rest.lastToken, step, magnitude: 1 };
}

/** "… thousand", "… dozen", "… thousand crore". */
function addMagnitudes(tokens: readonly Token[], group: Cardinal): Cardinal {
  let factor = 1;
  let lastToken = group.lastToken;
  for (let factors = 0; factors < 3; factors++) {
    const at = skipHyphen(tokens, lastToken + 1);
    const magnitude = magnitudeAt(tokens, at);
    if (magnitude === undefined || magnitude === 100) break;
    factor *= magnitude;
    lastToken = at;
  }
  if (factor === 1) return group;
  const unit = Number.isInteger(group.value) ? Math.max(1, group.step) : 0.1;
  const step = factor === 12 ? 1 : unit * factor;
  return { value: group.value * factor, lastToken, step, magnitude: factor * group.magnitude };
}

/** What follows a magnitude in the same number: "three million, two hundred & forty", "a thousand and one". */
function addRest(tokens: readonly Token[], scaled: Cardinal): Cardinal {
  const next = tokens[scaled.lastToken + 1];
  const afterComma = next?.text === ',';
  const rest = readCardinal(
    tokens,
    afterComma ? scaled.lastToken + 2 : skipAnd(tokens, scaled.lastToken + 1),
  );
  if (rest === undefined || rest.value >= scaled.magnitude || rest.value === 0) return scaled;
  if (afterComma && rest.value < 100) return scaled;
  const step = rest.step || (rest.value % 10 === 0 ? 10 : 1);
  return { value: scaled.value + rest.value, lastToken: rest.lastToken, step, magnitude: rest.magnitude };
}

function wordAt(tokens: readonly Token[], i: number): NumberWord | undefined {
  const token = tokens[i];
  return token?.kind === 'word' ? NUMBER_WORDS.get(token.word.lower) : undefined;
}

function valueOfCardinal(token: Token | undefined): number | undefined {
  const known = token?.kind === 'word' ? NUMBER_WORDS.get(token.word.lower) : undefined;
  return known?.kind === 'cardinal' ? known.value : undefined;
}

/** The factor of the magnitude word at `i`. */
export function magnitudeAt(tokens: readonly Token[], i: number): number | undefined {
  const known = wordAt(tokens, i);
  return known?.kind === 'magnitude' ? known.value : undefined;
}

/** The index after a hyphen that joins two words, else `i`. */
export function skipHyphen(tokens: readonly Token[], i: number): number {
  return tokens[i]?.text === '-' && tokens[i + 1]?.glued ? i + 1 : i;
}

function skipAnd(tokens: readonly Token[], i: number): number {
  const at = skipHyphen(tokens, i);
  const lower = tokens[at]?.word.lower;
  return lower === 'and' || lower === '&' ? skipHyphen(tokens, at + 1) : at;
}
