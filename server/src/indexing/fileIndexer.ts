import type { IndexSegment, SegmentPart, Vocabulary } from '../engine/index.ts';
import type { ListedFile } from '../readers/listFiles.ts';
import type { CandidateContent } from '../readers/loadBibliographies.ts';
import type { ReadOptions } from '../readers/readBytes.ts';
import type { IndexedBatch } from './batch.ts';
import type { PackFolder } from './cache/packFolder.ts';
import type { CountingTask } from './counting/countingTask.ts';
import type { WrittenBibliography } from './writtenBibliography.ts';

/** A file that is to be read. */
export interface ListedSource {
  readonly path: string;
  /** In bytes; 0 where it is not known. */
  readonly size: number;
}

/** A file that may be a bibliography. */
export interface BibliographyCandidate extends ListedFile, ListedSource {}

/** Which files to read, and whom to tell. */
export interface IndexingRequest extends ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** This thread's, for what is indexed in it. */
  readonly vocabulary: Vocabulary;
  /** Called when a file is done. */
  readonly onFile: () => void;
  /** Where other threads put what they have read; undefined: it stays in memory, as that of this thread does. */
  readonly packs?: PackFolder | undefined;
}

/** How figures are counted, and whom to tell. */
export type CountingRequest = Pick<IndexingRequest, 'signal' | 'vocabulary' | 'onFile'>;

/** Reads and indexes files, in this thread or in others. Never rejects for what a file holds. */
export interface FileIndexer {
  /** Every file is in one of the batches; the order is not that of the files. Rejects where it was cancelled. */
  index(files: readonly ListedSource[], request: IndexingRequest): Promise<readonly IndexedBatch[]>;
  /** Works on the task until nothing is left of it. Rejects where it was cancelled. */
  count(task: CountingTask, request: CountingRequest): Promise<void>;
  merge(parts: readonly SegmentPart[]): Promise<IndexSegment>;
  /** Reads a file that may be a bibliography; one that was read in another thread comes as bytes. */
  readCandidate(
    file: BibliographyCandidate,
    options: ReadOptions,
  ): Promise<CandidateContent | WrittenBibliography>;
}
