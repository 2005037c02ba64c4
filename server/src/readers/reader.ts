import type { OffsetRun, Passage, SourceMetadata, SourceProblem } from '../engine/model/document.ts';

/** A file's decoded text, without a byte order mark, and the path that its problems name. */
export interface DecodedFile {
  readonly path: string;
  readonly text: string;
}

/** A file's bytes as they are on the disk, and the path that its problems name. */
export interface BinaryFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a reader makes of a file: a document that has no key yet. */
export interface Reading {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly metadata: SourceMetadata;
  /** The citation key that the file gives itself (front matter `id`). */
  readonly id?: string;
  /** Undefined: `text` has the file's own offsets. Empty: nothing of it stands in the file as it is read (PDF). */
  readonly runs?: readonly OffsetRun[];
  /** What was not understood; the rest of the file is in `text`. */
  readonly problems: readonly SourceProblem[];
}

/** A file of which nothing can be used; its problems say why, and one of them at least is an error. */
export interface Refusal {
  readonly text?: undefined;
  readonly problems: readonly SourceProblem[];
}

/** Reads one format of text. Pure: text in, reading out; never throws for what a file may hold. */
export type TextReader = (file: DecodedFile) => Reading | Refusal | Promise<Reading | Refusal>;

/**
 * Reads one format of bytes. Pure as a text reader is; its text is derived, so that a reading has `runs`, which are
 * empty: no offset of it means anything in the file.
 */
export type BinaryReader = (file: BinaryFile) => Promise<Reading | Refusal>;
