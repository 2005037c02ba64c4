import type { Location } from 'vscode-languageserver';
import type { BibliographyEntry } from '../engine/model/bibliography.ts';
import { findLineStarts } from '../engine/model/lines.ts';
import { toRange } from '../features/positions.ts';
import { readText } from '../readers/readText.ts';
import { toUri } from './uris.ts';

/** Where an entry's key stands; undefined where its bibliography can no longer be read. */
export async function locateEntry({ path, span }: BibliographyEntry): Promise<Location | undefined> {
  const text = await readText(path);
  return text === undefined ? undefined : { uri: toUri(path), range: toRange(findLineStarts(text), span) };
}
