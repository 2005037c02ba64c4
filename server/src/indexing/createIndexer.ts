import type { FileOpener } from '../readers/openFile.ts';
import { findFormat } from '../readers/registry.ts';
import { type CountingTask, stop } from './counting/countingTask.ts';
import type { CountingRequest, FileIndexer, ListedSource } from './fileIndexer.ts';
import { indexInThisThread } from './inThisThread.ts';
import { IndexingPool } from './worker/indexingPool.ts';

/** How files are read and indexed. */
export interface IndexerOptions {
  readonly now: () => number;
  /** The longest that indexing holds up the event loop in one go, in milliseconds. */
  readonly slice: number;
  /** The bundle of the workers; undefined: there is none, and everything is done in this thread. */
  readonly workerPath: string | undefined;
  /** Text of up to so many bytes is read in this thread: less work than starting a worker. */
  readonly ownBytes: number;
  /** How this thread gets at files; workers block. Default: the event loop goes on. */
  readonly open?: FileOpener;
}

/** Merging so many postings takes some milliseconds. */
const OWN_POSTINGS = 200_000;

/** Reads few and plain files in this thread; all others, and those that could take long or much memory, in workers. */
export function createIndexer({ now, slice, workerPath, ownBytes, open }: IndexerOptions): FileIndexer {
  const own = indexInThisThread(now, slice, open);
  if (workerPath === undefined) return own;
  const pool = new IndexingPool(workerPath);
  return {
    index: (files, request) => (areLight(files, ownBytes) ? own : pool).index(files, request),
    count: (task, request) => share(task, request, [own, pool]),
    merge: (parts) => {
      const postings = parts.reduce((sum, { segment }) => sum + segment.passages.length, 0);
      return (postings <= OWN_POSTINGS ? own : pool).merge(parts);
    },
    readCandidate: (file, options) => (file.size <= ownBytes ? own : pool).readCandidate(file, options),
  };
}

/** This thread works on it beside the others. */
async function share(
  task: CountingTask,
  request: CountingRequest,
  indexers: readonly FileIndexer[],
): Promise<void> {
  const cancel = () => stop(task);
  request.signal?.addEventListener('abort', cancel, { once: true });
  try {
    await Promise.all(indexers.map((indexer) => indexer.count(task, request)));
  } finally {
    request.signal?.removeEventListener('abort', cancel);
  }
}

function areLight(files: readonly ListedSource[], ownBytes: number): boolean {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return bytes <= ownBytes && files.every(({ path }) => findFormat(path)?.kind !== 'binary');
}
