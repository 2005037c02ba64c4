import type { IndexSegment, SegmentPart } from '../../engine/index.ts';
import type { ListedFile } from '../../readers/listFiles.ts';
import type { ReadOptions } from '../../readers/readBytes.ts';
import type { ReadBatch } from '../batch.ts';
import type { PackFolder } from '../cache/packFolder.ts';
import type { CountingTask } from '../counting/countingTask.ts';
import type { ListedSource } from '../fileIndexer.ts';
import type { WrittenBibliography } from '../writtenBibliography.ts';

/** What a worker is asked to do; one thing at a time. */
export type WorkerRequest =
  | {
      readonly kind: 'index';
      readonly files: readonly ListedSource[];
      readonly options: ReadOptions;
      readonly packs: PackFolder | undefined;
      /** Shared: the worker keeps the number of the file that it reads in it. What a worker last said may be lost with it. */
      readonly current: Int32Array;
    }
  | { readonly kind: 'count'; readonly task: CountingTask }
  | { readonly kind: 'merge'; readonly parts: readonly SegmentPart[] }
  | { readonly kind: 'readCandidate'; readonly file: ListedFile; readonly options: ReadOptions };

/** What a worker tells. */
export type WorkerReply =
  /** It is done with a file, or has begun with the first. */
  | { readonly kind: 'file' }
  | { readonly kind: 'counted' }
  | { readonly kind: 'indexed'; readonly batch: ReadBatch }
  | { readonly kind: 'merged'; readonly segment: IndexSegment }
  | { readonly kind: 'candidate'; readonly content: WrittenBibliography | 'source' | 'other' };
