import { CLOSED_CLASS } from '../text/closedClass.ts';

/** Fewer characters than these are a term, not somebody's words. */
const SHORTEST_QUOTATION = 12;
/** A phrase in title case of up to this many words reads as a title or name. */
const LONGEST_TITLE = 8;

/** Whether quoted text is a term or title rather than words that somebody said: too short, or in title case. */
export function isTerm(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]{0,60}/gu) ?? [];
  return text.length < SHORTEST_QUOTATION || words.length < 2 || isTitle(text, words);
}

/** "The Race Toward Good": every word but function words has a capital, and no clause mark stands in or after it. */
function isTitle(text: string, words: readonly string[]): boolean {
  if (words.length > LONGEST_TITLE || /[.!?;,…]/.test(text)) return false;
  const content = words.filter((word, index) => index === 0 || !CLOSED_CLASS.has(word.toLowerCase()));
  return content.length > 1 && content.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}
