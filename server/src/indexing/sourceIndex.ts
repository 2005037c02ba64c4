import { Corpus, createVocabulary, PassageAnalyses } from '../engine/index.ts';
import type { BibliographyEntry } from '../engine/model/bibliography.ts';
import type { SourceProblem } from '../engine/model/document.ts';
import { mapConcurrently } from '../readers/concurrently.ts';
import { type FoundSources, findSources } from '../readers/findSources.ts';
import type { ReadBibliographies } from '../readers/loadBibliographies.ts';
import type { ReadOptions } from '../readers/readSource.ts';
import type { SourcePlaces } from '../readers/sourcePlaces.ts';
import { tieEntries } from '../readers/tieEntries.ts';
import type { FileIndexer } from './fileIndexer.ts';
import { type FileStamp, isSameStamp, readStamp } from './fileStamp.ts';
import { KnownFiles } from './knownFiles.ts';
import { createPause } from './pause.ts';

/** Where the sources are, and how they are read. */
export interface IndexSettings extends SourcePlaces, ReadOptions {
  readonly now: () => number;
  /** The longest that indexing holds up the event loop in one go, in milliseconds. */
  readonly slice: number;
  /** Reads what was not read before. */
  readonly indexer: FileIndexer;
}

/** How a load goes. */
export interface LoadRequest {
  /** Aborted: the load rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Files that are no sources although they lie among them. */
  readonly without?: ReadonlySet<string>;
  /** Called with how many of the files that had to be read are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** The sources as far as they could be read, indexed. Immutable. */
export interface LoadedIndex {
  /** Documents in a fixed order, with unique keys; entries that no document belongs to. */
  readonly corpus: Corpus;
  /** All entries, for going to where a key is defined. Of entries with one key, the first. */
  readonly bibliography: readonly BibliographyEntry[];
  readonly problems: readonly SourceProblem[];
  /** Files in the folders that are of no readable format, and were not tried. */
  readonly skipped: readonly string[];
}

/** As many files are looked at at a time. */
const STATS_AT_A_TIME = 16;

/**
 * The index of one set of sources: a load reads and indexes what is new or has changed, and gives a snapshot of all.
 * Loads must not overlap.
 */
export class SourceIndex {
  readonly #settings: IndexSettings;
  readonly #vocabulary = createVocabulary();
  readonly #analyses = new PassageAnalyses();
  readonly #files: KnownFiles;
  readonly #bibliographies: ReadBibliographies = new Map();
  /** What changed since the last load; undefined: it is not known, so every file is looked at. */
  #changed: Set<string> | undefined;

  constructor(settings: IndexSettings) {
    this.#settings = settings;
    this.#files = new KnownFiles(this.#vocabulary);
  }

  /** Whether a file was a source in the last load. */
  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** A file was made, changed or removed: the next load looks at it, and at those alone that this was said of. */
  noteChange(path: string): void {
    this.#changed?.add(path);
    this.#bibliographies.delete(path);
  }

  /** Reads what is new or has changed. Never rejects for what a file holds. */
  async load(request: LoadRequest = {}): Promise<LoadedIndex> {
    const { signal } = request;
    const changed = this.#changed;
    this.#changed = new Set(changed);
    try {
      const found = await findSources({
        ...this.#settings,
        ...(signal && { signal }),
        known: this.#bibliographies,
      });
      await this.#readNew(found.paths, changed, request);
      const { indexer, now, slice } = this.#settings;
      await this.#files.settle(found.paths, indexer, createPause(now, slice, signal));
      return this.#assemble(found, request.without);
    } catch (error) {
      // What was not looked at must be looked at the next time.
      this.#changed = changed && new Set([...changed, ...this.#changed]);
      throw error;
    }
  }

  async #readNew(
    paths: readonly string[],
    changed: ReadonlySet<string> | undefined,
    { signal, onProgress }: LoadRequest,
  ): Promise<void> {
    const stale = await this.#findStale(paths, changed, signal);
    if (stale.size === 0) return;
    let done = 0;
    const files = [...stale].map(([path, stamp]) => ({ path, size: stamp?.size ?? 0 }));
    const onFile = () => onProgress?.(++done, files.length);
    const vocabulary = this.#vocabulary;
    const batches = await this.#settings.indexer.index(files, {
      ...this.#settings,
      vocabulary,
      signal,
      onFile,
    });
    for (const batch of batches) this.#files.add(batch, stale);
  }

  /** The files that are not known as they are now, with their stamps. */
  async #findStale(
    paths: readonly string[],
    changed: ReadonlySet<string> | undefined,
    signal: AbortSignal | undefined,
  ): Promise<ReadonlyMap<string, FileStamp | undefined>> {
    const suspects = paths.filter(
      (path) => changed === undefined || changed.has(path) || !this.#files.has(path),
    );
    const stamps = await mapConcurrently(suspects, STATS_AT_A_TIME, readStamp, signal);
    const stale = new Map<string, FileStamp | undefined>();
    for (const [at, path] of suspects.entries())
      if (!isSameStamp(this.#files.stampOf(path), stamps[at])) stale.set(path, stamps[at]);
    return stale;
  }

  #assemble(found: FoundSources, without: ReadonlySet<string> = new Set()): LoadedIndex {
    const paths = found.paths.filter((path) => !without.has(path));
    const tied = tieEntries(this.#files.list(paths), found.bibliography);
    const sources = tied.documents.map((file) => this.#files.place(file));
    return {
      corpus: new Corpus(sources, tied.entries, this.#vocabulary, this.#analyses),
      bibliography: found.bibliography,
      problems: [...found.problems, ...this.#files.problemsOf(paths), ...tied.problems],
      skipped: found.skipped,
    };
  }
}
