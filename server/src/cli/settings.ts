import { resolve } from 'node:path';
import type { Failure } from '../features/report/checkRun.ts';
import { usesCache } from '../readers/configuration/checkSettings.ts';
import {
  findConfiguration,
  type LoadedConfiguration,
  readConfiguration,
} from '../readers/configuration/configurationFile.ts';
import type { SourceSettings } from '../readers/sourcePlaces.ts';

/** What every command that reads sources takes. */
export interface SourceOptions {
  readonly sources?: readonly string[];
  readonly config?: string;
  /** False: nothing is kept on the disk, whatever the configuration says. */
  readonly cache?: boolean;
}

/** The settings of a run, and what of them was not understood. */
export interface Settings {
  readonly sources: SourceSettings;
  readonly loaded: LoadedConfiguration;
  readonly failures: readonly Failure[];
  /** Whether what was read of the sources is kept on the disk. */
  readonly usesCache: boolean;
}

/** The settings of a run: the configuration named, else the one found, else the defaults; and the command line. */
export async function loadSettings(cwd: string, options: SourceOptions): Promise<Settings> {
  const path = options.config ? resolve(cwd, options.config) : await findConfiguration(cwd);
  const loaded = path ? await readConfiguration(path) : { directory: cwd, configuration: {}, problems: [] };
  const failures = loaded.problems.map((problem) => ({
    about: 'settings' as const,
    path: path ?? cwd,
    ...problem,
  }));
  return {
    sources: { cwd, named: options.sources ?? [], loaded },
    loaded,
    failures,
    usesCache: options.cache !== false && usesCache(loaded.configuration),
  };
}
