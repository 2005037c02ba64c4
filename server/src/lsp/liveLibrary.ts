import { buildCorpus, CorpusIndexer } from '../engine/index.ts';
import type { SourceProblem } from '../engine/model/document.ts';
import { indexCitations } from '../features/completion/citationIndex.ts';
import type { Library } from '../features/draftView.ts';
import {
  type LoadedSources,
  loadCorpus,
  type ReadOptions,
  type ReadResult,
  readSourceFile,
} from '../readers/index.ts';
import { isWithin } from '../readers/isWithin.ts';
import type { SourcePlaces } from '../readers/sourcePlaces.ts';
import { runInSlices, SupersededError } from './slices.ts';

/** The share of the progress that reading takes; indexing takes the rest. */
const READING_SHARE = 0.4;

/** What a library tells while it loads. */
export interface LoadingObserver {
  /** `fraction` goes from 0 to 1. */
  onProgress(fraction: number, message: string): void;
}

/** What is known before anything was read. */
export const NO_LIBRARY: Library = { state: 'reading', corpus: buildCorpus([]), bibliography: new Map() };

/**
 * The sources of one or more drafts, kept up to date: a snapshot at any time, and a new one after a change. Only what
 * changed is read and indexed again, and the snapshot before counts until then.
 */
export class LiveLibrary {
  readonly places: SourcePlaces;
  readonly #options: ReadOptions;
  readonly #now: () => number;
  readonly #indexer = new CorpusIndexer();
  readonly #files = new Map<string, Promise<ReadResult>>();
  #library = NO_LIBRARY;
  #problems: readonly SourceProblem[] = [];
  #loading: { readonly abort: AbortController; readonly done: Promise<void> } | undefined;

  constructor(places: SourcePlaces, options: ReadOptions, now: () => number) {
    this.places = places;
    this.#options = options;
    this.#now = now;
  }

  /** The latest snapshot. */
  get library(): Library {
    return this.#library;
  }

  /** What of the sources could not be read. */
  get problems(): readonly SourceProblem[] {
    return this.#problems;
  }

  get isLoading(): boolean {
    return this.#loading !== undefined;
  }

  /** Resolves when nothing is being loaded any more. */
  async settled(): Promise<void> {
    while (this.#loading !== undefined) await this.#loading.done;
  }

  /** Whether a file is one of the sources, or may be one once it exists. */
  concerns(path: string): boolean {
    const { sources, bibliography } = this.places;
    if (this.#files.has(path) || bibliography.includes(path)) return true;
    return sources.some((source) => isWithin(source, path) || /[*?[{]/.test(source));
  }

  /** Forgets what was read of a file. */
  forget(path: string): void {
    this.#files.delete(path);
  }

  /** Reads what is not known and indexes it; a load that is under way is given up. Never rejects for what a file holds. */
  async load(observer: LoadingObserver): Promise<void> {
    this.#loading?.abort.abort(new SupersededError());
    const abort = new AbortController();
    const done = this.#load(abort.signal, observer).finally(() => {
      if (this.#loading?.abort === abort) this.#loading = undefined;
    });
    this.#loading = { abort, done: done.catch(() => {}) };
    return done;
  }

  /** Gives up a load that is under way; the sources that were known before still count. */
  cancel(): void {
    this.#loading?.abort.abort(new SupersededError());
  }

  async #load(signal: AbortSignal, observer: LoadingObserver): Promise<void> {
    const loaded = await loadCorpus({
      ...this.places,
      ...this.#options,
      signal,
      readFile: (path) => this.#read(path),
      onProgress: (done, total) =>
        observer.onProgress((READING_SHARE * done) / total, `${done} of ${total} files read`),
    });
    signal.throwIfAborted();
    await this.#index(loaded, signal, observer);
  }

  async #index(loaded: LoadedSources, signal: AbortSignal, observer: LoadingObserver): Promise<void> {
    const total = Math.max(1, loaded.documents.length);
    const corpus = await runInSlices(
      this.#indexer.steps(loaded.documents, loaded.entries),
      this.#now,
      () => signal.aborted,
      (done) =>
        observer.onProgress(
          READING_SHARE + ((1 - READING_SHARE) * done) / total,
          `${done} of ${total} sources indexed`,
        ),
    );
    const bibliography = new Map(loaded.bibliography.map((entry) => [entry.key, entry]));
    const library: Library = { state: 'ready', corpus, bibliography };
    await runInSlices(indexCitations(library), this.#now, () => signal.aborted);
    this.#library = library;
    this.#problems = loaded.problems;
  }

  #read(path: string): Promise<ReadResult> {
    const known = this.#files.get(path) ?? readSourceFile(path, this.#options);
    this.#files.set(path, known);
    return known;
  }
}
