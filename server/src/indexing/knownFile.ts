import type { IndexSegment, SegmentPart } from '../engine/index.ts';
import type { SourceProblem } from '../engine/model/document.ts';
import type { FileStamp } from './fileStamp.ts';
import type { ContentPlace, DocumentHead } from './storedDocument.ts';

/** A file that was read, as it was then. */
export interface KnownFile {
  readonly path: string;
  /** Undefined: the file could not be looked at. */
  readonly stamp: FileStamp | undefined;
  /** Of its bytes; undefined: they could not be read. */
  readonly hash: string | undefined;
  readonly problems: readonly SourceProblem[];
  /** Undefined: it could not be read, and the problems say why. */
  readonly source: KnownSource | undefined;
}

/** A file that was read and indexed, as it says of itself. */
export interface KnownSource extends DocumentHead {
  /** Whether the key is that of the file's name: it changes with it. */
  readonly isNamedByFile: boolean;
  readonly content: ContentPlace;
  /** The part of the index that holds it, and its number there. */
  readonly part: IndexSegment;
  readonly at: number;
}

/** A file that has a source. */
export type IndexedFile = KnownFile & { readonly source: KnownSource };

/** A part of the index with those of its documents that count, in their order. */
export interface LivePart extends SegmentPart {
  readonly files: readonly IndexedFile[];
}

/** Whether a file that was read has a part in the index. */
export function isIndexed(file: KnownFile): file is IndexedFile {
  return file.source !== undefined;
}
