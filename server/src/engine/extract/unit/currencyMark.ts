import { type Token, tokenAt } from '../../text/token.ts';
import { LEAST_AMOUNTS, WORDLIKE_CODES } from '../lexicon/currencies.ts';
import { NUMBER_WORDS } from '../lexicon/numbers.ts';
import type { Numeral } from '../numeral.ts';
import { WordRole } from '../wordRole.ts';
import {
  COMPOUND_SIGNS,
  CURRENCY_CODES,
  CURRENCY_NAMES,
  CURRENCY_SIGNS,
  type CurrencyMark,
} from './currencyTable.ts';
import { isHyphen } from './phraseMap.ts';
import { arePoundsMoney, isPluralNoun } from './unitContext.ts';

/** The words and signs that a currency's mark begins with; "/" ends the sign of the sol ("S/"). */
export const CURRENCY_MARK_WORDS: Iterable<string> = [
  ...CURRENCY_SIGNS.keys(),
  ...CURRENCY_CODES.keys(),
  ...CURRENCY_NAMES.firstWords(),
  ...'/ p c'.split(' '),
];

/** A currency beside a number, with the tokens it covers, both inclusive. */
export interface MarkReading {
  readonly mark: CurrencyMark;
  readonly first: number;
  readonly last: number;
}

/** The currency before a number: "$ 75 million", "US$5", "c $ 16.4", "Rs. 500", "EUR 120". */
export function readMarkBefore(tokens: readonly Token[], numeral: Numeral): MarkReading | undefined {
  let at = numeral.firstToken - 1;
  if (at >= 0 && tokens[at]?.text === '.' && tokens[at]?.glued) at--;
  const token = tokenAt(tokens, at);
  if (token === undefined || (token.word.roles & WordRole.currency) === 0) return undefined;
  if (token.kind === 'word' && at < numeral.firstToken - 1 && !CURRENCY_SIGNS.has(token.text))
    return undefined;
  const sign = CURRENCY_SIGNS.get(token.text);
  if (sign !== undefined && isLargeEnough(token.text, numeral))
    return readCompoundSign(tokens, at) ?? { mark: sign, first: at, last: at };
  if (token.text === '/' && tokenAt(tokens, at - 1)?.text === 'S') return readCompoundSign(tokens, at);
  const code = CURRENCY_CODES.get(token.text);
  if (code !== undefined && mayBeCode(token.text, numeral)) return { mark: code, first: at, last: at };
  return readNameBefore(tokens, numeral);
}

/** "Euro 30 million", "rupees 20 crore": a name before a number with a magnitude that counts nothing else. */
function readNameBefore(tokens: readonly Token[], numeral: Numeral): MarkReading | undefined {
  const at = numeral.firstToken - 1;
  if (numeral.magnitude < 1000 || startsNumber(tokenAt(tokens, at - 1))) return undefined;
  const name = CURRENCY_NAMES.match(tokens, at);
  // "They won 250 million": the verb, but for a capital.
  if (tokenAt(tokens, at)?.text === 'won') return undefined;
  if (name?.last !== at || isPluralNoun(tokens[numeral.lastToken + 1])) return undefined;
  return { mark: name.value, first: at, last: at };
}

/** Signs whose letters are words or initials: they must be glued ("A$5", never "a $5 note"). */
function readCompoundSign(tokens: readonly Token[], at: number): MarkReading | undefined {
  const before = tokenAt(tokens, at - 1);
  if (before?.kind !== 'word') return undefined;
  const code = CURRENCY_CODES.get(before.text.toUpperCase());
  if (code !== undefined && tokens[at]?.text === '$') return { mark: code, first: at - 1, last: at };
  const sign = tokens[at]?.text ?? '';
  const isGlued = tokens[at]?.glued === true;
  const exact = COMPOUND_SIGNS.get(before.text + sign);
  if (exact !== undefined && (isGlued || before.text.length > 1 || before.text === 'C'))
    return { mark: exact, first: at - 1, last: at };
  const small = SPACED_SMALL.has(before.text)
    ? COMPOUND_SIGNS.get(before.text.toUpperCase() + sign)
    : undefined;
  return small && { mark: small, first: at - 1, last: at };
}

/** Letters before a sign that lower-cased news text sets apart ("c $ 16.4 million") and that are no words. */
const SPACED_SMALL: ReadonlySet<string> = new Set(['c', 'hk', 'nz', 'nt', 'us']);

/** The currency after a number: "5 million Canadian dollars", "10 €", "5m EUR", "50p". */
export function readMarkAfter(tokens: readonly Token[], numeral: Numeral): MarkReading | undefined {
  const next = numeral.lastToken + 1;
  const at = isHyphen(tokens[next]) && tokens[next + 1]?.glued ? next + 1 : next;
  const token = tokens[at];
  if (token === undefined || (token.word.roles & WordRole.currency) === 0) return undefined;
  const sign = CURRENCY_SIGNS.get(token.text);
  if (sign !== undefined) return readSignAfter(tokens, at, sign, numeral);
  const code = CURRENCY_CODES.get(token.text);
  if (code !== undefined && mayBeCode(token.text, numeral) && !isInPath(tokens, numeral))
    return { mark: code, first: at, last: at };
  return readNameAfter(tokens, numeral, at) ?? readCoinLetter(tokens, numeral, at);
}

function readSignAfter(
  tokens: readonly Token[],
  at: number,
  mark: CurrencyMark,
  numeral: Numeral,
): MarkReading | undefined {
  const reading = { mark, first: at, last: at };
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.kind === 'word') return isLargeEnough(token.text, numeral) ? reading : undefined;
  if (token?.glued || next === undefined || !startsNumber(next)) return reading;
  // Between two numbers the sign belongs to the second, unless that has a mark of its own: "10 $ 30 $".
  if (next.glued) return undefined;
  const afterNext = tokens[at + 2];
  const hasOwn =
    afterNext !== undefined &&
    (CURRENCY_SIGNS.get(afterNext.text) === mark ||
      CURRENCY_NAMES.match(tokens, at + 2)?.value.unit.includes('/'));
  return hasOwn ? reading : undefined;
}

function startsNumber(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.kind === 'number' || NUMBER_WORDS.get(token.word.lower)?.kind === 'cardinal';
}

function readNameAfter(tokens: readonly Token[], numeral: Numeral, at: number): MarkReading | undefined {
  const name = CURRENCY_NAMES.match(tokens, at);
  if (name === undefined) return undefined;
  const lower = tokens[at]?.word.lower ?? '';
  if (!isLargeEnough(lower, numeral) || (lower === 'won' && isVerb(tokens[at + 1]))) return undefined;
  const isSingular = name.last === at && tokens[at]?.text === 'Cent' && numeral.value !== 1;
  if (isSingular && !isHyphen(tokenAt(tokens, at - 1))) return undefined;
  const isPlainPound = name.last === at && (lower === 'pound' || lower === 'pounds');
  if (isPlainPound && !arePoundsMoney(tokens, numeral.firstToken, at, numeral.magnitude)) return undefined;
  return { mark: name.value, first: at, last: name.last };
}

function isLargeEnough(form: string, numeral: Numeral): boolean {
  return Math.abs(numeral.high ?? numeral.value) >= (LEAST_AMOUNTS.get(form) ?? 0);
}

/** "50 million won prizes": what is won follows. */
function isVerb(next: Token | undefined): boolean {
  if (next?.kind !== 'word') return next?.kind === 'number';
  return (
    !/^(?:preposition|conjunction|auxiliary|adverb)$/.test(next.word.wordClass) || next.word.lower === 'by'
  );
}

/** Heights of video pictures in lines, which are written like pence. */
const VIDEO_LINES: ReadonlySet<number> = new Set([240, 360, 480, 576, 720, 1080, 1440, 2160, 4320]);
const AFTER_CENTS: ReadonlySet<string> = new Set('a an per each to / -'.split(' '));

/** "50p"; "17c a share". */
function readCoinLetter(tokens: readonly Token[], numeral: Numeral, at: number): MarkReading | undefined {
  const letter = tokens[at];
  if (letter?.glued !== true || numeral.form !== 'digits' || numeral.value >= 1000) return undefined;
  const reading = (unit: string): MarkReading => ({ mark: { unit, implied: true }, first: at, last: at });
  if (tokens[at + 1]?.glued && tokens[at + 1]?.kind !== 'symbol') return undefined;
  if (letter.text === 'p' && !VIDEO_LINES.has(numeral.value)) return reading('GBP/100');
  const next = tokens[at + 1]?.word.lower ?? '';
  return letter.text === 'c' && AFTER_CENTS.has(next) ? reading('USD/100') : undefined;
}

/** The last part of a date or path: "10/06/2012MXN". */
function isInPath(tokens: readonly Token[], numeral: Numeral): boolean {
  return tokens[numeral.firstToken]?.glued === true && tokenAt(tokens, numeral.firstToken - 1)?.text === '/';
}

/** Codes that are words too are none beside a small number: "ALL 5", "COP 26". */
function mayBeCode(text: string, numeral: Numeral): boolean {
  return !WORDLIKE_CODES.has(text) || (text !== 'ALL' && (numeral.value >= 1000 || numeral.magnitude > 1));
}
