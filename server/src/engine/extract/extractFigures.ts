import type { Span } from '../model/span.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Sentence } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { cutBylines } from './byline.ts';
import { findCuedParts } from './cueScan.ts';
import type { Extraction, ExtractionContext } from './extractor.ts';
import { findNumerals } from './numerals.ts';
import { resolveOverlaps } from './refiners/resolveOverlaps.ts';
import { EXTRACTORS, REFINERS } from './registry.ts';

/** A sentence that holds at least one figure, with its figures in text order. */
export interface ExtractedSentence {
  readonly sentence: Sentence;
  readonly extractions: readonly Extraction[];
}

/**
 * All figures of a sentence in text order, without overlaps. Numbers that make no claim are among them, with
 * `noise` set.
 */
function extractFromSentence(sentence: Sentence, context: ExtractionContext): readonly Extraction[] {
  if (sentence.roles === 0) return NONE;
  const numerals = findNumerals(sentence, context);
  const found: Extraction[] = [];
  for (const extractor of EXTRACTORS) {
    if ((extractor.roles & sentence.roles) === 0) continue;
    for (const extraction of extractor.extract(sentence, numerals, context)) found.push(extraction);
  }
  if (found.length === 0) return found;
  let extractions = resolveOverlaps(found);
  for (const refiner of REFINERS) extractions = refiner.refine(extractions, sentence, context);
  return extractions;
}

const NONE: readonly Extraction[] = [];

/** The sentences of a span of the text that hold a figure, with their figures. */
export function extractFromText(
  text: string,
  span: Span,
  context: ExtractionContext,
  vocabulary: Vocabulary,
): ExtractedSentence[] {
  const found: ExtractedSentence[] = [];
  let told = context;
  for (const part of findCuedParts(text, span)) {
    const sentences = splitSentences(tokenize(text, part, vocabulary));
    for (const sentence of cutBylines(sentences, context.documentDate)) {
      const extractions = extractFromSentence(sentence, told);
      if (extractions.length === 0) continue;
      found.push({ sentence, extractions });
      const year = lastStatedYear(extractions);
      if (year !== undefined && year !== told.toldYear) told = { ...context, toldYear: year };
    }
  }
  return found;
}

function lastStatedYear(extractions: readonly Extraction[]): number | undefined {
  return extractions.findLast(({ date }) => date?.year !== undefined && !date.relative)?.date?.year;
}
