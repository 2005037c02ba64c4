import type { Span } from '../model/span.ts';
import { CharacterClass, classOf } from './characterClass.ts';
import { extendHash, HASH_SEED } from './formTable.ts';

/**
 * One token at a time, in this order: a number with its inner separators, an abbreviation with periods, a
 * possessive, a word, any other visible character. Quantifiers are bounded, so that a hostile line costs linear
 * time. This is the grammar; `TokenScanner` reads its plain cases faster and leaves the others to it.
 */
const TOKEN =
  /\d{1,40}(?:[.,]\d{1,40}){0,12}|(?:\p{L}\.){2,8}|['’][sS](?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}\p{N}]{0,60}(?:['’](?![sS](?![\p{L}\p{N}]))\p{L}{1,30}){0,3}|[^\s\p{Z}]/uy;

/** Goes from token to token of a span: [start, end), with the hash of its code units, reckoned on the way. */
export class TokenScanner {
  start = 0;
  end: number;
  hash = HASH_SEED;
  readonly #text: string;
  readonly #limit: number;

  constructor(text: string, span: Span) {
    this.end = span.start;
    this.#text = text;
    this.#limit = span.end;
  }

  /** Moves to the next token; false where there is none. */
  advance(): boolean {
    for (let start = this.end; start < this.#limit; start++) {
      const first = classOf(this.#text.charCodeAt(start));
      if (first === CharacterClass.space) continue;
      this.start = start;
      if (!this.#scan(first)) this.#match();
      if (this.end > start) return true;
    }
    return false;
  }

  /** Reads the token at `start` where plain scanning can tell its end; false where the grammar must. */
  #scan(first: number): boolean {
    switch (first) {
      case CharacterClass.letter:
        return this.#scanWord();
      case CharacterClass.digit:
        return this.#scanNumber();
      case CharacterClass.symbol:
        this.end = this.start + 1;
        this.hash = extendHash(HASH_SEED, this.#text.charCodeAt(this.start));
        return true;
      default:
        return false;
    }
  }

  /** A run of letters and digits that nothing follows which could belong to the word or make it an abbreviation. */
  #scanWord(): boolean {
    const text = this.#text;
    let end = this.start;
    let hash = HASH_SEED;
    let next: number = CharacterClass.letter;
    while (next === CharacterClass.letter || next === CharacterClass.digit) {
      // Longer runs are cut: scanning each piece to the end of the run would cost quadratic time.
      if (end - this.start >= LONGEST_WORD) return false;
      hash = extendHash(hash, text.charCodeAt(end));
      end++;
      next = end < this.#limit ? classOf(text.charCodeAt(end)) : CharacterClass.space;
    }
    if (next === CharacterClass.apostrophe || next === CharacterClass.unknown) return false;
    const mayBeAbbreviation = end === this.start + 1 && text.charCodeAt(end) === PERIOD;
    if (mayBeAbbreviation) return false;
    this.end = end;
    this.hash = hash;
    return true;
  }

  /** A run of digits that no separator follows. */
  #scanNumber(): boolean {
    const text = this.#text;
    let end = this.start;
    let hash = HASH_SEED;
    while (end < this.#limit && classOf(text.charCodeAt(end)) === CharacterClass.digit) {
      if (end - this.start >= LONGEST_NUMBER) return false;
      hash = extendHash(hash, text.charCodeAt(end));
      end++;
    }
    const next = text.charCodeAt(end);
    if ((next === PERIOD || next === COMMA) && end + 1 < this.#limit) return false;
    this.end = end;
    this.hash = hash;
    return true;
  }

  /** Reads the token at `start` by the grammar; leaves `end` there where there is none. */
  #match(): void {
    this.end = matchEnd(this.#text, this.start, this.#limit);
    this.hash = HASH_SEED;
    for (let i = this.start; i < this.end; i++) this.hash = extendHash(this.hash, this.#text.charCodeAt(i));
  }
}

/** The longest word that is scanned; the grammar cuts longer ones. */
const LONGEST_WORD = 60;
/** The longest run of digits that is scanned. */
const LONGEST_NUMBER = 40;

const PERIOD = 46;
const COMMA = 44;

/** The end of the token at `start` by the grammar; `start` where there is none. */
function matchEnd(text: string, start: number, limit: number): number {
  TOKEN.lastIndex = start;
  if (!TOKEN.test(text)) return start;
  // A span may end within a token of the text: its own part is matched alone then.
  return TOKEN.lastIndex <= limit
    ? TOKEN.lastIndex
    : start + matchEnd(text.slice(start, limit), 0, limit - start);
}
