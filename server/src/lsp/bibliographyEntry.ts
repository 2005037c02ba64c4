import { readFile } from 'node:fs/promises';
import type { Location } from 'vscode-languageserver';
import type { BibliographyEntry } from '../engine/model/bibliography.ts';
import { findLineStarts } from '../engine/model/lines.ts';
import { toRange } from '../features/positions.ts';
import { decode } from '../readers/decode.ts';
import { toUri } from './uris.ts';

/** Where an entry's key stands; undefined where its bibliography can no longer be read. */
export async function locateEntry({ path, span }: BibliographyEntry): Promise<Location | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  const decoding = bytes && decode(bytes);
  if (decoding === undefined || decoding.kind === 'binary') return undefined;
  return { uri: toUri(path), range: toRange(findLineStarts(decoding.text), span) };
}
