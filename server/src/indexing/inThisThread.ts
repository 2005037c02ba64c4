import { mergeSegments } from '../engine/index.ts';
import { readCandidate } from '../readers/loadBibliographies.ts';
import { type FileOpener, openFile } from '../readers/openFile.ts';
import { createPause, runPausing } from '../readers/pause.ts';
import { openBatch } from './batch.ts';
import { BatchBuilder } from './batchBuilder.ts';
import { workOn } from './counting/countingTask.ts';
import type { FileIndexer } from './fileIndexer.ts';
import { indexFiles } from './indexFiles.ts';

/** Reads and indexes files in this thread, in slices of so many milliseconds: for a few files, and for tests. */
export function indexInThisThread(
  now: () => number,
  slice: number,
  open: FileOpener = openFile,
): FileIndexer {
  return {
    async index(files, { signal, vocabulary, ...options }) {
      const pause = createPause(now, slice, signal);
      const builder = new BatchBuilder(vocabulary);
      return [openBatch(await indexFiles(files, { ...options, builder, open, pause }))];
    },
    async count(task, { signal, vocabulary, onFile }) {
      const pause = createPause(now, slice, signal);
      await runPausing(workOn(task, vocabulary), async () => {
        onFile();
        await pause();
      });
    },
    merge: async (parts) => mergeSegments(parts),
    readCandidate,
  };
}
