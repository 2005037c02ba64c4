declare module 'wink-lemmatizer' {
  interface Lemmatizer {
    noun(word: string): string;
    verb(word: string): string;
    adjective(word: string): string;
  }
  const lemmatizer: Lemmatizer;
  export default lemmatizer;
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
