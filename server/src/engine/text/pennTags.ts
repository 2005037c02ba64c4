import lexicon from 'wink-lexicon/src/lexicon.js';

/*
 * The parts of speech of words, from wink-lexicon. The build evaluates this file and bundles what it exports instead of
 * it (scripts/precompute.mjs).
 */

/** Penn Treebank tags of common forms in lower case that hold a letter, the likeliest first: "MD/VBD/NNP". */
export const PENN_TAGS: ReadonlyMap<string, string> = new Map(
  Object.entries(lexicon)
    .filter(([form]) => /\p{L}/u.test(form))
    .map(([form, tags]) => [form, tags.join('/')]),
);
