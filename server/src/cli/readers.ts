import type { SourceProblem } from '../engine/model/document.ts';
import type { ReadOptions, ReadResult } from '../readers/index.ts';
import type { SourcePlaces } from '../readers/sourcePlaces.ts';
import type { Corpus } from './engine.ts';

/** Which sources a command needs. */
export interface SourcesRequest extends SourcePlaces, ReadOptions {
  readonly signal: AbortSignal;
  /** Files that are no sources although they lie among them. */
  readonly without?: ReadonlySet<string>;
  /** Whether what was read may be kept on the disk, and taken from there. */
  readonly usesCache: boolean;
  readonly onProgress: (done: number, total: number) => void;
}

/** The sources as far as they could be read, indexed. */
export interface ReadSources {
  readonly corpus: Corpus;
  readonly problems: readonly SourceProblem[];
  /** Files in the folders that are of no readable format, and were not tried. */
  readonly skipped: readonly string[];
  /**
   * Counts the figures of all sources, in workers too where there are many: `figureCount` costs nothing then. The
   * problems say what was wrong with the cache.
   */
  readonly countFigures: (onProgress: SourcesRequest['onProgress']) => Promise<readonly SourceProblem[]>;
}

/** The part of the readers and of the index that the commands use. */
export interface Readers {
  readSources(request: SourcesRequest): Promise<ReadSources>;
  readSourceFile(path: string): Promise<ReadResult>;
}
