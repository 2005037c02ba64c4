import { analyzePassage } from './analyze/analyzePassage.ts';
import { placeClaims } from './analyze/analyzeSentence.ts';
import { extractFromText } from './extract/extractFigures.ts';
import type { ExtractionContext } from './extract/extractor.ts';
import type { Passage, SourceDocument } from './model/document.ts';
import type { Quantity } from './model/figure.ts';
import { findHead } from './subject/describeSubject.ts';
import type { Vocabulary } from './text/vocabulary.ts';
import { createVocabulary } from './vocabulary.ts';

/** A figure of a document as `stet extract` prints it. */
export interface DocumentFigure {
  readonly quantity: Quantity;
  /** The words of the figure, hedge included. */
  readonly text: string;
  /** The lemma of the noun that it counts; undefined: none found. */
  readonly head?: string;
}

/**
 * All figures of a document that make a claim, in the order of the text, passage by passage, so that a host can write
 * them as they come. A vocabulary that serves several documents describes the words that they share once.
 */
export function* extractDocumentFigures(
  document: SourceDocument,
  vocabulary: Vocabulary = createVocabulary(),
): Generator<readonly DocumentFigure[], void> {
  const { date } = document.metadata;
  const context = { text: document.text, ...(date !== undefined && { documentDate: date }) };
  for (const passage of document.passages) yield extractFromPassage(passage, context, vocabulary);
}

function extractFromPassage(
  passage: Passage,
  context: ExtractionContext,
  vocabulary: Vocabulary,
): DocumentFigure[] {
  if (passage.cells) {
    return analyzePassage(passage, context, vocabulary).flatMap(({ figures }) =>
      figures.map((figure) => makeFigure(figure, figure.text, figure.subject.head)),
    );
  }
  const figures: DocumentFigure[] = [];
  for (const { sentence, extractions } of extractFromText(context.text, passage, context, vocabulary)) {
    for (const { extraction, noun } of placeClaims(sentence, extractions)) {
      const text = context.text.slice(extraction.start, extraction.end);
      figures.push(makeFigure(extraction, text, findHead(sentence.tokens, noun)?.token.word.lemma));
    }
  }
  return figures;
}

function makeFigure(quantity: Quantity, text: string, head: string | undefined): DocumentFigure {
  return head === undefined ? { quantity, text } : { quantity, text, head };
}
