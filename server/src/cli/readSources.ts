import { indexInThisThread, SourceIndex } from '../indexing/index.ts';
import type { ReadSources, SourcesRequest } from './readers.ts';

/** The longest that indexing holds up a signal to cancel, in milliseconds. */
const SLICE = 50;

/** Reads and indexes the sources of a command. */
export async function readSources({
  signal,
  without,
  onProgress,
  ...places
}: SourcesRequest): Promise<ReadSources> {
  const now = () => performance.now();
  const index = new SourceIndex({ ...places, now, slice: SLICE, indexer: indexInThisThread(now, SLICE) });
  return index.load({ signal, onProgress, ...(without && { without }) });
}
