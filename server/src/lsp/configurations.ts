import { dirname, join } from 'node:path';
import type { Configuration } from '../readers/configuration/configuration.ts';
import {
  findConfiguration,
  type LoadedConfiguration,
  readConfiguration,
} from '../readers/configuration/configurationFile.ts';
import { isWithin } from '../readers/isWithin.ts';
import { mergeConfigurations } from './settings.ts';
import type { WorkspaceFolders } from './workspaceFolders.ts';
import type { ZoteroLibraries } from './zotero.ts';

/** Asks the client for its settings in a folder (an absolute path). */
export type FetchSettings = (folder: string) => Promise<Configuration>;

/**
 * The configuration of each folder: `initializationOptions`, then the client's settings, then `stet.json`, which goes
 * before both because the people who share the folder share it.
 */
export class Configurations {
  readonly #folders: WorkspaceFolders;
  readonly #fetch: FetchSettings;
  readonly #zotero: ZoteroLibraries;
  readonly #initial: Configuration;
  readonly #loaded = new Map<string, Promise<LoadedConfiguration>>();

  constructor(
    folders: WorkspaceFolders,
    initial: Configuration,
    fetch: FetchSettings,
    zotero: ZoteroLibraries,
  ) {
    this.#folders = folders;
    this.#initial = initial;
    this.#fetch = fetch;
    this.#zotero = zotero;
  }

  /** The configuration of a folder, from its workspace folder's nearest `stet.json` on the way up to that one's root. */
  of(folder: string): Promise<LoadedConfiguration> {
    const known = this.#loaded.get(folder) ?? this.#load(folder);
    this.#loaded.set(folder, known);
    return known;
  }

  /** Forgets everything: a `stet.json` or the client's settings have changed. */
  forget(): void {
    this.#loaded.clear();
  }

  async #load(folder: string): Promise<LoadedConfiguration> {
    const root = this.#folders.rootOf(folder);
    const path = await findNearest(folder, root);
    const file: LoadedConfiguration =
      path === undefined
        ? { directory: root, configuration: {}, problems: [] }
        : await readConfiguration(path);
    const client = await this.#fetch(root);
    const configuration = mergeConfigurations(this.#initial, client, file.configuration);
    return { ...file, configuration: this.#addZotero(configuration) };
  }

  /** With the library of Zotero that is kept among the bibliographies, where the settings name one. */
  #addZotero(configuration: Configuration): Configuration {
    const path = this.#zotero.pathOf(configuration.zotero?.url ?? '');
    if (path === undefined) return configuration;
    return { ...configuration, bibliography: [...(configuration.bibliography ?? []), path] };
  }
}

async function findNearest(folder: string, root: string): Promise<string | undefined> {
  for (let at = folder; isWithin(root, at) && at !== root; at = dirname(at)) {
    const found = await findConfiguration(at);
    if (found === join(at, 'stet.json')) return found;
  }
  return findConfiguration(root);
}
