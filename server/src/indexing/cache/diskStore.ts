import { randomFillSync } from 'node:crypto';
import * as cacache from 'cacache';
import { type CacheStore, DamagedEntryError, type EntryPlace } from './cacheStore.ts';

/**
 * So many bytes at random stand before each entry: the library writes nothing where a file of the same bytes is there
 * already, even where that one is damaged.
 */
const SALT = 16;

/** A store in a folder: content-addressed and written in one step, so that a process may end at any moment. */
export class DiskStore implements CacheStore {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async read(key: string): Promise<Uint8Array | undefined> {
    try {
      return (await cacache.get(this.folder, key)).data.subarray(SALT);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      // Nothing was written, somebody has removed it, or there can be nothing as the folder is none.
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      await this.#remove(key);
      throw new DamagedEntryError(error instanceof Error ? error.message : String(error), { cause: error });
    }
  }

  async write(key: string, bytes: Uint8Array): Promise<void> {
    const salted = Buffer.allocUnsafeSlow(SALT + bytes.length);
    randomFillSync(salted, 0, SALT);
    salted.set(bytes, SALT);
    await cacache.put(this.folder, key, salted, { algorithms: ['sha256'] });
  }

  async placeOf(key: string): Promise<EntryPlace | undefined> {
    const info = await cacache.get.info(this.folder, key);
    return info === null ? undefined : { path: info.path, offset: SALT };
  }

  async sweep(prefix: string, before: Date, kept: ReadonlySet<string>): Promise<void> {
    for (const { key, time } of Object.values(await cacache.ls(this.folder)))
      if (key.startsWith(prefix) && time < before.getTime() && !kept.has(key)) await this.#remove(key);
  }

  async #remove(key: string): Promise<void> {
    const info = await cacache.get.info(this.folder, key);
    if (info === null) return;
    await cacache.rm.entry(this.folder, key);
    await cacache.rm.content(this.folder, info.integrity);
  }
}
