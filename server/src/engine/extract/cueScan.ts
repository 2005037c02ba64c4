import type { Span } from '../model/span.ts';
import { ABBREVIATIONS } from '../text/sentences.ts';
import { AsciiWordSet } from './asciiWordSet.ts';
import { CUE_WORDS } from './cueWords.ts';
import { FRACTION_CHARACTERS } from './lexicon/numbers.ts';

const CUES = new AsciiWordSet(CUE_WORDS);
const FRACTION_CODES: ReadonlySet<number> = new Set(
  [...FRACTION_CHARACTERS.keys()].map((c) => c.charCodeAt(0)),
);

/**
 * The parts of a span that may hold a figure, cut between sentences only: a part is one or more whole sentences,
 * and what is left out holds neither digit nor cue word. Half of English prose is left out, before any of it is
 * tokenised; this costs a hundredth of the tokeniser's time.
 */
export function findCuedParts(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  for (const { start, end, isCued } of cutSentences(text, span)) if (isCued) addPart(parts, start, end);
  return parts;
}

/** A span cut behind each sure end of a sentence; a part is one or more whole sentences. */
export function* cutSentences(text: string, span: Span): Generator<Span & { readonly isCued: boolean }> {
  for (let start = span.start; start < span.end; ) {
    const { end, isCued } = scanPart(text, start, span.end);
    yield { start, end, isCued };
    start = end;
  }
}

/** Reads from `start` to the first sure end of a sentence, and says whether a cue stands before it. */
function scanPart(
  text: string,
  start: number,
  limit: number,
): { readonly end: number; readonly isCued: boolean } {
  for (let i = start; i < limit; i++) {
    const letter = letterAt(text, i);
    if (letter > 0) {
      let hash = AsciiWordSet.seed;
      for (let next = letter; next > 0 && i < limit; next = letterAt(text, ++i))
        hash = AsciiWordSet.extend(hash, next);
      if (CUES.has(hash)) return { end: findEnd(text, i, limit), isCued: true };
      if (i >= limit) break;
    }
    const code = text.charCodeAt(i);
    if (isNumeric(code)) return { end: findEnd(text, i, limit), isCued: true };
    const end = isTerminal(code) ? endOfSentence(text, i, limit) : -1;
    if (end > 0) return { end, isCued: false };
  }
  return { end: limit, isCued: false };
}

/** The first sure end of a sentence from `from` on, else `limit`: behind a cue no other one need be looked for. */
function findEnd(text: string, from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    const end = isTerminal(text.charCodeAt(i)) ? endOfSentence(text, i, limit) : -1;
    if (end > 0) return end;
  }
  return limit;
}

/** The ASCII letter at `i` in lower case; 0 where there is none. */
function letterAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  const letter = code | LOWER_CASE;
  return letter >= LETTER_A && letter <= LETTER_Z && code < 128 ? letter : 0;
}

function isNumeric(code: number): boolean {
  return (code >= DIGIT_0 && code <= DIGIT_9) || (code > 127 && FRACTION_CODES.has(code));
}

const LOWER_CASE = 32;
const LETTER_A = 97;
const LETTER_Z = 122;
const DIGIT_0 = 48;
const DIGIT_9 = 57;
const PERIOD = 46;
const [EXCLAMATION, QUESTION] = [33, 63];

function isTerminal(code: number): boolean {
  return code === PERIOD || code === QUESTION || code === EXCLAMATION;
}

/**
 * The end of the sentence whose last mark is at `i`, where it is beyond doubt: white space and a capital or opening
 * mark follow. -1 otherwise; ends that this misses only make a part longer.
 */
function endOfSentence(text: string, i: number, limit: number): number {
  let end = i + 1;
  while (end < limit && CLOSING.has(text.charCodeAt(end))) end++;
  let next = end;
  while (next < limit && next - end < LONGEST_GAP && SPACES.has(text.charCodeAt(next))) next++;
  if (next === end || next >= limit) return -1;
  const code = text.charCodeAt(next);
  const isCapital = code >= LETTER_A - LOWER_CASE && code <= LETTER_Z - LOWER_CASE;
  return (isCapital || OPENING.has(code)) && mayEnd(text, i) ? end : -1;
}

/**
 * Whether the mark at `i` may end a sentence: every question or exclamation mark, and a period after a digit, a
 * closing mark, white space (in a draft, a citation before it is blank) or a word of two or more letters that is no
 * abbreviation.
 */
function mayEnd(text: string, i: number): boolean {
  if (text.charCodeAt(i) !== PERIOD) return true;
  let start = i;
  while (i - start <= LONGEST_ABBREVIATION && letterAt(text, start - 1) > 0) start--;
  if (start === i) {
    const before = text.charCodeAt(i - 1);
    return isNumeric(before) || CLOSING.has(before) || SPACES.has(before);
  }
  if (i - start > LONGEST_ABBREVIATION) return true;
  return i - start > 1 && !ABBREVIATIONS.has(text.slice(start, i).toLowerCase());
}

const LONGEST_ABBREVIATION = Math.max(...[...ABBREVIATIONS].map(({ length }) => length));

/** In a draft, citations behind a full stop are blank. */
const LONGEST_GAP = 500;

const CLOSING = codesOf('"”’\')]');
const OPENING = codesOf('"“‘(');
const SPACES = codesOf(' \n\r\t\u00a0');

function codesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

function addPart(parts: Span[], start: number, end: number): void {
  const last = parts.at(-1);
  if (last !== undefined && last.end === start) parts[parts.length - 1] = { start: last.start, end };
  else parts.push({ start, end });
}
