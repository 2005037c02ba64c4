import type { Token } from './token.ts';
import { readWords } from './tokenize.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The term ids of the content words of texts such as headings and titles. */
export function contentTerms(texts: readonly string[], vocabulary: Vocabulary): ReadonlySet<number> {
  const terms = new Set<number>();
  for (const text of texts) {
    for (const word of readWords(text, { start: 0, end: text.length }, vocabulary))
      if (word.isContent) terms.add(word.term);
  }
  return terms;
}

/** The term ids of the content words among tokens. */
export function contentTermsOf(tokens: readonly Token[]): ReadonlySet<number> {
  return new Set(
    tokens.filter((token) => token.kind === 'word' && token.word.isContent).map((token) => token.word.term),
  );
}
