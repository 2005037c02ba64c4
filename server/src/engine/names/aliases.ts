import { contentTerms } from '../text/contentTerms.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { findAbbreviations } from './abbreviations.ts';

/** Two names of one thing, by the term ids of their words. */
export interface Alias {
  readonly short: number;
  readonly long: readonly number[];
}

/** The abbreviations that a text introduces. */
export function readAliases(text: string, vocabulary: Vocabulary): Alias[] {
  return findAbbreviations(text).flatMap(({ short, long }) => {
    const terms = contentTerms([long], vocabulary);
    return terms.size === 0 ? [] : [{ short: vocabulary.word(short).term, long: [...terms] }];
  });
}

/** The words of the other names of what is named by some words. */
export function otherNamesIn(terms: ReadonlySet<number>, aliases: readonly Alias[]): number[] {
  return aliases.flatMap(({ short, long }) => {
    if (terms.has(short)) return long;
    return long.every((term) => terms.has(term)) ? [short] : [];
  });
}
