import type { Span } from '../model/span.ts';
import type { Word, WrittenForm } from './vocabulary.ts';

/**
 * The smallest piece of text that rules look at. Words keep inner periods of abbreviations ("U.S."), apostrophes
 * ("O'Brien") and digits after letters ("G7", "A330neo"); hyphens, slashes and currency signs stand alone; digits
 * with inner separators are one number token ("1,234.5", "12.30", "1.2.3"); letters after digits are a token of
 * their own ("10th" is "10" + "th", "22km" is "22" + "km"); a possessive is split off ("ministry" + "'s").
 */
export interface Token extends Span {
  readonly kind: WrittenForm['kind'];
  /** The text as written. */
  readonly text: string;
  /** What is known of the word, whatever its case; for numbers and symbols too. */
  readonly word: Word;
  /** No white space stands between this token and the one before. */
  readonly glued: boolean;
}

/** A sentence: a run of tokens of one passage. Token indexes are relative to `tokens`. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  /** All roles that its words have. */
  readonly roles: number;
}

/**
 * The token at an index that may lie before the sentence or past its end. V8 reads an array at a negative index as an
 * object by the name "-1", and is slow from then on wherever that happened once.
 */
export function tokenAt(tokens: readonly Token[], index: number): Token | undefined {
  return index < 0 ? undefined : tokens[index];
}

/** The lower-case form of a token; empty past either end of the sentence. */
export function lowerAt(tokens: readonly Token[], index: number): string {
  return tokenAt(tokens, index)?.word.lower ?? '';
}

/** Whether a word is a verb or an auxiliary, by its likeliest class. */
export function isVerbal({ wordClass }: Pick<Word, 'wordClass'>): boolean {
  return wordClass === 'verb' || wordClass === 'auxiliary';
}

/** Whether a text begins with a capital of any script. */
export function startsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  // Most texts are ASCII, and this is asked of most words.
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}

/** Whether a token is a word with a capital. */
export function isCapitalised(token: Token | undefined): boolean {
  return token?.kind === 'word' && startsWithCapital(token.text);
}
