import { extractFromText } from '../extract/extractFigures.ts';
import type { ExtractionContext } from '../extract/extractor.ts';
import type { AnalyzedSentence } from '../model/analysis.ts';
import type { Passage } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { findImpliedTerms } from '../names/impliedTerms.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { analyzeHead } from './analyzeHead.ts';
import { analyzeRow } from './analyzeRow.ts';
import { analyzeSentence } from './analyzeSentence.ts';
import { makeDate } from './headDate.ts';

/** The sentences of a span of prose that hold figures, in order. */
export function analyzeProse(
  span: Span,
  context: ExtractionContext,
  vocabulary: Vocabulary,
): AnalyzedSentence[] {
  return extractFromText(context.text, span, context, vocabulary).map(({ sentence, extractions }) =>
    analyzeSentence(
      context.text,
      sentence,
      extractions,
      findImpliedTerms(sentence, context.text, vocabulary),
    ),
  );
}

/** The sentences of a passage that hold figures; a table's row and its head count as one sentence. */
export function analyzePassage(
  passage: Passage,
  context: ExtractionContext,
  vocabulary: Vocabulary,
): readonly AnalyzedSentence[] {
  if (passage.cells === undefined) {
    const sentences = analyzeProse(passage, context, vocabulary);
    return passage.kind === 'heading' ? sentences.map(withYears) : sentences;
  }
  const analyze = passage.kind === 'heading' ? analyzeHead : analyzeRow;
  return analyze(passage, passage.cells, context, vocabulary);
}

/** A number of four digits that a heading ends with is a year: "Results 2022", "Ostby, 2015". */
function withYears(heading: AnalyzedSentence): AnalyzedSentence {
  const last = heading.tokens.length - 1;
  const figures = heading.figures.map((figure) => {
    const isYear =
      figure.kind === 'count' && figure.lastToken === last && /^(?:1[5-9]|20)\d\d$/.test(figure.text);
    const { start, end, core } = figure;
    return isYear ? { ...figure, ...makeDate({ year: Number(figure.text) }), start, end, core } : figure;
  });
  return { ...heading, figures };
}
