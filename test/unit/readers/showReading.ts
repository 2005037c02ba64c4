import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Passage } from '../../../server/src/engine/model/document.ts';
import { writeLocator } from '../../../server/src/features/report/place.ts';
import type { BinaryReader, Reading, Refusal } from '../../../server/src/readers/reader.ts';

/** The bytes of a file that an office program made; scripts/fixtures/office/make.sh says how. */
export function readFixture(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, '../../fixtures/office', name));
}

/** Reads bytes that are a document of the reader's format. */
export async function readDocument(read: BinaryReader, bytes: Uint8Array): Promise<Reading> {
  const reading = await read({ path: 'a', bytes });
  assert.ok(isReading(reading), JSON.stringify(reading.problems));
  return reading;
}

function isReading(reading: Reading | Refusal): reading is Reading {
  return reading.text !== undefined;
}

/** The passages as `kind: text`, of a row its cells as `text@column/row label`. */
export function showPassages({ text, passages }: Reading): string[] {
  return passages.map(({ kind, start, end, cells }) => {
    const inRow = kind === 'row' ? cells : undefined;
    const shown = inRow?.map(
      (cell) => `${text.slice(cell.start, cell.end)}@${cell.column}${cell.row ? `/${cell.row}` : ''}`,
    );
    return `${kind}: ${shown?.join('; ') ?? text.slice(start, end)}`;
  });
}

/** Where the passage that begins with some words stands, in words. */
export function placeOf({ text, passages }: Reading, words: string): string {
  const passage: Passage | undefined = passages.find(({ start }) => text.startsWith(words, start));
  assert.ok(passage, words);
  const locator: Locator = passage.locator;
  return writeLocator(locator);
}

/** The codes of the problems for which nothing of a file is read. */
export async function refusal(read: BinaryReader, bytes: Uint8Array): Promise<readonly string[]> {
  const reading = await read({ path: 'a', bytes });
  assert.equal(reading.text, undefined);
  return reading.problems.map(({ code, severity }) => `${severity} ${code}`);
}
