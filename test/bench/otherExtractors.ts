/*
 * What a user would otherwise find numbers with: `otherExtractors TEXT`. Each reads the start of the text, as much as it
 * does in a few seconds, sentence after sentence. Prints rows as JSON, one a line.
 */
import { readFileSync } from 'node:fs';
import {
  Culture,
  recognizeCurrency,
  recognizeDateTime,
  recognizeDimension,
  recognizeNumber,
  recognizePercentage,
} from '@microsoft/recognizers-text-suite';
import compromise from 'compromise';
import { measure } from './measure.ts';
import type { Row } from './row.ts';

const ENGLISH = Culture.English;
const text = readFileSync(process.argv[2] ?? '', 'utf8');

/** How each of them is asked, and for how many characters it is asked in a few seconds. */
const EXTRACTORS: readonly (readonly [name: string, length: number, find: (sentence: string) => unknown])[] =
  [
    ['compromise: numbers', 100_000, (sentence) => compromise(sentence).match('#Value+')],
    ['recognizers-text: numbers', 400_000, (sentence) => recognizeNumber(sentence, ENGLISH)],
    ['recognizers-text: percentages', 400_000, (sentence) => recognizePercentage(sentence, ENGLISH)],
    ['recognizers-text: dimensions', 50_000, (sentence) => recognizeDimension(sentence, ENGLISH)],
    ['recognizers-text: currencies', 10_000, (sentence) => recognizeCurrency(sentence, ENGLISH)],
    ['recognizers-text: dates', 10_000, (sentence) => recognizeDateTime(sentence, ENGLISH)],
  ];

for (const [name, length, find] of EXTRACTORS) {
  const part = text.slice(0, length);
  const sentences = part.split(/(?<=[.!?])\s+/);
  find('Warm 12 up.');
  const cost = measure(() => {
    for (const sentence of sentences) find(sentence);
  });
  const speed = Buffer.byteLength(part) / 1e6 / (cost.cpu / 1000);
  const row: Row = { name: `${name}, ${length / 1000} KB`, figure: `${speed.toFixed(3)} MB/s`, ...cost };
  process.stdout.write(`${JSON.stringify(row)}\n`);
}
