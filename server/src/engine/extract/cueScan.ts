import type { Span } from '../model/span.ts';
import { ABBREVIATIONS } from '../text/sentences.ts';
import { AsciiWordSet } from './asciiWordSet.ts';
import { CUE_WORDS } from './cueWords.ts';
import { FRACTION_CHARACTERS } from './lexicon/numbers.ts';

const CUES = new AsciiWordSet(CUE_WORDS);
const NO_ENDS = new AsciiWordSet(ABBREVIATIONS);
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
  for (let start = span.start; start < span.end; ) {
    const { end, isCued } = scanPart(text, start, span.end);
    if (isCued) addPart(parts, start, end);
    start = end;
  }
  return parts;
}

/** Reads from `start` to the first sure end of a sentence, and says whether a cue stands before it. */
function scanPart(
  text: string,
  start: number,
  limit: number,
): { readonly end: number; readonly isCued: boolean } {
  let isCued = false;
  for (let i = start; i < limit; i++) {
    const wordStart = i;
    let hash = AsciiWordSet.seed;
    for (let letter = letterAt(text, i); letter > 0 && i < limit; letter = letterAt(text, ++i))
      hash = AsciiWordSet.extend(hash, letter);
    if (i > wordStart && !isCued) isCued = CUES.has(hash);
    if (i >= limit) break;
    const code = text.charCodeAt(i);
    if (isNumeric(code)) isCued = true;
    else if (mayEnd(code) && i - wordStart >= 3 && endsSentence(text, i, hash, limit))
      return { end: i + 1, isCued };
  }
  return { end: limit, isCued };
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
const [PERIOD, QUESTION, EXCLAMATION, SPACE] = [46, 63, 33, 32];

function mayEnd(code: number): boolean {
  return code === PERIOD || code === QUESTION || code === EXCLAMATION;
}

/**
 * Whether the mark at `i` ends a sentence beyond doubt: after a word that is no abbreviation, before a space and a
 * capital. Ends that this misses only make a part longer.
 */
function endsSentence(text: string, i: number, hash: number, limit: number): boolean {
  if (i + 2 >= limit || text.charCodeAt(i + 1) !== SPACE) return false;
  const next = text.charCodeAt(i + 2);
  if (next < LETTER_A - LOWER_CASE || next > LETTER_Z - LOWER_CASE) return false;
  return text.charCodeAt(i) !== PERIOD || !NO_ENDS.has(hash);
}

function addPart(parts: Span[], start: number, end: number): void {
  const last = parts.at(-1);
  if (last !== undefined && last.end === start) parts[parts.length - 1] = { start: last.start, end };
  else parts.push({ start, end });
}
