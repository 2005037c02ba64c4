import { resolve } from 'node:path';
import { type CheckSettings, DEFAULT_SETTINGS } from '../engine/model/settings.ts';
import type { Failure } from '../features/report/checkRun.ts';
import type { Configuration } from '../readers/configuration.ts';
import {
  findConfiguration,
  type LoadedConfiguration,
  readConfiguration,
} from '../readers/configurationFile.ts';
import type { ReadOptions } from '../readers/readSource.ts';
import type { SourceSettings } from './sourceRequests.ts';

/** What every command that reads sources takes. */
export interface SourceOptions {
  readonly sources?: readonly string[];
  readonly config?: string;
}

export interface Settings {
  readonly sources: SourceSettings;
  readonly loaded: LoadedConfiguration;
  readonly failures: readonly Failure[];
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
  return { sources: { cwd, named: options.sources ?? [], loaded }, loaded, failures };
}

/** What the configuration says to the engine. */
export function checkSettings({ check = {} }: Configuration): CheckSettings {
  return {
    warnUnsupportedCitations: check.warnUnsupportedCitations ?? DEFAULT_SETTINGS.warnUnsupportedCitations,
  };
}

const BYTES_PER_MEGABYTE = 1024 * 1024;

/** What the configuration says to the readers. */
export function readLimits({ maxFileSizeMb }: Configuration): ReadOptions {
  return maxFileSizeMb === undefined ? {} : { maxFileBytes: maxFileSizeMb * BYTES_PER_MEGABYTE };
}
