import type { Span } from '../../model/span.ts';
import type { Steps } from '../../steps.ts';
import { type AlignmentStep, alignQuotation } from './quotationAlignment.ts';
import { foldQuotedAmounts, foldSourceAmounts } from './quotationAmounts.ts';
import { joinQuotedCompounds, joinSourceCompounds } from './quotationCompounds.ts';
import { findEdits, type WordEdit } from './quotationEdits.ts';
import { pairEnds } from './quotationEnds.ts';
import { isOneStatement, similarityOf } from './quotationLikeness.ts';
import {
  normalizeQuotation,
  type QuotationElement,
  readSourceWords,
  type SourceWord,
} from './quotationWords.ts';

/** A passage that may hold a quotation; its span points into `text`, the text of the whole document. */
export interface QuotablePassage extends Span {
  /** Names the document: passages of one are read together, as a quotation may run over several. */
  readonly document: string;
  readonly text: string;
}

/** What the passages hold of a quotation. The spans point into the document's text. */
export type QuotationMatch<P extends QuotablePassage> =
  | ({ readonly kind: 'exact'; readonly passage: P } & Span)
  | ({
      readonly kind: 'altered';
      readonly passage: P;
      /** The share of words that agree, 0 to 1 (Dice over words in order). */
      readonly similarity: number;
      readonly edits: readonly WordEdit[];
    } & Span)
  | { readonly kind: 'absent' };

/** What an ellipsis may leave out, in words. */
const LONGEST_GAP = 300;
/** What brackets may stand for beyond the words in them. */
const BRACKET_SLACK = 6;

/** A longer quotation is compared by its first so many elements. */
const LONGEST_QUOTATION = 1000;
/** Cells of one alignment: about 40 ms. Passages beyond it are aligned on their own. */
const MAX_CELLS = 2_000_000;

/**
 * Looks for a quotation in passages that were retrieved for it. The first exact match in the order of the passages
 * wins; else the closest wording, if it is close enough to be the same statement; else the quotation is absent.
 * Case, punctuation, quotation marks, hyphens and spaces do not count; ellipses and brackets stand for any words. A step
 * reads a passage or aligns one document's.
 */
export function* matchQuotation<P extends QuotablePassage>(
  quotation: string,
  passages: readonly P[],
): Steps<QuotationMatch<P>> {
  const elements = trimGaps(normalizeQuotation(quotation).slice(0, LONGEST_QUOTATION));
  if (!elements.some((element) => element.kind === 'word')) return { kind: 'absent' };
  let best: QuotationMatch<P> = { kind: 'absent' };
  for (const stretch of yield* joinPassages(passages, Math.floor(MAX_CELLS / (elements.length + 1)))) {
    yield;
    const match = matchStretch(elements, stretch);
    if (match.kind === 'exact') return match;
    if (match.kind === 'altered' && (best.kind === 'absent' || isCloser(match, best))) best = match;
  }
  return best;
}

function isCloser<P extends QuotablePassage>(match: QuotationMatch<P>, than: QuotationMatch<P>): boolean {
  return match.kind === 'altered' && than.kind === 'altered' && match.similarity > than.similarity;
}

/** An ellipsis at either end leaves nothing open. */
function trimGaps(elements: readonly QuotationElement[]): QuotationElement[] {
  const isWord = (element: QuotationElement) => element.kind === 'word';
  return elements.slice(Math.max(0, elements.findIndex(isWord)), elements.findLastIndex(isWord) + 1);
}

/** Passages of one document, read as one. */
interface Stretch<P extends QuotablePassage> {
  readonly passages: readonly P[];
  readonly words: readonly SourceWord[];
}

/** The passages by document, in the order of their first; a document with too many words falls into several. */
function* joinPassages<P extends QuotablePassage>(
  passages: readonly P[],
  maxWords: number,
): Steps<Stretch<P>[]> {
  const documents = new Map<string, P[]>();
  for (const passage of passages) {
    const known = documents.get(passage.document);
    if (known === undefined) documents.set(passage.document, [passage]);
    else known.push(passage);
  }
  const stretches: Stretch<P>[] = [];
  for (const ofDocument of documents.values())
    stretches.push(...(yield* joinInDocument(ofDocument, maxWords)));
  return stretches;
}

function* joinInDocument<P extends QuotablePassage>(
  passages: readonly P[],
  maxWords: number,
): Steps<Stretch<P>[]> {
  const stretches: { passages: P[]; words: SourceWord[] }[] = [];
  for (const passage of passages.toSorted((a, b) => a.start - b.start)) {
    const words = readSourceWords(passage.text, passage).slice(0, maxWords);
    const last = stretches.at(-1);
    if (last !== undefined && last.words.length + words.length < maxWords) {
      if (!isAdjoining(last.passages.at(-1), passage)) last.words.push(boundaryAt(passage.start));
      last.words.push(...words);
      last.passages.push(passage);
    } else {
      stretches.push({ passages: [passage], words });
    }
    yield;
  }
  return stretches;
}

function isAdjoining(before: QuotablePassage | undefined, after: QuotablePassage): boolean {
  return before !== undefined && after.text.slice(before.end, after.start).trim() === '';
}

/** A word that nothing equals: text is left out between two passages. */
function boundaryAt(offset: number): SourceWord {
  return { start: offset, end: offset, word: '', optional: false };
}

/** Matches the words as they are written, else with amounts as one word each, if these are not more unlike then. */
function matchStretch<P extends QuotablePassage>(
  quoted: readonly QuotationElement[],
  stretch: Stretch<P>,
): QuotationMatch<P> {
  const asWritten = matchWords(quoted, stretch);
  if (asWritten.kind === 'exact' || !quoted.some(isNumber)) return asWritten;
  const words = foldSourceAmounts(stretch.words, stretch.passages[0]?.text ?? '');
  const folded = matchWords(foldQuotedAmounts(quoted), { ...stretch, words });
  return countEdits(folded) <= countEdits(asWritten) ? folded : asWritten;
}

function isNumber(element: QuotationElement): boolean {
  return element.kind === 'word' && /^\d/.test(element.word);
}

function countEdits<P extends QuotablePassage>(match: QuotationMatch<P>): number {
  if (match.kind === 'absent') return Number.POSITIVE_INFINITY;
  return match.kind === 'altered' ? match.edits.length : 0;
}

function matchWords<P extends QuotablePassage>(
  quoted: readonly QuotationElement[],
  { passages, words: written }: Stretch<P>,
): QuotationMatch<P> {
  const elements = joinQuotedCompounds(quoted, written);
  const words = joinSourceCompounds(written, elements);
  const sides = { elements, words, text: passages[0]?.text ?? '' };
  const steps = pairEnds(alignQuotation(elements, words), sides);
  const place = wordsOf(steps, words);
  const passage = passages.findLast((candidate) => candidate.start <= (place?.start ?? -1));
  if (place === undefined || passage === undefined) return { kind: 'absent' };
  const edits = findEdits(steps, sides);
  if (edits.length === 0) {
    return coversTooMuch(steps, elements) ? { kind: 'absent' } : { kind: 'exact', passage, ...place };
  }
  const similarity = similarityOf(steps, words);
  return isOneStatement({ steps, sides, edits, words: place, passage })
    ? { kind: 'altered', passage, ...place, similarity, edits }
    : { kind: 'absent' };
}

/** From the first to the last word of the source that the quotation was aligned with. */
function wordsOf(steps: readonly AlignmentStep[], words: readonly SourceWord[]): Span | undefined {
  const isPaired = (step: AlignmentStep) => step.kind === 'same' || step.kind === 'different';
  const first = steps.find(isPaired);
  const last = steps.findLast(isPaired);
  const start = first !== undefined && 'word' in first ? words[first.word]?.start : undefined;
  const end = last !== undefined && 'word' in last ? words[last.word]?.end : undefined;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Whether an ellipsis or bracket would have to stand for more than a writer may leave out. */
function coversTooMuch(steps: readonly AlignmentStep[], elements: readonly QuotationElement[]): boolean {
  const covered = new Map<number, number>();
  for (const step of steps) {
    if (step.kind === 'covered') covered.set(step.element, (covered.get(step.element) ?? 0) + 1);
  }
  return [...covered].some(([index, count]) => {
    const element = elements[index];
    return count > (element?.kind === 'bracket' ? element.words + BRACKET_SLACK : LONGEST_GAP);
  });
}
