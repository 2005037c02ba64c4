import type { NamedSegment, SegmentPart } from '../../engine/index.ts';
import type { ReadOptions } from '../../readers/readSource.ts';
import type { IndexedBatch } from '../batch.ts';

/** What a worker is asked to do; one thing at a time. */
export type WorkerRequest =
  | { readonly kind: 'index'; readonly paths: readonly string[]; readonly options: ReadOptions }
  | { readonly kind: 'merge'; readonly parts: readonly SegmentPart[] };

/** What a worker tells. */
export type WorkerReply =
  /** It begins with the file of that number. */
  | { readonly kind: 'file'; readonly at: number }
  | { readonly kind: 'indexed'; readonly batch: IndexedBatch }
  | { readonly kind: 'merged'; readonly segment: NamedSegment };
