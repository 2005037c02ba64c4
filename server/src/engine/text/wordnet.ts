import nounExceptions from 'wink-lexicon/src/wn-noun-exceptions.js';
import verbExceptions from 'wink-lexicon/src/wn-verb-exceptions.js';
import sensesOfWords from 'wink-lexicon/src/wn-word-senses.js';
import words from 'wink-lexicon/src/wn-words.js';

/*
 * WordNet's words as sets and its irregular forms, from wink-lexicon. The build evaluates this file and bundles what
 * it exports instead of it (scripts/precompute.mjs): the tables that it is made from take ten times as long to load.
 */

/** WordNet's lexicographer files that hold nouns, and those that hold verbs: first and last (lexnames(5WN)). */
const NOUN_FILES = [3, 28] as const;
const VERB_FILES = [29, 43] as const;

function findWordsIn([first, last]: readonly [number, number]): ReadonlySet<string> {
  const isIn = (file: number): boolean => file >= first && file <= last;
  return new Set(Object.keys(words).filter((word) => sensesOfWords[words[word] ?? -1]?.some(isIn)));
}

/** The base forms of nouns, in lower case. */
export const NOUNS: ReadonlySet<string> = findWordsIn(NOUN_FILES);
/** The infinitives of verbs, in lower case. */
export const VERBS: ReadonlySet<string> = findWordsIn(VERB_FILES);
/** Irregular plurals with their singulars: "geese" -> "goose". */
export const IRREGULAR_NOUNS: ReadonlyMap<string, string> = new Map(Object.entries(nounExceptions));
/** Irregular forms of verbs with their infinitives: "said" -> "say". */
export const IRREGULAR_VERBS: ReadonlyMap<string, string> = new Map(Object.entries(verbExceptions));
