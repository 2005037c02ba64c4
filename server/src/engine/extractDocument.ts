import { analyzePassage } from './analyze/analyzePassage.ts';
import type { SourceDocument } from './model/document.ts';
import type { Quantity } from './model/figure.ts';
import { Vocabulary } from './text/vocabulary.ts';

/** A figure of a document as `stet extract` prints it. */
export interface DocumentFigure extends Quantity {
  readonly text: string;
  /** The lemma of the noun that it counts; undefined: none found. */
  readonly head?: string;
}

/** All figures of a document that make a claim, in the order of the text. */
export function extractDocumentFigures(
  document: SourceDocument,
  vocabulary: Vocabulary = new Vocabulary(),
): readonly DocumentFigure[] {
  const { date } = document.metadata;
  const context = { text: document.text, ...(date !== undefined && { documentDate: date }) };
  return document.passages.flatMap((passage) =>
    analyzePassage(passage, context, vocabulary).flatMap((sentence) =>
      sentence.figures.map((figure) => ({
        ...figure,
        ...(figure.subject.head !== undefined && { head: figure.subject.head }),
      })),
    ),
  );
}
