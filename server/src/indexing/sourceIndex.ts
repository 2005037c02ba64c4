import { Corpus, createVocabulary, PassageAnalyses, placeSources } from '../engine/index.ts';
import type { BibliographyEntry } from '../engine/model/bibliography.ts';
import type { SourceProblem } from '../engine/model/document.ts';
import { mapConcurrently } from '../readers/concurrently.ts';
import { type FoundSources, findSources } from '../readers/findSources.ts';
import type { ListedFile } from '../readers/listFiles.ts';
import { createPause, type Pause } from '../readers/pause.ts';
import type { ReadOptions } from '../readers/readBytes.ts';
import type { SourcePlaces } from '../readers/sourcePlaces.ts';
import { tieEntries } from '../readers/tieEntries.ts';
import { Bibliographies } from './bibliographies.ts';
import type { CorpusCache, Restored } from './cache/corpusCache.ts';
import { countCorpusFigures } from './counting/countCorpusFigures.ts';
import { hashFile } from './fileHash.ts';
import type { FileIndexer } from './fileIndexer.ts';
import { type FileStamp, isSameStamp, readStamp } from './fileStamp.ts';
import { KnownFiles } from './knownFiles.ts';
import { GoneFiles } from './moveFile.ts';

/** Where the sources are, and how they are read. */
export interface IndexSettings extends SourcePlaces, ReadOptions {
  readonly now: () => number;
  /** The longest that indexing holds up the event loop in one go, in milliseconds. */
  readonly slice: number;
  /** Reads what was not read before. */
  readonly indexer: FileIndexer;
  /** Opens what keeps the index on the disk; undefined: nothing does. */
  readonly openCache?: (() => Promise<CorpusCache>) | undefined;
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

/** How the files of the sources are looked for. */
interface Search {
  readonly signal: AbortSignal | undefined;
  readonly pause: Pause;
  /** Resolves when what the cache holds is known. */
  readonly restoring: Promise<void>;
}

const NOTHING: Restored = { files: [], bibliographies: [], problems: [] };

/** As many files are looked at at a time. */
const FILES_AT_A_TIME = 16;

/**
 * The index of one set of sources: a load reads and indexes what is new or has changed, and gives a snapshot of all.
 * Loads must not overlap.
 */
export class SourceIndex {
  readonly #settings: IndexSettings;
  readonly #vocabulary = createVocabulary();
  readonly #analyses = new PassageAnalyses();
  readonly #files = new KnownFiles();
  readonly #bibliographies = new Bibliographies();
  /** What changed since the last load; undefined: it is not known, so every file is looked at. */
  #changed: Set<string> | undefined;
  /** As they were found the last time. */
  #found: FoundSources | undefined;
  /** Undefined: it was not opened yet, or there is none. */
  #cache: CorpusCache | undefined;
  /** Whether the cache holds less than what is known. */
  #isUnsaved = false;
  #cacheProblems: readonly SourceProblem[] = [];

  constructor(settings: IndexSettings) {
    this.#settings = settings;
  }

  /** Whether a file was a source in the last load. */
  has(path: string): boolean {
    return this.#files.get(path) !== undefined;
  }

  /** A file was made, changed or removed: the next load looks at it, and at those alone that this was said of. */
  noteChange(path: string): void {
    this.#changed?.add(path);
    this.#bibliographies.forget(path);
  }

  /** Reads what is new or has changed. Never rejects for what a file holds. */
  async load(request: LoadRequest = {}): Promise<LoadedIndex> {
    const { signal } = request;
    const changed = this.#changed;
    this.#changed = new Set(changed);
    try {
      const { indexer, now, slice } = this.#settings;
      const pause = createPause(now, slice, signal);
      const restoring = this.#restore(pause);
      const [found] = await Promise.all([this.#find(changed, { signal, pause, restoring }), restoring]);
      await this.#readNew(found.paths, changed, request);
      await pause();
      if (await this.#files.settle(found.paths, indexer)) this.#isUnsaved = true;
      await pause();
      return await this.#assemble(found, request.without, pause);
    } catch (error) {
      // What was not looked at must be looked at the next time.
      this.#changed = changed && new Set([...changed, ...this.#changed]);
      throw error;
    }
  }

  /** Saves the index to the cache, where it has changed. Never rejects; the problem says why it could not. */
  async save(): Promise<SourceProblem | undefined> {
    if (this.#cache === undefined || !(this.#isUnsaved || this.#bibliographies.isUnsaved)) return undefined;
    this.#isUnsaved = false;
    return this.#cache.save(this.#files.listParts(), this.#files.listUnread(), this.#bibliographies);
  }

  /**
   * Counts the figures of all documents of a corpus that it gave, in workers where there are many, and tells the corpus.
   * Gives what was wrong with the cache.
   */
  async countFigures(
    corpus: Corpus,
    { signal, onProgress }: Omit<LoadRequest, 'without'>,
  ): Promise<readonly SourceProblem[]> {
    const { indexer, now, slice } = this.#settings;
    let done = 0;
    const onFile = () => onProgress?.(++done, corpus.documents.length);
    const index = { files: this.#files, indexer, cache: this.#cache };
    const request = { signal, onFile, vocabulary: this.#vocabulary };
    return countCorpusFigures(corpus, index, createPause(now, slice, signal), request);
  }

  /** The sources as they were found the last time, where known files were written to and nothing else. */
  async #find(
    changed: ReadonlySet<string> | undefined,
    { signal, pause, restoring }: Search,
  ): Promise<FoundSources> {
    if (this.#found !== undefined && changed !== undefined && (await this.#areWrittenTo(changed)))
      return this.#found;
    const readCandidate = async (file: ListedFile) => {
      await restoring;
      const onProblem = (problem: SourceProblem) => {
        this.#cacheProblems = [...this.#cacheProblems, problem];
        this.#isUnsaved = true;
      };
      const source = { ...this.#settings, cache: this.#cache, pause, onProblem };
      return this.#bibliographies.read(file, source);
    };
    const bibliographies = { known: this.#bibliographies.known, readCandidate, pause };
    this.#found = await findSources({ ...this.#settings, ...(signal && { signal }), bibliographies });
    return this.#found;
  }

  async #areWrittenTo(changed: ReadonlySet<string>): Promise<boolean> {
    for (const path of changed)
      if (this.#files.get(path) === undefined || (await readStamp(path)) === undefined) return false;
    return changed.size > 0;
  }

  async #restore(pause: Pause): Promise<void> {
    if (this.#cache !== undefined) return;
    const cache = await this.#settings.openCache?.();
    const { files, bibliographies, problems } = (await cache?.restore(pause)) ?? NOTHING;
    // From here on it counts as restored: a load that was cancelled before this restores anew.
    this.#cache = cache;
    for (const file of files) this.#files.set(file);
    this.#bibliographies.restore(bibliographies);
    this.#cacheProblems = problems;
    if (problems.length > 0) this.#isUnsaved = true;
  }

  async #readNew(
    paths: readonly string[],
    changed: ReadonlySet<string> | undefined,
    { signal, onProgress }: LoadRequest,
  ): Promise<void> {
    const suspects = await this.#findStale(paths, changed, signal);
    if (suspects.size === 0) return;
    this.#isUnsaved = true;
    const stale = await this.#followMoved(paths, suspects);
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
      packs: this.#cache?.packs,
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
      (path) => changed === undefined || changed.has(path) || this.#files.get(path) === undefined,
    );
    const look = async (path: string): Promise<[string, FileStamp | undefined][]> => {
      const stamp = await readStamp(path);
      const isReported = changed?.has(path) ?? false;
      return (await this.#isKnown(path, stamp, isReported ? 'bytes' : 'stamp')) ? [] : [[path, stamp]];
    };
    return new Map((await mapConcurrently(suspects, FILES_AT_A_TIME, look, signal)).flat());
  }

  /** Takes files that were moved for what they are; gives the others. */
  async #followMoved(
    paths: readonly string[],
    stale: ReadonlyMap<string, FileStamp | undefined>,
  ): Promise<ReadonlyMap<string, FileStamp | undefined>> {
    const gone = new GoneFiles(this.#files.listGone(paths));
    const others = new Map(stale);
    for (const [path, stamp] of stale) {
      const moved = stamp && (await gone.take(path, stamp.size));
      if (moved === undefined) continue;
      others.delete(path);
      this.#files.move(moved, path, stamp);
    }
    return others;
  }

  /** Whether a file is known as it is now: by its stamp where that is enough and the same, else by its bytes. */
  async #isKnown(path: string, stamp: FileStamp | undefined, by: 'stamp' | 'bytes'): Promise<boolean> {
    const known = this.#files.get(path);
    if (known === undefined) return false;
    if (by === 'stamp' && isSameStamp(known.stamp, stamp)) return true;
    const hasSameBytes = known.hash !== undefined && known.hash === (await hashFile(path, stamp?.size ?? 0));
    if (hasSameBytes) {
      this.#files.set({ ...known, stamp });
      this.#isUnsaved = true;
    }
    return hasSameBytes;
  }

  async #assemble(
    found: FoundSources,
    without: ReadonlySet<string> = new Set(),
    pause: Pause,
  ): Promise<LoadedIndex> {
    const paths = found.paths.filter((path) => !without.has(path));
    const tied = tieEntries(this.#files.list(paths), found.bibliography);
    await pause();
    const sources = tied.documents.map((file) => this.#files.place(file));
    await pause();
    const placed = placeSources(sources);
    await pause();
    const corpus = new Corpus(placed, tied.entries, this.#vocabulary, this.#analyses);
    await pause();
    return {
      corpus,
      bibliography: found.bibliography,
      problems: [
        ...this.#cacheProblems,
        ...found.problems,
        ...this.#files.problemsOf(paths),
        ...tied.problems,
      ],
      skipped: found.skipped,
    };
  }
}
