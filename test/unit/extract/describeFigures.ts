import assert from 'node:assert/strict';
import { extractFromText } from '../../../server/src/engine/extract/extractFigures.ts';
import type { Extraction, ExtractionContext } from '../../../server/src/engine/extract/extractor.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

const vocabulary = createVocabulary();

/** The figures of a text: "words = kind value unit strictness", noise as "words = noise reason". */
export function describeFigures(text: string, context: Partial<ExtractionContext> = {}): string[] {
  const span = { start: 0, end: text.length };
  return extractFromText(text, span, { text, ...context }, vocabulary)
    .flatMap(({ extractions }) => extractions)
    .map((extraction) => `${text.slice(extraction.start, extraction.end)} = ${describe(extraction)}`);
}

function describe({ kind, noise, value, low, high, unit, strictness }: Extraction): string {
  if (noise !== undefined) return `noise ${noise}`;
  const isInterval = strictness === 'range' || strictness === 'about';
  const interval = isInterval ? `${round(low)}..${round(high)}` : undefined;
  const amount = strictness === 'range' || value === undefined ? interval : String(round(value));
  const bound = strictness === 'exact' || strictness === 'range' ? undefined : strictness;
  return [kind, amount, unit, bound].filter((part) => part !== undefined).join(' ');
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}

/** Checks all figures of a text, in order. */
export function check(text: string, ...expected: string[]): void {
  it(text, () => assert.deepEqual(describeFigures(text), expected));
}
