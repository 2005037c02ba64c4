import type { ListedFile } from '../readers/listFiles.ts';
import type { CandidateContent } from '../readers/loadBibliographies.ts';
import type { Pause } from '../readers/pause.ts';
import type { ReadOptions } from '../readers/readBytes.ts';
import type { FileIndexer } from './fileIndexer.ts';
import { readStamp } from './fileStamp.ts';
import { isWritten, readWritten } from './writtenBibliography.ts';

/** Reads a file that may be a bibliography, in another thread where it is large, and keeps nothing of it. */
export async function readCandidateWith(
  indexer: FileIndexer,
  file: ListedFile,
  options: ReadOptions,
  pause: Pause,
): Promise<CandidateContent> {
  const size = (await readStamp(file.path))?.size ?? 0;
  const content = await indexer.readCandidate({ ...file, size }, options);
  return isWritten(content) ? readWritten(content, pause) : content;
}
