import { access, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decode } from '../decode.ts';
import type { Configuration, ConfigurationProblem } from './configuration.ts';
import { parseConfiguration } from './parseConfiguration.ts';

const CONFIGURATION_NAME = 'stet.json';

/** A configuration with the folder that its paths are relative to. */
export interface LoadedConfiguration {
  /** Undefined where there is no file: everything has its default. */
  readonly path?: string;
  readonly directory: string;
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

/**
 * Finds the `stet.json` of a folder: its own, else that of the nearest folder above it within the same
 * repository (up to the one that holds `.git`). Outside a repository only the folder itself is looked at.
 */
export async function findConfiguration(directory: string): Promise<string | undefined> {
  const candidates: string[] = [];
  for (let folder = directory; ; folder = dirname(folder)) {
    candidates.push(join(folder, CONFIGURATION_NAME));
    const atRepositoryRoot = await exists(join(folder, '.git'));
    if (!atRepositoryRoot && dirname(folder) !== folder) continue;
    if (!atRepositoryRoot) candidates.length = 1;
    break;
  }
  for (const candidate of candidates) if (await exists(candidate)) return candidate;
  return undefined;
}

/** Reads a configuration. A file that cannot be read is a problem, and everything has its default. */
export async function readConfiguration(path: string): Promise<LoadedConfiguration> {
  const directory = dirname(path);
  try {
    const decoding = decode(await readFile(path));
    if (decoding.kind === 'binary') throw new Error('it is a binary file');
    return { path, directory, ...parseConfiguration(decoding.text) };
  } catch (error) {
    const message = `The configuration cannot be read: ${describeError(error)}. Check the path given with --config.`;
    return { path, directory, configuration: {}, problems: [{ message }] };
  }
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && error.code === 'ENOENT' ? 'there is no such file' : error.message;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
