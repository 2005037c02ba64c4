import type { SourceDocument, SourceProblem } from '../engine/model/document.ts';
import type { ReadOptions } from '../readers/readSource.ts';
import type { BibliographyEntry } from './engine.ts';

/** Which sources to read. All paths are absolute; sources may be globs. */
export interface CorpusRequest extends ReadOptions {
  readonly sources: readonly string[];
  readonly bibliography: readonly string[];
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

export interface LoadedCorpus {
  readonly documents: readonly SourceDocument[];
  readonly entries: readonly BibliographyEntry[];
  readonly problems: readonly SourceProblem[];
  /** Files in the folders that are of no readable format, and were not tried. */
  readonly skipped: readonly string[];
}

/** A file with what it holds; no document where it could not be read. */
export interface ReadFile {
  readonly document?: SourceDocument;
  readonly problems: readonly SourceProblem[];
}

/** The part of the readers that the commands use. */
export interface Readers {
  loadCorpus(request: CorpusRequest): Promise<LoadedCorpus>;
  readSourceFile(path: string): Promise<ReadFile>;
}
