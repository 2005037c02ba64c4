import { randomUUID } from 'node:crypto';
import type { SavedContent } from '../batch.ts';
import type { CacheStore } from './cacheStore.ts';

/** Where in the caches the contents of one set of sources go, for any thread. */
export interface PackFolder {
  /** Of the store. */
  readonly folder: string;
  /** Of the sources. */
  readonly id: string;
}

/**
 * Writes contents, one after the other, as an entry; undefined where the disk does not take them, which whoever saves the
 * index finds out too, and tells.
 */
export async function savePack(
  store: CacheStore,
  id: string,
  contents: readonly Uint8Array[],
): Promise<SavedContent | undefined> {
  const key = `${id}/${randomUUID()}`;
  try {
    return { key, entry: await store.write(key, contents) };
  } catch {
    return undefined;
  }
}
