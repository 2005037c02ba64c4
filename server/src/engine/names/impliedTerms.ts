import { splitSentences } from '../text/sentences.ts';
import type { Sentence } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { findAnaphors, findAntecedents } from './antecedents.ts';

/** How far before a sentence names are looked for, in code units. */
const REACH = 700;

const NO_TERMS: ReadonlySet<number> = new Set();

/** The term ids of the names that a sentence's pronouns and descriptions stand for; the text before it is read for them. */
export function findImpliedTerms(
  { start, tokens }: Sentence,
  text: string,
  vocabulary: Vocabulary,
): ReadonlySet<number> {
  const anaphors = findAnaphors(tokens);
  if (anaphors.length === 0) return NO_TERMS;
  const span = { start: Math.max(0, start - REACH), end: start };
  const preceding = splitSentences(tokenize(text, span, vocabulary)).map((sentence) => sentence.tokens);
  const words = findAntecedents(anaphors, tokens, preceding).flatMap((name) => name.tokens);
  return new Set(words.filter(({ word }) => word.isContent).map(({ word }) => word.term));
}
