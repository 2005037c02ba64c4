import { CLOSED_CLASS } from '../text/closedClass.ts';
import { startsWithCapital } from '../text/token.ts';

/** Fewer characters than these are a term, not somebody's words. */
const SHORTEST_QUOTATION = 12;
/** A phrase in title case of up to this many words reads as a title or name. */
const LONGEST_TITLE = 10;

/**
 * Whether quoted text is a term or title rather than words that somebody said: too short, in title case, or introduced as
 * one by what stands `before` its mark.
 */
export function isTerm(text: string, before: string): boolean {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]{0,60}/gu) ?? [];
  if (text.length < SHORTEST_QUOTATION || words.length < 2) return true;
  return words.length <= LONGEST_TITLE && (isTitle(text, words) || isIntroduced(text, before));
}

/** "The Race Toward Good", "Brown v. Board": every word but function words has a capital, and no clause mark stands in it. */
function isTitle(text: string, words: readonly string[]): boolean {
  const inner = text.replace(/[.,!?]$/, '').replace(ABBREVIATED, '');
  if (/[.!?;,…]/.test(inner)) return false;
  const content = words.filter(
    (word, index) => index === 0 || !(CLOSED_CLASS.has(word.toLowerCase()) || VERSUS.test(word)),
  );
  return content.length > 1 && content.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

const VERSUS = /^vs?$/;
/** Full stops that end no clause: of initials, of titles, and between the parties of a case. */
const ABBREVIATED = /(?<=\b(?:\p{Lu}|vs?|Mr|Mrs|Ms|Dr|St|No|Jr|Sr))\./gu;

/** "The song “Nobody told me”", "the so-called “war on drugs and crime”". */
function isIntroduced(text: string, before: string): boolean {
  return NAMING.test(before) || (startsWithCapital(text) && WORK.test(before));
}

/** Words behind which a name follows, whatever its case. */
const NAMING = /\b(?:so-called|titled|entitled|subtitled|known as|nicknamed)\s$/i;
/** Nouns for works, behind which their titles follow. */
const WORK =
  /\b(?:song|single|album|ballad|anthem|hymn|film|movie|documentary|series|sitcom|show|novel|novella|book|memoir|poem|essay|play|musical|opera|symphony|painting|sculpture|podcast|board game|video game)\s$/i;
