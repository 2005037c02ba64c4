import { existsSync } from 'node:fs';
import type { ZoteroLibrary } from '../adding/zoteroLibrary.ts';
import type { IndexProblem } from '../protocol.ts';

/** How the server gets at Zotero. */
export interface ZoteroAccess {
  /** Where the export of an address is kept, whether or not there is one yet. */
  pathOf(url: string): string;
  /** Asks Zotero for its library and keeps it. */
  fetch(url: string): Promise<ZoteroLibrary>;
}

/** Said instead of asking. */
const UNTRUSTED =
  'Zotero is not asked for its library, as this folder is not trusted. Trust the folder, or its citations stay unknown.';

/** Told when a library was fetched; `first`: there was none before. */
export type ZoteroListener = (path: string, which: 'first' | 'next') => void;

/** The libraries of Zotero that the settings name. Zotero is asked in the background: no draft waits for it. */
export class ZoteroLibraries {
  readonly #access: ZoteroAccess | undefined;
  readonly #onFetched: ZoteroListener;
  readonly #onProblem: () => void;
  readonly #isTrusted: () => boolean;
  readonly #asked = new Set<string>();
  readonly #problems = new Map<string, string>();

  /** `isTrusted`: whether the folder's settings may have Zotero asked. */
  constructor(
    access: ZoteroAccess | undefined,
    isTrusted: () => boolean,
    onFetched: ZoteroListener,
    onProblem: () => void,
  ) {
    this.#access = access;
    this.#isTrusted = isTrusted;
    this.#onFetched = onFetched;
    this.#onProblem = onProblem;
  }

  /** What keeps Zotero from giving its library. */
  get problems(): readonly IndexProblem[] {
    return [...this.#problems].map(([path, message]) => ({ path, code: 'zotero', message }));
  }

  /** The export that is kept for an address, if any; Zotero is asked for a newer one, once until `forget`. */
  pathOf(url: string): string | undefined {
    if (this.#access === undefined || url === '') return undefined;
    if (!this.#isTrusted()) {
      this.#problems.set(url, UNTRUSTED);
      return undefined;
    }
    const path = this.#access.pathOf(url);
    if (!this.#asked.has(url)) void this.#ask(url, path, this.#access);
    return existsSync(path) ? path : undefined;
  }

  /** The settings have changed: Zotero is asked anew. */
  forget(): void {
    this.#asked.clear();
    this.#problems.clear();
  }

  async #ask(url: string, path: string, access: ZoteroAccess): Promise<void> {
    this.#asked.add(url);
    const which = existsSync(path) ? 'next' : 'first';
    const { problem } = await access.fetch(url).catch((error: unknown) => ({ problem: String(error) }));
    if (problem === undefined) {
      this.#problems.delete(url);
      return this.#onFetched(path, which);
    }
    this.#problems.set(url, problem);
    this.#onProblem();
  }
}
