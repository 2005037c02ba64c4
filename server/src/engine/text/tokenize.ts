import type { Span } from '../model/span.ts';
import { CharacterClass, classOf } from './characterClass.ts';
import { extendHash, type Form, HASH_SEED } from './formTable.ts';
import type { Token } from './token.ts';
import type { Vocabulary, Word } from './vocabulary.ts';

/**
 * One token at a time, in this order: a number with its inner separators, an abbreviation with periods, a
 * possessive, a word, any other visible character. Quantifiers are bounded, so that a hostile line costs linear
 * time. This is the grammar; `scanEnd` reads its plain cases faster and leaves the others to it.
 */
const TOKEN =
  /\d{1,40}(?:[.,]\d{1,40}){0,12}|(?:\p{L}\.){2,8}|['’][sS](?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}\p{N}]{0,60}(?:['’](?![sS](?![\p{L}\p{N}]))\p{L}{1,30}){0,3}|[^\s\p{Z}]/uy;

/** The tokens of a span of the text, in order. White space and zero-width characters separate and are dropped. */
export function tokenize(text: string, span: Span, vocabulary: Vocabulary): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  scanTokens(text, span, (start, end) => {
    tokens.push(makeToken(text, start, end, start === previousEnd, vocabulary));
    previousEnd = end;
  });
  return tokens;
}

/** The words of the tokens of a span, in order: for an index, which has no use for the tokens themselves. */
export function readWords(text: string, span: Span, vocabulary: Vocabulary): Word[] {
  const words: Word[] = [];
  scanTokens(text, span, (start, end) => {
    words.push(findForm(text, start, end, vocabulary).value);
  });
  return words;
}

function scanTokens(text: string, span: Span, visit: (start: number, end: number) => void): void {
  for (let start = span.start; start < span.end; ) {
    const first = classOf(text.charCodeAt(start));
    if (first === CharacterClass.space) {
      start++;
      continue;
    }
    const end = scanEnd(text, start, span.end, first) ?? matchEnd(text, start, span.end);
    if (end > start) visit(start, end);
    start = Math.max(end, start + 1);
  }
}

function makeToken(text: string, start: number, end: number, glued: boolean, vocabulary: Vocabulary): Token {
  const form = findForm(text, start, end, vocabulary);
  return { start, end, kind: kindOf(form.text), text: form.text, word: form.value, glued };
}

function findForm(text: string, start: number, end: number, vocabulary: Vocabulary): Form<Word> {
  let hash = HASH_SEED;
  for (let i = start; i < end; i++) hash = extendHash(hash, text.charCodeAt(i));
  return vocabulary.form(text, start, end, hash);
}

/** The end of the token at `start` where plain scanning can tell it; undefined where the grammar must. */
function scanEnd(text: string, start: number, limit: number, first: number): number | undefined {
  switch (first) {
    case CharacterClass.letter:
      return scanWord(text, start, limit);
    case CharacterClass.digit:
      return scanNumber(text, start, limit);
    case CharacterClass.symbol:
      return start + 1;
    default:
      return undefined;
  }
}

/** The longest word that is scanned; the grammar cuts longer ones. */
const LONGEST_WORD = 60;
/** The longest run of digits that is scanned. */
const LONGEST_NUMBER = 40;

/** A run of letters and digits that nothing follows which could belong to the word or make it an abbreviation. */
function scanWord(text: string, start: number, limit: number): number | undefined {
  let end = start + 1;
  for (; end < limit; end++) {
    const next = classOf(text.charCodeAt(end));
    const goesOn = next === CharacterClass.letter || next === CharacterClass.digit;
    // Longer runs are cut: scanning each piece to the end of the run would cost quadratic time.
    if (goesOn && end - start >= LONGEST_WORD) return undefined;
    if (goesOn) continue;
    if (next === CharacterClass.apostrophe || next === CharacterClass.unknown) return undefined;
    break;
  }
  const mayBeAbbreviation = end === start + 1 && text.charCodeAt(end) === PERIOD;
  return mayBeAbbreviation ? undefined : end;
}

/** A run of digits that no separator follows. */
function scanNumber(text: string, start: number, limit: number): number | undefined {
  let end = start + 1;
  while (end < limit && classOf(text.charCodeAt(end)) === CharacterClass.digit) {
    if (end - start >= LONGEST_NUMBER) return undefined;
    end++;
  }
  const next = text.charCodeAt(end);
  return (next === PERIOD || next === COMMA) && end + 1 < limit ? undefined : end;
}

const PERIOD = 46;
const COMMA = 44;
const RIGHT_QUOTATION_MARK = 0x2019;

/** The end of the token at `start` by the grammar; `start` where there is none. */
function matchEnd(text: string, start: number, limit: number): number {
  TOKEN.lastIndex = start;
  if (!TOKEN.test(text)) return start;
  // A span may end within a token of the text: its own part is matched alone then.
  return TOKEN.lastIndex <= limit
    ? TOKEN.lastIndex
    : start + matchEnd(text.slice(start, limit), 0, limit - start);
}

function kindOf(written: string): Token['kind'] {
  const code = written.charCodeAt(0);
  if (code >= 48 && code <= 57) return 'number';
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return 'word';
  // A possessive is a word, with either apostrophe.
  if (code < 128 || code === RIGHT_QUOTATION_MARK) return written.length > 1 ? 'word' : 'symbol';
  return /^\p{L}/u.test(written) ? 'word' : 'symbol';
}
