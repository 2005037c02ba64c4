import { CacheFolder, createIndexer, SourceIndex } from '../indexing/index.ts';
import { openFileBlocking } from '../readers/openFile.ts';
import type { ReadSources, SourcesRequest } from './readers.ts';
import { SLICE } from './slice.ts';

/** As much text is indexed in half a second. */
const OWN_BYTES = 8 * 1024 * 1024;

/** Reads and indexes the sources of a command. */
export async function readSources(
  { signal, without, onProgress, usesCache, ...places }: SourcesRequest,
  workerPath: string,
): Promise<ReadSources> {
  const now = () => performance.now();
  const indexer = createIndexer({
    now,
    slice: SLICE,
    workerPath,
    ownBytes: OWN_BYTES,
    open: openFileBlocking,
  });
  const open = usesCache ? () => new CacheFolder(workerPath).open(places) : undefined;
  const index = new SourceIndex({ ...places, now, slice: SLICE, indexer, openCache: open });
  const loaded = await index.load({ signal, onProgress, ...(without && { without }) });
  const unsaved = await index.save();
  return {
    ...loaded,
    problems: unsaved === undefined ? loaded.problems : [...loaded.problems, unsaved],
    countFigures: (onCounted) => index.countFigures(loaded.corpus, { signal, onProgress: onCounted }),
  };
}
