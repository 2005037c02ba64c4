import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import envPaths from 'env-paths';
import type { ReadOptions } from '../readers/readBytes.ts';
import type { SourcePlaces } from '../readers/sourcePlaces.ts';
import { CorpusCache } from './cache/corpusCache.ts';

/** Which index is meant. */
export interface CacheRequest extends SourcePlaces, ReadOptions {}

/** What was removed of the caches. */
export interface ClearedCache {
  /** The folder that held them; absolute. */
  readonly path: string;
  readonly bytes: number;
}

/** Where indexes are kept between runs. */
export interface IndexCaches {
  open(request: CacheRequest): Promise<CorpusCache>;
  /** Removes all that is kept, of whichever sources. Rejects where some of it cannot be removed. */
  clear(): Promise<ClearedCache>;
}

/** The caches of all indexes, in the folder for such things of the platform (`XDG_CACHE_HOME` on Linux). */
export class CacheFolder implements IndexCaches {
  readonly #path = join(envPaths('stet', { suffix: '' }).cache, 'index');
  readonly #workerPath: string;

  /** @param workerPath the bundle of the workers: what another one reads and indexes may differ. */
  constructor(workerPath: string) {
    this.#workerPath = workerPath;
  }

  async open({ sources, bibliography, maxFileBytes }: CacheRequest): Promise<CorpusCache> {
    const { DiskStore } = await import('./cache/diskStore.ts');
    // Sources may be for their owner's eyes only. What is wrong with the folder is told when it is written to.
    await mkdir(this.#path, { recursive: true, mode: 0o700 }).catch(() => {});
    const version = await readVersion(this.#workerPath);
    const id = [version, process.versions.v8, sources, bibliography, maxFileBytes ?? null];
    const key = createHash('sha256').update(JSON.stringify(id)).digest('hex');
    return new CorpusCache(new DiskStore(this.#path), key);
  }

  async clear(): Promise<ClearedCache> {
    const bytes = await measureFolder(this.#path);
    await rm(this.#path, { recursive: true, force: true });
    return { path: this.#path, bytes };
  }
}

/** What the build says of the code whose work is kept: a hash of it, see scripts/readingVersion.mjs. */
async function readVersion(workerPath: string): Promise<string> {
  return readFile(join(dirname(workerPath), 'version'), 'utf8');
}

/** The size of all files below a folder, in bytes; 0 where there is none. */
async function measureFolder(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  let bytes = 0;
  for (const entry of entries)
    if (entry.isFile())
      bytes += (await stat(join(entry.parentPath, entry.name)).catch(() => ({ size: 0 }))).size;
  return bytes;
}
