import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import * as cacache from 'cacache';
import { hashContent } from '../fileHash.ts';
import { type CacheStore, DamagedEntryError, type EntryPlace } from './cacheStore.ts';

/**
 * So many bytes at random stand before each entry: the library writes nothing where a file of the same bytes is there
 * already, even where that one is damaged.
 */
const SALT = 16;

/** So many bytes are hashed and written in one go: a millisecond. */
const STEP = 512 * 1024;

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
      return this.#complain(key, error);
    }
  }

  async locate(key: string): Promise<EntryPlace | undefined> {
    try {
      const info = await cacache.get.info(this.folder, key);
      if (info === null) return undefined;
      const { hash, size } = await hashContent(info.path);
      if (`sha256-${hash}` !== info.integrity) throw new Error('its checksum is another');
      return { path: info.path, offset: SALT, length: size - SALT };
    } catch (error) {
      return this.#complain(key, error);
    }
  }

  async write(key: string, chunks: readonly Uint8Array[]): Promise<EntryPlace> {
    const stream = cacache.put.stream(this.folder, key, { algorithms: ['sha256'] });
    const written = stream.promise();
    await Promise.all([written, feed(stream, [randomBytes(SALT), ...chunks])]);
    const info = await cacache.get.info(this.folder, key);
    if (info === null) throw new Error('what was written is gone');
    return { path: info.path, offset: SALT, length: chunks.reduce((sum, { length }) => sum + length, 0) };
  }

  async sweep(prefix: string, before: Date, kept: ReadonlySet<string>): Promise<void> {
    for (const { key, time } of Object.values(await cacache.ls(this.folder)))
      if (key.startsWith(prefix) && time < before.getTime() && !kept.has(key)) await this.#remove(key);
  }

  /** Undefined where nothing was written, somebody has removed it, or there can be nothing as the folder is none. */
  async #complain(key: string, error: unknown): Promise<undefined> {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    await this.#remove(key);
    throw new DamagedEntryError(error instanceof Error ? error.message : String(error), { cause: error });
  }

  async #remove(key: string): Promise<void> {
    const info = await cacache.get.info(this.folder, key);
    if (info === null) return;
    await cacache.rm.entry(this.folder, key);
    await cacache.rm.content(this.folder, info.integrity);
  }
}

/** Writes all chunks to a stream and ends it; none of them is copied. */
async function feed(
  stream: ReturnType<typeof cacache.put.stream>,
  chunks: readonly Uint8Array[],
): Promise<void> {
  for (const { buffer, byteOffset, length } of chunks)
    for (let at = 0; at < length; at += STEP) {
      const isReady = stream.write(Buffer.from(buffer, byteOffset + at, Math.min(STEP, length - at)));
      if (!isReady) await once(stream, 'drain');
    }
  stream.end();
}
