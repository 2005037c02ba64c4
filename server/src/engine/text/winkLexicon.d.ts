declare module 'wink-lexicon/src/wn-words.js' {
  /** WordNet's words in lower case, with their places in the table of senses. */
  const words: Readonly<Record<string, number>>;
  export default words;
}

declare module 'wink-lexicon/src/wn-word-senses.js' {
  /** For each word the numbers of the lexicographer files that hold a sense of it. */
  const sensesOfWords: readonly (readonly number[])[];
  export default sensesOfWords;
}

declare module 'wink-lexicon/src/wn-noun-exceptions.js' {
  /** Irregular plurals with their singulars. */
  const nounExceptions: Readonly<Record<string, string>>;
  export default nounExceptions;
}

declare module 'wink-lexicon/src/wn-verb-exceptions.js' {
  /** Irregular forms of verbs with their infinitives. */
  const verbExceptions: Readonly<Record<string, string>>;
  export default verbExceptions;
}

declare module 'wink-lexicon/src/lexicon.js' {
  /** Penn Treebank tags of common word forms, the likeliest first. */
  const lexicon: Readonly<Record<string, readonly string[]>>;
  export default lexicon;
}

declare module 'wink-porter2-stemmer' {
  /** The Porter2 ("English Snowball") stem of a lower-case word. */
  function stem(word: string): string;
  export default stem;
}
