import type { Failure } from '../features/report/checkRun.ts';
import { readLimits } from '../readers/configuration/checkSettings.ts';
import { conventionalSources, namedBibliography, namedSources } from '../readers/sourcePlaces.ts';
import type { Environment } from './environment.ts';
import { UsageError } from './exitCode.ts';
import { createProgress } from './progress.ts';
import type { ReadSources } from './readers.ts';
import { loadSettings, type SourceOptions } from './settings.ts';
import { withZotero } from './withZotero.ts';

/** The corpus of a folder, with what could not be read of it. */
export interface OpenedSources extends ReadSources {
  readonly failures: readonly Failure[];
}

/** Reads the sources that the command line, the configuration or the folder's layout name. */
export async function openSources(options: SourceOptions, environment: Environment): Promise<OpenedSources> {
  const { cwd, signal } = environment;
  const settings = await withZotero(await loadSettings(cwd, options), environment);
  const sources = namedSources(settings.sources) ?? conventionalSources(cwd, settings.loaded.directory);
  const bibliography = namedBibliography(settings.sources);
  if (sources.length + bibliography.length === 0)
    throw new UsageError(
      'There are no sources. Put them into sources/, or name them with --sources or with "sources" in stet.json.',
    );
  const readers = await environment.loadReaders();
  const progress = createProgress(environment);
  const onProgress = (done: number, total: number) => progress.report('Reading sources', done, total);
  try {
    const read = await readers.readSources({
      sources,
      bibliography,
      ...readLimits(settings.loaded.configuration),
      usesCache: settings.usesCache,
      signal,
      onProgress,
    });
    signal.throwIfAborted();
    return { ...read, failures: settings.failures };
  } finally {
    await progress.end();
  }
}
