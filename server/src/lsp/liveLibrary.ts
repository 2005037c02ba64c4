import { buildCorpus } from '../engine/index.ts';
import type { SourceProblem } from '../engine/model/document.ts';
import { indexCitations } from '../features/completion/citationIndex.ts';
import { rehearseCompletion } from '../features/completion/rehearse.ts';
import type { Library } from '../features/draftView.ts';
import { createIndexer, type LoadedIndex, SourceIndex } from '../indexing/index.ts';
import type { ReadOptions } from '../readers/index.ts';
import { isWithin } from '../readers/isWithin.ts';
import type { SourcePlaces } from '../readers/sourcePlaces.ts';
import type { Runtime } from './runtime.ts';
import { OWN_BYTES, runInSlices, SLICE, SupersededError } from './slices.ts';

/** What a library tells while it loads. */
export interface LoadingObserver {
  /** `fraction` goes from 0 to 1. */
  onProgress(fraction: number, message: string): void;
}

/** What a library takes from its surroundings, and tells them. */
export interface LibraryRuntime extends Pick<Runtime, 'now' | 'workerPath' | 'caches'> {
  /** Called when something went wrong in the background, after a load: `problems` has changed. */
  readonly onProblem: () => void;
}

/** How the sources of a library are read. */
export interface LibraryOptions extends ReadOptions {
  /** Whether what was read is kept on the disk. */
  readonly usesCache: boolean;
}

/** A path with wildcards: any file may be one of its sources. */
const PATTERN = /[*?[{]/;

/** What is known before anything was read. */
export const NO_LIBRARY: Library = { state: 'reading', corpus: buildCorpus([]), bibliography: new Map() };

/**
 * The sources of one or more drafts, kept up to date: a snapshot at any time, and a new one after a change. Only what
 * changed is read and indexed again, and the snapshot before counts until then.
 */
export class LiveLibrary {
  readonly places: SourcePlaces;
  readonly #now: () => number;
  readonly #onProblem: () => void;
  readonly #index: SourceIndex;
  #abort = new AbortController();
  #library = NO_LIBRARY;
  #problems: readonly SourceProblem[] = [];
  #loading: Promise<void> | undefined;
  #saving = Promise.resolve();

  constructor(
    places: SourcePlaces,
    { usesCache, ...options }: LibraryOptions,
    { now, workerPath, caches, onProblem }: LibraryRuntime,
  ) {
    this.places = places;
    this.#now = now;
    this.#onProblem = onProblem;
    const indexer = createIndexer({ now, slice: SLICE, workerPath, ownBytes: OWN_BYTES });
    const open = usesCache && caches ? () => caches.open({ ...places, ...options }) : undefined;
    this.#index = new SourceIndex({
      ...places,
      ...options,
      now,
      slice: SLICE,
      indexer,
      openCache: open,
    });
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
    while (this.#loading !== undefined) await this.#loading;
  }

  /** Whether a file is one of the sources, or may be one once it exists. */
  concerns(path: string): boolean {
    const { sources, bibliography } = this.places;
    if (this.#index.has(path) || bibliography.includes(path)) return true;
    return sources.some((source) => isWithin(source, path) || PATTERN.test(source));
  }

  /** A file was made, changed or removed. */
  noteChange(path: string): void {
    this.#index.noteChange(path);
  }

  /**
   * Reads what is new or has changed and indexes it; after the load that is under way, if there is one. Never rejects
   * for what a file holds.
   */
  async load(observer: LoadingObserver): Promise<void> {
    const before = this.#loading ?? Promise.resolve();
    const { signal } = this.#abort;
    const done = before.then(() => this.#load(signal, observer));
    const settled = done
      .catch(() => {})
      .finally(() => {
        if (this.#loading === settled) this.#loading = undefined;
      });
    this.#loading = settled;
    return done;
  }

  /** Gives up all loads; the sources that were known before still count. */
  cancel(): void {
    this.#abort.abort(new SupersededError());
    this.#abort = new AbortController();
  }

  async #load(signal: AbortSignal, observer: LoadingObserver): Promise<void> {
    const loaded = await this.#index.load({
      signal,
      onProgress: (done, total) => observer.onProgress(done / total, `${done} of ${total} files read`),
    });
    const isFirst = this.#library === NO_LIBRARY;
    const citable = this.#take(loaded);
    if (isFirst) this.#saving = this.#saving.then(() => citable).then(() => this.#rehearse());
    this.#saving = this.#saving.then(() => this.#save());
  }

  async #rehearse(): Promise<void> {
    // What fails here fails again when a writer asks for it, and tells.
    await runInSlices(rehearseCompletion(this.#library), this.#now, () => false).catch(() => {});
  }

  /** In the background; the drafts are checked meanwhile. */
  async #save(): Promise<void> {
    const problem = await this.#index.save();
    if (problem === undefined) return;
    this.#problems = [...this.#problems, problem];
    this.#onProblem();
  }

  /** Resolves when completion is ready; drafts are checked against the new sources meanwhile. */
  #take({ corpus, bibliography, problems }: LoadedIndex): Promise<unknown> {
    const library: Library = {
      state: 'ready',
      corpus,
      bibliography: new Map(bibliography.map((entry) => [entry.key, entry])),
    };
    this.#library = library;
    this.#problems = problems;
    // A completion that comes before it is done makes the index at once, and tells what fails.
    const isStale = () => this.#library !== library;
    return runInSlices(indexCitations(library), this.#now, isStale).catch(() => {});
  }
}
