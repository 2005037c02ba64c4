import type { Confidence } from '../engine/model/settings.ts';
import type { CheckRun } from '../features/report/checkRun.ts';
import type { Configuration } from '../readers/configuration/configuration.ts';
import { type FoundDrafts, findDrafts } from '../readers/draftFiles.ts';
import { showPathFrom } from '../readers/shownPaths.ts';
import { conventionalSources, namedSources } from '../readers/sourcePlaces.ts';
import { checkDrafts } from './checkDrafts.ts';
import { writeComplaints } from './complaints.ts';
import type { Environment } from './environment.ts';
import { UsageError } from './exitCode.ts';
import { createProgress } from './progress.ts';
import { loadSettings, type Settings, type SourceOptions } from './settings.ts';
import { withZotero } from './withZotero.ts';

/** What the commands take that check drafts. */
export interface CheckingOptions extends SourceOptions {
  /** Goes before that of the configuration. */
  readonly confidence?: Confidence;
  /** A source that cannot be read fails the run. */
  readonly strict?: boolean;
}

/** What a report needs of a run besides its findings: how many figures each source states, which costs reading it. */
export type Counting = 'counted' | 'uncounted';

/**
 * Checks the drafts that the user names, else those of the configuration, else those of the folder, and says on stderr what
 * could not be read.
 */
export async function checkNamed(
  named: readonly string[],
  options: CheckingOptions,
  figureCounts: Counting,
  environment: Environment,
): Promise<CheckRun> {
  const settings = await withZotero(await loadSettings(environment.cwd, options), environment);
  const found = await findDrafts({
    cwd: environment.cwd,
    named,
    patterns: settings.loaded.configuration.drafts ?? [],
    base: settings.loaded.directory,
    sources: commonSources(settings, environment.cwd),
  });
  requireDrafts(found);
  await noteSwallowedDrafts(named, options.sources ?? [], environment);
  const progress = createProgress(environment);
  try {
    const run = await checkDrafts(
      {
        paths: found.paths,
        sources: settings.sources,
        usesCache: settings.usesCache,
        reportsFigureCounts: figureCounts === 'counted',
        configuration: withConfidence(settings.loaded.configuration, options.confidence),
      },
      environment,
      progress,
    );
    environment.signal.throwIfAborted();
    await progress.end();
    const complete = { ...run, failures: [...settings.failures, ...found.failures, ...run.failures] };
    await writeComplaints(complete, environment.stderr, showPathFrom(environment.cwd));
    return complete;
  } finally {
    await progress.end();
  }
}

function withConfidence(configuration: Configuration, confidence: Confidence | undefined): Configuration {
  return confidence === undefined ? configuration : { ...configuration, confidence };
}

function commonSources(settings: Settings, cwd: string): readonly string[] {
  return namedSources(settings.sources) ?? conventionalSources(cwd, settings.loaded.directory);
}

function requireDrafts({ paths, failures }: FoundDrafts): void {
  if (paths.length > 0 || failures.length > 0) return;
  throw new UsageError(
    'There are no drafts to check. Name them ("stet check draft.md"), or set "drafts" in stet.json. By itself Stet looks for *.md in the current folder, without README.md and other project files.',
  );
}

/** `--sources` takes all paths that follow it, so a draft that is named last becomes a source. */
async function noteSwallowedDrafts(
  named: readonly string[],
  sources: readonly string[],
  { stderr }: Environment,
): Promise<void> {
  const swallowed = sources.slice(1).find((path) => /\.(?:md|markdown|qmd)$/i.test(path));
  if (named.length > 0 || swallowed === undefined) return;
  await stderr.write(
    `stet: "${swallowed}" follows --sources and is read as a source. If it is the draft, name it before --sources.\n`,
  );
}
