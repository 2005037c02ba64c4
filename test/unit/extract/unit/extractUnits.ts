import assert from 'node:assert/strict';
import type { Extraction, Extractor } from '../../../../server/src/engine/extract/extractor.ts';
import { findNumerals } from '../../../../server/src/engine/extract/numerals.ts';
import { splitSentences } from '../../../../server/src/engine/text/sentences.ts';
import { tokenize } from '../../../../server/src/engine/text/tokenize.ts';
import { createVocabulary } from '../../../../server/src/engine/vocabulary.ts';

const vocabulary = createVocabulary();

/** What one extractor finds in a text, sentence by sentence. */
export function extractWith(extractor: Extractor, text: string): Extraction[] {
  const tokens = tokenize(text, { start: 0, end: text.length }, vocabulary);
  return splitSentences(tokens).flatMap((sentence) => {
    const context = { text };
    return [...extractor.extract(sentence, findNumerals(sentence, context), context)];
  });
}

/** Checks the figures of a text, each written as "covered text = value unit" ("per" and "~" for implied added). */
export function checkFigures(extractor: Extractor, text: string, expected: readonly string[]): void {
  const found = extractWith(extractor, text).map((figure) => describeFigure(text, figure));
  assert.deepEqual(found, expected);
}

function describeFigure(text: string, figure: Extraction): string {
  const value = figure.value ?? `${figure.low}..${figure.high}`;
  const per = figure.per === undefined ? '' : ` per ${figure.per}`;
  const implied = figure.unitImplied ? ' ~' : '';
  return `${text.slice(figure.start, figure.end)} = ${value} ${figure.unit}${per}${implied}`;
}
