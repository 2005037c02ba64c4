import type { Span } from '../../engine/model/span.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.,'’]{0,60}/gu;

/** Where a passage has words of a query, whatever their case and whether singular or plural. */
export function findQueryWords(passage: string, query: string): readonly Span[] {
  const words = Array.from(query.matchAll(WORD), ([word]) => fold(word));
  const wanted = new Set(words.filter((word) => word.length > 2 || /\p{N}/u.test(word)));
  const spans: Span[] = [];
  for (const { 0: word, index: start } of passage.matchAll(WORD)) {
    const written = trim(word);
    if (wanted.has(fold(word))) spans.push({ start, end: start + written.length });
  }
  return spans;
}

/** The word without the punctuation that ends a sentence, not a number. */
function trim(word: string): string {
  return word.replace(/[.,'’]{1,3}$/, '');
}

function fold(word: string): string {
  const lower = trim(word).toLowerCase();
  return lower.length > 3 ? lower.replace(/s$/, '') : lower;
}
