import { mergeSegments } from '../engine/index.ts';
import type { FileIndexer } from './fileIndexer.ts';
import { indexFiles } from './indexFiles.ts';
import { createPause } from './pause.ts';

/** Reads and indexes files in this thread, in slices of so many milliseconds: for a few files, and for tests. */
export function indexInThisThread(now: () => number, slice: number): FileIndexer {
  return {
    async index(files, { signal, ...options }) {
      return [await indexFiles(files, { ...options, pause: createPause(now, slice, signal) })];
    },
    merge: async (parts) => mergeSegments(parts),
  };
}
