import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DraftSettings } from '../engine/model/draft.ts';
import type { LoadedConfiguration } from './configuration/configurationFile.ts';

/** Where the sources of a draft are. All absolute; sources may be globs. */
export interface SourcePlaces {
  readonly sources: readonly string[];
  readonly bibliography: readonly string[];
}

/**
 * The folders that hold sources where nothing else is said, the first that exists. A `seeds/` with `sources/` of its
 * own holds drafts as well, so only that part of it is meant.
 */
const DEFAULT_FOLDERS = ['sources', 'seeds/sources', 'seeds'] as const;

/** What decides where sources are, in this order: the command line, the configuration, the folders by convention. */
export interface SourceSettings {
  readonly cwd: string;
  /** As given with `--sources`, relative to `cwd`. */
  readonly named: readonly string[];
  readonly loaded: LoadedConfiguration;
}

/** The sources that are the same for all drafts; undefined where neither command line nor configuration names any. */
export function namedSources({ cwd, named, loaded }: SourceSettings): readonly string[] | undefined {
  if (named.length > 0) return named.map((path) => resolve(cwd, path));
  return loaded.configuration.sources?.map((path) => resolve(loaded.directory, path));
}

/** The bibliographies of the configuration. */
export function namedBibliography({ loaded }: SourceSettings): readonly string[] {
  return (loaded.configuration.bibliography ?? []).map((path) => resolve(loaded.directory, path));
}

/** A path that names files, not a folder. */
const FILES = /[*?[\]{}]|\.[A-Za-z0-9]{1,10}$/;

/**
 * The folder that new sources go to: the first one that is named, else the conventional one, else `sources/`, which need
 * not exist yet.
 */
export function folderForSources(settings: SourceSettings): string {
  const { cwd, loaded } = settings;
  const named = (namedSources(settings) ?? []).find((path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats === undefined ? !FILES.test(path) : stats.isDirectory();
  });
  return named ?? conventionalSources(cwd, loaded.directory)[0] ?? join(loaded.directory, DEFAULT_FOLDERS[0]);
}

/** `sources/` or `seeds/` beside a draft, else at the root; empty where there is none. */
export function conventionalSources(draftFolder: string, root: string): readonly string[] {
  for (const folder of [draftFolder, root])
    for (const name of DEFAULT_FOLDERS) {
      const path = join(folder, name);
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    }
  return [];
}

/** Where a draft's sources are: the common or conventional ones, and those that its front matter adds. */
export function sourcesOfDraft(path: string, draft: DraftSettings, settings: SourceSettings): SourcePlaces {
  const folder = dirname(path);
  const common = namedSources(settings) ?? conventionalSources(folder, settings.loaded.directory);
  const own = (paths: readonly string[]) => paths.map((name) => resolve(folder, name));
  return {
    sources: unique([...common, ...own(draft.sources)]),
    bibliography: unique([...namedBibliography(settings), ...own(draft.bibliography)]),
  };
}

function unique(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)];
}
