import type { ListedSource } from '../fileIndexer.ts';

/** A batch ends before it has more bytes than this, or more files than that: less than a second of work. */
const BYTES_A_BATCH = 2 * 1024 * 1024;
const FILES_A_BATCH = 256;

/** Cuts files into batches for workers; a large file is a batch of its own. */
export function splitBatches(files: readonly ListedSource[]): ListedSource[][] {
  const batches: ListedSource[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = batches.at(-1);
    bytes += file.size;
    if (last !== undefined && bytes <= BYTES_A_BATCH && last.length < FILES_A_BATCH) last.push(file);
    else {
      batches.push([file]);
      bytes = file.size;
    }
  }
  return batches;
}
