import type { SourcePlaces } from '../readers/sourcePlaces.ts';
import {
  type LibraryOptions,
  type LibraryRuntime,
  LiveLibrary,
  type LoadingObserver,
} from './liveLibrary.ts';

/** How long changes of files are gathered before the sources are read again, in milliseconds. */
const GATHERING = 50;

/** What the store tells its owner, and takes from it. */
export interface LibraryHost {
  readonly libraries: LibraryRuntime;
  schedule(run: () => void, milliseconds: number): () => void;
  /** Loads with progress that the user sees; failures are the host's to report. */
  load(library: LiveLibrary, run: (observer: LoadingObserver) => Promise<void>): void;
}

/** The libraries of the open drafts: drafts with the same sources share one. */
export class LibraryStore {
  readonly #host: LibraryHost;
  readonly #libraries = new Map<string, LiveLibrary>();
  readonly #changed = new Set<LiveLibrary>();
  #cancelGathering = () => {};

  constructor(host: LibraryHost) {
    this.#host = host;
  }

  get all(): readonly LiveLibrary[] {
    return [...this.#libraries.values()];
  }

  /** The library of the places; it begins to load when it is first asked for. */
  open(places: SourcePlaces, options: LibraryOptions): LiveLibrary {
    const key = JSON.stringify([places.sources, places.bibliography, options]);
    const known = this.#libraries.get(key);
    if (known !== undefined) return known;
    const library = new LiveLibrary(places, options, this.#host.libraries);
    this.#libraries.set(key, library);
    this.#host.load(library, (observer) => library.load(observer));
    return library;
  }

  /** Lets go of all libraries but those given. */
  keepOnly(used: ReadonlySet<LiveLibrary>): void {
    for (const [key, library] of this.#libraries) {
      if (used.has(library)) continue;
      library.cancel();
      this.#libraries.delete(key);
      this.#changed.delete(library);
    }
  }

  /** Files were made, changed or removed: the libraries that they concern are loaded again. */
  noteChanges(paths: readonly string[]): void {
    for (const library of this.#libraries.values()) {
      for (const path of paths) {
        if (!library.concerns(path)) continue;
        library.noteChange(path);
        this.#changed.add(library);
      }
    }
    if (this.#changed.size === 0) return;
    this.#cancelGathering();
    this.#cancelGathering = this.#host.schedule(() => this.#reload(), GATHERING);
  }

  #reload(): void {
    for (const library of this.#changed) this.#host.load(library, (observer) => library.load(observer));
    this.#changed.clear();
  }
}
