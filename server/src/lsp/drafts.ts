import { dirname, resolve } from 'node:path';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { DraftParser } from '../engine/index.ts';
import type { DraftSettings } from '../engine/model/draft.ts';
import { readLimits, usesCache } from '../readers/configuration/checkSettings.ts';
import type { LoadedConfiguration } from '../readers/configuration/configurationFile.ts';
import { isNamedAsFactCheck } from '../readers/factCheckName.ts';
import { isWithin } from '../readers/isWithin.ts';
import { conventionalSources, namedSources, sourcesOfDraft } from '../readers/sourcePlaces.ts';
import type { Configurations } from './configurations.ts';
import type { LibraryStore } from './libraryStore.ts';
import { type DraftContext, OpenDraft } from './openDraft.ts';
import { toPath } from './uris.ts';

/** The drafts that the client has open. */
export class Drafts {
  readonly #configurations: Configurations;
  readonly #libraries: LibraryStore;
  readonly #now: () => number;
  readonly #open = new Map<string, OpenDraft>();
  /** Those that are open or about to be, while their settings are fetched. */
  readonly #opening = new Map<string, Promise<unknown>>();
  /** What of the front matter each draft's context was made from. */
  readonly #contexts = new WeakMap<OpenDraft, string>();

  constructor(configurations: Configurations, libraries: LibraryStore, now: () => number) {
    this.#configurations = configurations;
    this.#libraries = libraries;
    this.#now = now;
  }

  get all(): readonly OpenDraft[] {
    return [...this.#open.values()];
  }

  get(uri: string): OpenDraft | undefined {
    return this.#open.get(uri);
  }

  /**
   * Follows a document that was opened; undefined: it is a source or a report, no draft, or was closed while its settings
   * were fetched.
   */
  async open(document: TextDocument): Promise<OpenDraft | undefined> {
    const { uri } = document;
    const opening = this.make(document);
    this.#opening.set(uri, opening);
    const draft = await opening;
    if (draft === undefined || this.#opening.get(uri) !== opening) return undefined;
    this.#open.set(uri, draft);
    return draft;
  }

  /** An open draft, also one whose settings are still being fetched; undefined: it is no draft, or not open. */
  async whenOpen(uri: string): Promise<OpenDraft | undefined> {
    await this.#opening.get(uri);
    return this.get(uri);
  }

  close(uri: string): void {
    this.#opening.delete(uri);
    this.#open.delete(uri);
    this.releaseLibraries();
  }

  /** A draft that nobody follows, for a request. */
  async make(document: TextDocument): Promise<OpenDraft | undefined> {
    // An unsaved document has no folder: its sources are those of the process's.
    const path = toPath(document.uri) ?? resolve('untitled.md');
    const loaded = await this.#configurations.of(dirname(path));
    if (isSource(path, loaded) || isNamedAsFactCheck(path)) return undefined;
    const settings = new DraftParser(path).readSettings(document.getText());
    const draft = new OpenDraft(document, path, this.#resolve(path, settings, loaded), this.#now);
    this.#contexts.set(draft, describe(settings));
    return draft;
  }

  /** Gives a draft new sources where its front matter names others than before; whether it did. */
  async refreshContext(draft: OpenDraft): Promise<boolean> {
    const settings = draft.draftSettings;
    if (this.#contexts.get(draft) === describe(settings)) return false;
    this.#contexts.set(draft, describe(settings));
    draft.context = this.#resolve(draft.path, settings, await this.#configurations.of(dirname(draft.path)));
    this.releaseLibraries();
    return true;
  }

  /** Gives all drafts their sources anew: the configuration has changed. */
  async refreshAllContexts(): Promise<void> {
    for (const draft of this.#open.values()) {
      const loaded = await this.#configurations.of(dirname(draft.path));
      draft.context = this.#resolve(draft.path, draft.draftSettings, loaded);
    }
    this.releaseLibraries();
  }

  /** The sources of a folder where no draft says more. */
  async contextOfFolder(folder: string): Promise<DraftContext> {
    const loaded = await this.#configurations.of(folder);
    return this.#resolve(resolve(folder, 'draft.md'), { sources: [], bibliography: [] }, loaded);
  }

  releaseLibraries(): void {
    if (this.#open.size === 0) return;
    this.#libraries.keepOnly(new Set([...this.#open.values()].map(({ context }) => context.live)));
  }

  #resolve(path: string, settings: DraftSettings, loaded: LoadedConfiguration): DraftContext {
    const { configuration, directory } = loaded;
    const places = sourcesOfDraft(path, settings, { cwd: directory, named: [], loaded });
    const options = { ...readLimits(configuration), usesCache: usesCache(configuration) };
    return { configuration, live: this.#libraries.open(places, options) };
  }
}

function describe({ sources, bibliography }: DraftSettings): string {
  return JSON.stringify([sources, bibliography]);
}

/** A file within the sources is one of them, unless they are the whole folder that the configuration is for. */
function isSource(path: string, loaded: LoadedConfiguration): boolean {
  const settings = { cwd: loaded.directory, named: [], loaded };
  const sources = namedSources(settings) ?? conventionalSources(dirname(path), loaded.directory);
  return sources.some((source) => source !== loaded.directory && isWithin(source, path));
}
