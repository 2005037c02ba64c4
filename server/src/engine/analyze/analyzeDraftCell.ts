import type { TablePlace } from '../draft/tablePlaces.ts';
import type { ExtractionContext } from '../extract/extractor.ts';
import type { AnalyzedSentence } from '../model/analysis.ts';
import type { Cell } from '../model/document.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { analyzeProse } from './analyzePassage.ts';
import { analyzeRow } from './analyzeRow.ts';

/**
 * A cell of a draft's table as a sentence, whose figures are of its column's head and its row's label, as those of a source's
 * table are. Its offsets and tokens are those of the cell, `context.text`.
 */
export function analyzeDraftCell(
  { column, label }: TablePlace,
  context: ExtractionContext,
  vocabulary: Vocabulary,
): readonly AnalyzedSentence[] {
  const { text } = context;
  const whole = { start: 0, end: text.length };
  const noise = analyzeProse(whole, context, vocabulary).flatMap((sentence) => sentence.noise);
  const isNamed = label !== undefined && /\p{L}{2}/u.test(label.text);
  const own: Cell = { ...whole, column, ...(isNamed && { row: label.text }) };
  const start = text.length + 1;
  const first: Cell[] =
    label === undefined ? [] : [{ start, end: start + label.text.length, column: label.column }];
  const passage = { ...whole, kind: 'row', headings: [], locator: { kind: 'line', line: 1 } } as const;
  const row = { ...context, text: label === undefined ? text : `${text}\n${label.text}` };
  return analyzeRow(passage, [...first, own], row, vocabulary).map((sentence) => ({
    ...sentence,
    noise,
    figures: sentence.figures
      .filter(({ end }) => end <= text.length)
      .map((figure, order) => ({ ...figure, order })),
  }));
}
