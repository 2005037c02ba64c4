import type { IndexSegment } from '../engine/index.ts';
import type { SourceMetadata, SourceProblem } from '../engine/model/document.ts';
import type { EntryPlace } from './cache/cacheStore.ts';
import { ContentPack } from './contentPack.ts';

/** What reading a file gave, beside its content and its part of the index. */
export interface FileRecord {
  readonly path: string;
  /** Of the bytes that were read; undefined: they could not be, or are of no readable format. */
  readonly hash: string | undefined;
  readonly problems: readonly SourceProblem[];
  /** Undefined: the file could not be read, and the problems say why. */
  readonly source?: ReadFile;
}

/** What a file that was read says of itself, and where its content stands in that of its batch. */
export interface ReadFile {
  /** As the file itself says, before any bibliography. */
  readonly key: string;
  /** Whether the key is that of the file's name. */
  readonly isNamedByFile: boolean;
  readonly metadata: SourceMetadata;
  /** In bytes. */
  readonly offset: number;
  readonly length: number;
}

/** Contents that were written to the cache by who read them. */
export interface SavedContent {
  readonly key: string;
  readonly entry: EntryPlace;
}

/**
 * Some files, read and indexed: the documents of the segment are those of the records that have a source, in their
 * order. Its arrays lie in shared memory, so that threads pass it on without copying it.
 */
export interface ReadBatch {
  readonly records: readonly FileRecord[];
  readonly segment: IndexSegment;
  /** Their packed contents, one after the other. */
  readonly content: Uint8Array | SavedContent;
}

/** A batch whose contents can be read. */
export interface IndexedBatch extends Omit<ReadBatch, 'content'> {
  readonly pack: ContentPack;
}

/** The batch with its contents to be read from where they are. @throws where the cache has lost them. */
export function openBatch({ content, ...batch }: ReadBatch): IndexedBatch {
  const pack = 'key' in content ? ContentPack.at(content.key, content.entry) : new ContentPack(content);
  return { ...batch, pack };
}
