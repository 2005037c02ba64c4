import type { Span } from '../model/span.ts';

/** Up to four words before a figure: no hedge before a number is longer. */
const BEFORE = /(?:(?<![^\s(|,;:])[^\s,;:|()]{1,40}\s{1,10}){0,4}(?<![^\s(|,;:])[“"‘'~<>≤≥$€£¥+-]{0,3}$/;
/** Up to four words after it: the noun that it counts and a hedge behind that. */
const AFTER = /^[%+]?(?:-?\p{L}{1,30})?(?:\s{1,10}[\p{L}\p{N}'’-]{1,40}(?![\p{L}\p{N}'’-])){0,4}/u;

/** A figure with a few words on each side, within its sentence, white space and quotation marks collapsed: "drew up to 4,000 visitors". */
export function wordsAround(text: string, figure: Span, sentence: Span): string {
  const before =
    BEFORE.exec(text.slice(Math.max(sentence.start, figure.start - LONGEST), figure.start))?.[0] ?? '';
  const after = AFTER.exec(text.slice(figure.end, Math.min(sentence.end, figure.end + LONGEST)))?.[0] ?? '';
  return (before + text.slice(figure.start, figure.end) + after).replace(/[“”"\s]+/g, ' ').trim();
}

/** How far from the figure is looked, in code units. */
const LONGEST = 120;
