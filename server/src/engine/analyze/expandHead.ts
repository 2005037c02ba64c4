import { HEAD_ABBREVIATIONS } from '../extract/lexicon/columns.ts';

/** A word with the full stop of an abbreviation, and "#" for a number. */
const ABBREVIATION = /(?<![\p{L}\d.])(?:(\p{L}{2,5})\b\.?|#)(?=[\s,;:)\]]|$)/gu;

/** A head or a label with its abbreviations in full: "Unemp. rate, pct" is "unemployment rate, %". */
export function expandHead(head: string): string {
  return head.replace(ABBREVIATION, (written: string, word: string | undefined) => {
    if (word === undefined) return 'number';
    // "NO" and "HH" are codes.
    if (word.length < 4 && word === word.toUpperCase()) return written;
    return HEAD_ABBREVIATIONS.get(word.toLowerCase()) ?? written;
  });
}
