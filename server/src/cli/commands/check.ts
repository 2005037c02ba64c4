import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Confidence } from '../../engine/model/settings.ts';
import { writeCheckJson } from '../../features/report/checkJson.ts';
import type { CheckRun } from '../../features/report/checkRun.ts';
import { writeGithubAnnotations } from '../../features/report/githubAnnotations.ts';
import { toSarif } from '../../features/report/sarif.ts';
import { writeTextReport } from '../../features/report/textReport.ts';
import { createTextStyle } from '../../features/report/textStyle.ts';
import { reaches, type Threshold } from '../../features/report/threshold.ts';
import type { Configuration } from '../../readers/configuration.ts';
import { type FoundDrafts, findDrafts } from '../../readers/draftFiles.ts';
import { conventionalSources, namedSources } from '../../readers/sourcePlaces.ts';
import { checkDrafts } from '../checkDrafts.ts';
import { isIncomplete, writeComplaints } from '../complaints.ts';
import type { Environment } from '../environment.ts';
import { EXIT, type ExitCode, UsageError } from '../exitCode.ts';
import { locateFrom, showPathFrom } from '../paths.ts';
import { createProgress } from '../progress.ts';
import { loadSettings, type Settings, type SourceOptions } from '../settings.ts';
import { withZotero } from '../withZotero.ts';
import { writeChunks } from '../writeChunks.ts';

export const CHECK_FORMATS = ['text', 'json', 'sarif', 'github'] as const;

export interface CheckOptions extends SourceOptions {
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly severity: Threshold;
  /** Goes before that of the configuration. */
  readonly confidence?: Confidence;
  readonly strict?: boolean;
  readonly verbose?: boolean;
}

/** `stet check`: checks drafts and reports what their sources say of them. */
export async function runCheck(
  named: readonly string[],
  options: CheckOptions,
  environment: Environment,
): Promise<ExitCode> {
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
        reportsFigureCounts: options.format === 'json',
        configuration: withConfidence(settings.loaded.configuration, options.confidence),
      },
      environment,
      progress,
    );
    environment.signal.throwIfAborted();
    await progress.end();
    const complete = { ...run, failures: [...settings.failures, ...found.failures, ...run.failures] };
    await writeComplaints(complete, environment.stderr, showPathFrom(environment.cwd));
    await writeChunks(writeReport(complete, options, environment), environment.stdout);
    return decideExitCode(complete, options);
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

function writeReport(run: CheckRun, options: CheckOptions, environment: Environment): Iterable<string> {
  const { cwd, stdout, version, rulesUri, variables } = environment;
  switch (options.format) {
    case 'json':
      return writeCheckJson(run, showPathFrom(cwd));
    case 'sarif': {
      const root = sarifRoot(cwd);
      const context = { version, rootUri: root, locate: locateFrom(cwd), helpUri: helpUriFrom(rulesUri) };
      return [`${JSON.stringify(toSarif(run, context), undefined, 2)}\n`];
    }
    case 'github':
      // Annotations are placed by paths from the root of the checkout.
      return writeGithubAnnotations(run, showPathFrom(resolve(cwd, variables.GITHUB_WORKSPACE ?? '.')));
    case 'text':
      return writeTextReport(run, {
        style: createTextStyle({
          colors: stdout.colors,
          ...(stdout.columns !== undefined && { width: stdout.columns }),
        }),
        showPath: showPathFrom(cwd),
        detail: options.verbose ? 'everything' : 'findings',
      });
  }
}

function sarifRoot(cwd: string): string {
  const uri = pathToFileURL(cwd).href;
  return uri.endsWith('/') ? uri : `${uri}/`;
}

function helpUriFrom(rulesUri: string): (code: string) => string {
  return (code) => new URL(`${code}.md`, rulesUri).href;
}

function decideExitCode(run: CheckRun, options: CheckOptions): ExitCode {
  if (isIncomplete(run, options.strict ? 'strict' : 'lenient')) return EXIT.failed;
  const fails = run.drafts.some(({ report }) =>
    report.diagnostics.some(({ severity }) => reaches(severity, options.severity)),
  );
  return fails ? EXIT.findings : EXIT.clean;
}
