import { createHash } from 'node:crypto';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import envPaths from 'env-paths';
import type { ReadOptions } from '../readers/readBytes.ts';
import type { SourcePlaces } from '../readers/sourcePlaces.ts';
import { CorpusCache } from './cache/corpusCache.ts';

/** Which index is meant, and which Stet made it. */
export interface CacheRequest extends SourcePlaces, ReadOptions {
  /** The bundle of the workers: another one reads and indexes in another way. */
  readonly workerPath: string;
}

/** The cache of an index, in the folder for such things of the platform (`XDG_CACHE_HOME` on Linux). */
export async function openCache({ workerPath, ...sources }: CacheRequest): Promise<CorpusCache> {
  const { DiskStore } = await import('./cache/diskStore.ts');
  const folder = join(envPaths('stet', { suffix: '' }).cache, 'index');
  // Sources may be for their owner's eyes only. What is wrong with the folder is told when it is written to.
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => {});
  const { sources: paths, bibliography, maxFileBytes } = sources;
  const id = [
    await describeBuild(workerPath),
    process.versions.v8,
    paths,
    bibliography,
    maxFileBytes ?? null,
  ];
  return new CorpusCache(
    new DiskStore(folder),
    createHash('sha256').update(JSON.stringify(id)).digest('hex'),
  );
}

/** The names of the bundle's files hold hashes of what they are. */
async function describeBuild(workerPath: string): Promise<readonly unknown[]> {
  const { size } = await stat(workerPath);
  return [size, (await readdir(dirname(workerPath))).filter((name) => name.endsWith('.js')).sort()];
}
