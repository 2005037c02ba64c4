import { randomUUID } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { FileStamp } from '../fileStamp.ts';
import type { WrittenBibliography } from '../writtenBibliography.ts';
import type { CacheStore } from './cacheStore.ts';
import { readPieces, writePieces } from './pieces.ts';
import { joinSections, splitSections } from './sections.ts';

/** A bibliography on the disk, as its file stood when it was read. */
export interface SavedBibliography {
  readonly path: string;
  readonly stamp: FileStamp;
  readonly key: string;
  readonly pieces: number;
}

/** Writes a bibliography. Rejects where the disk is full or may not be written to. */
export async function saveBibliography(
  store: CacheStore,
  id: string,
  { problems, tables }: WrittenBibliography,
): Promise<Pick<SavedBibliography, 'key' | 'pieces'>> {
  const key = `${id}/${randomUUID()}`;
  return { key, pieces: await writePieces(store, key, joinSections([serialize(problems), ...tables])) };
}

/** Undefined where it is gone. @throws where it was damaged. */
export async function readSavedBibliography(
  store: CacheStore,
  { key, pieces }: SavedBibliography,
): Promise<WrittenBibliography | undefined> {
  const bytes = await readPieces(store, key, pieces);
  const [problems, ...tables] = bytes === undefined ? [] : splitSections(bytes);
  return problems && { problems: deserialize(problems), tables };
}
