import type { OffsetRun, Passage, SourceMetadata, SourceProblem } from '../engine/model/document.ts';

/** A file's decoded text, without a byte order mark, and the path that its problems name. */
export interface DecodedFile {
  readonly path: string;
  readonly text: string;
}

/** What a reader makes of a file: a document that has no key yet. */
export interface Reading {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly metadata: SourceMetadata;
  /** The citation key that the file gives itself (front matter `id`). */
  readonly id?: string;
  /** Undefined: `text` has the file's own offsets. */
  readonly runs?: readonly OffsetRun[];
  /** What was not understood; the rest of the file is in `text`. */
  readonly problems: readonly SourceProblem[];
}

/** Reads one format. Pure: text in, reading out; never throws for what a file may hold. */
export type Reader = (file: DecodedFile) => Reading;
