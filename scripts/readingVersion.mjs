// A hash of the code whose work the cache keeps: what reads and indexes sources, and how that is written to the disk.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { build } from 'esbuild';

/** What of Stet makes what is kept. What decides over claims, and the hosts, are no part of it. */
const ENTRY_POINTS = {
  worker: 'server/src/indexing/worker/main.ts',
  cache: 'server/src/indexing/cache/corpusCache.ts',
  store: 'server/src/indexing/cache/diskStore.ts',
};

/**
 * Hashes the code as it is bundled, minified, so that comments and names do not count, and libraries do.
 *
 * @param {import('esbuild').BuildOptions} options those of the bundle that holds the workers
 */
export async function hashReading({ sourcemap: _, chunkNames: __, ...options }) {
  const { outputFiles = [] } = await build({
    ...options,
    entryPoints: ENTRY_POINTS,
    minify: true,
    write: false,
  });
  const hash = createHash('sha256');
  for (const { path, contents } of outputFiles.toSorted((a, b) => (a.path < b.path ? -1 : 1)))
    hash.update(basename(path)).update(contents);
  return hash.digest('hex');
}
