import { lowerAt, type Token } from '../../text/token.ts';
import {
  AMBIGUOUS_WEEKDAYS,
  MONTHS,
  ORDINAL_SUFFIXES,
  ORDINALS,
  SMALL_CARDINALS,
  TENS,
  WEEKDAYS,
} from '../lexicon/calendar.ts';
import { isCapital, isDash, isGlued, isNumber, type Reading } from './dateMatch.ts';

/** A day of the month, and how it is written: only some ways stand alone as a day. */
export interface DayReading extends Reading<number> {
  readonly written: 'digits' | 'ordinal';
}

/** A day in digits or as an ordinal: "13", "13th", "the" not included, "thirteenth", "twenty-first". */
export function readDay(tokens: readonly Token[], at: number): DayReading | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'number') return readDayInDigits(token, tokens, at);
  const ordinal = readOrdinalWords(tokens, at);
  if (ordinal === undefined || ordinal.value > 31) return undefined;
  return { value: ordinal.value, next: ordinal.next, written: 'ordinal' };
}

function readDayInDigits(token: Token, tokens: readonly Token[], at: number): DayReading | undefined {
  const value = Number(token.text);
  if (token.text.length > 2 || !Number.isInteger(value) || value < 1 || value > 31) return undefined;
  const suffix = tokens[at + 1];
  if (suffix?.glued === true && suffix.kind === 'word') {
    if (MONTHS.has(suffix.word.lower)) return { value, next: at + 1, written: 'digits' };
    return ORDINAL_SUFFIXES.has(suffix.word.lower) ? { value, next: at + 2, written: 'ordinal' } : undefined;
  }
  return { value, next: at + 1, written: 'digits' };
}

/** An ordinal in words, up to ninety-ninth: "third", "twenty-first", "thirty first". */
export function readOrdinalWords(tokens: readonly Token[], at: number): Reading<number> | undefined {
  const simple = ORDINALS.get(lowerAt(tokens, at));
  if (simple !== undefined) return { value: simple, next: at + 1 };
  const tens = TENS.get(lowerAt(tokens, at));
  if (tens === undefined) return undefined;
  const unitAt = isDash(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
  const unit = ORDINALS.get(lowerAt(tokens, unitAt));
  return unit !== undefined && unit < 10 ? { value: tens + unit, next: unitAt + 1 } : undefined;
}

/** A cardinal in words below a hundred: "eleven", "twenty one", "twenty-one". */
export function readCardinalWords(tokens: readonly Token[], at: number): Reading<number> | undefined {
  const small = SMALL_CARDINALS.get(lowerAt(tokens, at));
  if (small !== undefined) return { value: small, next: at + 1 };
  const tens = TENS.get(lowerAt(tokens, at));
  if (tens === undefined) return undefined;
  const unitAt = isDash(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
  const unit = SMALL_CARDINALS.get(lowerAt(tokens, unitAt));
  return unit !== undefined && unit > 0 && unit < 10
    ? { value: tens + unit, next: unitAt + 1 }
    : { value: tens, next: at + 1 };
}

/** A period that belongs to the abbreviation before it; the last one of a sentence may end it instead. */
function hasAbbreviationPeriod(tokens: readonly Token[], at: number): boolean {
  const isShort = lowerAt(tokens, at).length <= LONGEST_ABBREVIATION;
  return (
    isShort && lowerAt(tokens, at + 1) === '.' && isGlued(tokens, at + 1) && tokens[at + 2] !== undefined
  );
}

/** "sept", "thurs" */
const LONGEST_ABBREVIATION = 5;

/** A month name or abbreviation with its period. */
export function readMonth(tokens: readonly Token[], at: number): Reading<number> | undefined {
  const value = MONTHS.get(lowerAt(tokens, at));
  if (value === undefined) return undefined;
  const hasPeriod = !FULL_SHORT_MONTHS.has(lowerAt(tokens, at)) && hasAbbreviationPeriod(tokens, at);
  return { value, next: hasPeriod ? at + 2 : at + 1 };
}

const FULL_SHORT_MONTHS: ReadonlySet<string> = new Set(['march', 'april', 'may', 'june', 'july']);

/** A weekday name or abbreviation with its period; bare abbreviations that are words count when capitalised. */
export function readWeekday(tokens: readonly Token[], at: number): Reading<number> | undefined {
  const lower = lowerAt(tokens, at);
  const value = WEEKDAYS.get(lower);
  if (value === undefined) return undefined;
  const hasPeriod = hasAbbreviationPeriod(tokens, at);
  if (
    AMBIGUOUS_WEEKDAYS.has(lower) &&
    !hasPeriod &&
    !isCapital(tokens, at) &&
    lowerAt(tokens, at + 1) !== ','
  )
    return undefined;
  return { value, next: hasPeriod ? at + 2 : at + 1 };
}

/** Four plain digits from 1000 to 2199, which may be a year. */
export function plainYear(text: string): number | undefined {
  if (text.length !== 4) return undefined;
  const first = text.charCodeAt(0);
  if (first !== 49 && first !== 50) return undefined;
  const value = Number(text);
  return Number.isInteger(value) && value < 2200 ? value : undefined;
}

/** A year beside a month: four digits, two after an apostrophe, or words. */
export function readYear(tokens: readonly Token[], at: number): Reading<number> | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'number') {
    const value = plainYear(token.text);
    if (value === undefined || tokenContinues(tokens, at + 1)) return undefined;
    return { value, next: at + 1 };
  }
  if (isApostrophe(token.text)) return readShortYear(tokens, at + 1);
  return readYearWords(tokens, at);
}

/**
 * Whether letters follow without space, so that the digits are no number of their own ("1080p"). A capitalised word is
 * the next block of a page, whose end got lost as it was copied: "June 13, 2015Some 352 men".
 */
function tokenContinues(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.glued !== true || token.kind !== 'word' || token.text === 's') return false;
  return !/^['’]s$/i.test(token.text) && !/^\p{Lu}\p{L}/u.test(token.text);
}

/** "FY2015", "FY15": one word of letters and digits. */
export function readFiscalYear(tokens: readonly Token[], at: number): Reading<number> | undefined {
  const digits = FISCAL_YEAR.exec(lowerAt(tokens, at))?.[1];
  if (digits === undefined) return undefined;
  const value = digits.length === 2 ? 2000 + Number(digits) : plainYear(digits);
  return value === undefined ? undefined : { value, next: at + 1 };
}

/** A fiscal year in one word, in lower case. */
export const FISCAL_YEAR = /^fy(\d{2}|\d{4})$/;

/** "'48": two digits glued to an apostrophe that stands before the token `at`. */
export function readShortYear(tokens: readonly Token[], at: number): Reading<number> | undefined {
  const token = tokens[at];
  if (token?.glued !== true || token.kind !== 'number' || token.text.length !== 2) return undefined;
  return { value: expandShortYear(Number(token.text)), next: at + 1 };
}

/** Two digits of a year: prose speaks of 1936 to 2035, where software would read "'48" as 2048 (POSIX strptime %y). */
export function expandShortYear(short: number): number {
  return short > 35 ? 1900 + short : 2000 + short;
}

/** Whether the text is an apostrophe, straight or typographic. */
export function isApostrophe(text: string): boolean {
  return text === "'" || text === '’' || text === '‘';
}

/** A year in words: "nineteen seventy-eight", "nineteen zero one", "two thousand (and) eighteen". */
export function readYearWords(tokens: readonly Token[], at: number): Reading<number> | undefined {
  const head = SMALL_CARDINALS.get(lowerAt(tokens, at)) ?? TENS.get(lowerAt(tokens, at));
  if (head === undefined) return undefined;
  if (head === 2 && lowerAt(tokens, at + 1) === 'thousand') return readAfterThousand(tokens, at + 2);
  if (head < 11 || head > 20) return undefined;
  const tailAt = isDash(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
  const tail = readLastTwo(tokens, tailAt);
  return tail === undefined ? undefined : { value: head * 100 + tail.value, next: tail.next };
}

function readAfterThousand(tokens: readonly Token[], at: number): Reading<number> {
  const restAt = lowerAt(tokens, at) === 'and' ? at + 1 : at;
  const rest = readCardinalWords(tokens, restAt);
  return rest === undefined ? { value: 2000, next: at } : { value: 2000 + rest.value, next: rest.next };
}

/** The last two figures of a year in words: ten or more, or "oh five", "zero one". */
function readLastTwo(tokens: readonly Token[], at: number): Reading<number> | undefined {
  const lower = lowerAt(tokens, at);
  if (lower === 'oh' || lower === 'zero' || lower === 'o') {
    const unit = SMALL_CARDINALS.get(lowerAt(tokens, at + 1));
    return unit !== undefined && unit > 0 && unit < 10 ? { value: unit, next: at + 2 } : undefined;
  }
  const rest = readCardinalWords(tokens, at);
  return rest !== undefined && rest.value >= 10 && !isNumber(tokens, rest.next) ? rest : undefined;
}
