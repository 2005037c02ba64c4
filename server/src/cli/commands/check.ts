import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeCheckJson } from '../../features/report/checkJson.ts';
import type { CheckRun } from '../../features/report/checkRun.ts';
import { writeGithubAnnotations } from '../../features/report/githubAnnotations.ts';
import { toSarif } from '../../features/report/sarif.ts';
import { writeTextReport } from '../../features/report/textReport.ts';
import { createTextStyle } from '../../features/report/textStyle.ts';
import { reaches, type Threshold } from '../../features/report/threshold.ts';
import { locateFrom, showPathFrom } from '../../readers/shownPaths.ts';
import { type CheckingOptions, checkNamed } from '../checkNamed.ts';
import { isIncomplete } from '../complaints.ts';
import type { Environment } from '../environment.ts';
import { EXIT, type ExitCode } from '../exitCode.ts';
import type { CheckFormat } from '../formats.ts';
import { writeChunks } from '../writeChunks.ts';

/** The options of `stet check`. */
export interface CheckOptions extends CheckingOptions {
  readonly format: CheckFormat;
  readonly severity: Threshold;
  readonly verbose?: boolean;
}

/** `stet check`: checks drafts and reports what their sources say of them. */
export async function runCheck(
  named: readonly string[],
  options: CheckOptions,
  environment: Environment,
): Promise<ExitCode> {
  const run = await checkNamed(
    named,
    options,
    options.format === 'json' ? 'counted' : 'uncounted',
    environment,
  );
  await writeChunks(writeReport(run, options, environment), environment.stdout);
  return decideExitCode(run, options);
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
