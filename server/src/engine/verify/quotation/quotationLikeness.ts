import { QuotationMarks } from '../../draft/quotationMarks.ts';
import type { Span } from '../../model/span.ts';
import { lemmatize } from '../../text/lemma.ts';
import type { AlignedWords, AlignmentStep } from './quotationAlignment.ts';
import type { WordEdit } from './quotationEdits.ts';
import { isFunctionWord } from './quotationEnds.ts';
import type { SourceWord } from './quotationWords.ts';

/** Two stretches share fewer words in order than this: they are two statements, not two wordings of one. */
const LEAST_SIMILARITY = 0.6;
/** So many content words must agree: a shared frame of function words, or two names, are no quotation. */
const LEAST_CONTENT = 6;
/** A short quotation has fewer; then so many must agree, and the wording must be this close. */
const LEAST_CONTENT_OF_SHORT = 3;
const CLOSE_SIMILARITY = 0.75;
/** Where only function words differ, two will do ("was like cake" for "was like a cake"), if it is closer still. */
const LEAST_CONTENT_OF_ALL = 2;
const CLOSEST_SIMILARITY = 0.85;
/** In a longer one two will do as well, if all but one word in ten agree: "we are told to be modest" for "asked". */
const LONG = 10;
const NEARLY_ALL = 0.9;
/** And this share of the quotation's content words. */
const LEAST_CONTENT_SHARE = 0.5;

/**
 * Where one word stands for another and all others agree, so many will do, if the source quotes the words too: "we have never had
 * a better spring" for "a better autumn".
 */
const LEAST_AROUND_ONE = 4;
/** Of these so many must be content words, unless there are more of them. */
const LEAST_CONTENT_AROUND_ONE = 2;
const MANY_AROUND_ONE = 6;

/** A quotation aligned with the nearest words of a source. */
interface AlignedQuotation {
  readonly steps: readonly AlignmentStep[];
  readonly sides: AlignedWords;
  readonly edits: readonly WordEdit[];
  /** Those words, and the passage around them. */
  readonly words: Span;
  readonly passage: Span;
}

/** Whether a quotation and words that differ from it are plainly one statement in two wordings ([ADR 32](../../../../../docs/adr/0032-quotation-matching.md)). */
export function isOneStatement(aligned: AlignedQuotation): boolean {
  const { steps, sides } = aligned;
  const quoted = sides.elements.filter((element) => element.kind === 'word');
  const all = quoted.filter(({ word }) => !isFunctionWord(word)).length;
  const content = countAgreeingContent(steps, sides);
  const similarity = similarityOf(steps, sides.words);
  if (isOneWordChanged(aligned, content)) return true;
  if (similarity < LEAST_SIMILARITY || content < all * LEAST_CONTENT_SHARE) return false;
  if (content === all && content >= LEAST_CONTENT_OF_ALL && similarity >= CLOSEST_SIMILARITY) return true;
  if (content >= LEAST_CONTENT_OF_ALL && quoted.length >= LONG && similarity >= NEARLY_ALL) return true;
  return content >= LEAST_CONTENT || (content >= LEAST_CONTENT_OF_SHORT && similarity >= CLOSE_SIMILARITY);
}

function isOneWordChanged(
  { steps, sides, edits, words, passage }: AlignedQuotation,
  content: number,
): boolean {
  const [edit, ...more] = edits;
  if (edit?.kind !== 'replace' || more.length > 0) return false;
  const agreeing = steps.filter(({ kind }) => kind === 'same').length;
  const least = content >= LEAST_CONTENT_AROUND_ONE ? LEAST_AROUND_ONE : MANY_AROUND_ONE;
  if (agreeing < least || steps.filter(({ kind }) => kind === 'different').length !== 1) return false;
  const { text } = sides;
  const pairs = new QuotationMarks(text, text, passage).pairs();
  return pairs.some(({ start, end }) => start <= words.start && words.end <= end);
}

/** The content words that are the same on both sides, whatever their inflection. */
function countAgreeingContent(steps: readonly AlignmentStep[], { elements, words }: AlignedWords): number {
  const agreeing = steps.filter((step) => {
    if (step.kind !== 'same' && step.kind !== 'different') return false;
    const element = elements[step.element];
    if (element?.kind !== 'word' || isFunctionWord(element.word)) return false;
    return step.kind === 'same' || lemmatize(element.word) === lemmatize(words[step.word]?.word ?? '');
  });
  return agreeing.length;
}

/** Dice's coefficient: twice the words that agree, of all words of both. */
export function similarityOf(steps: readonly AlignmentStep[], words: readonly SourceWord[]): number {
  let agreeing = 0;
  let all = 0;
  for (const step of steps) {
    if (step.kind === 'same') agreeing++;
    if (step.kind === 'same' || step.kind === 'different') all += 2;
    if (step.kind === 'added') all++;
    if (step.kind === 'missing' && words[step.word]?.optional === false) all++;
  }
  return all === 0 ? 0 : (2 * agreeing) / all;
}
