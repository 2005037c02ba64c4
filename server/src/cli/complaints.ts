import type { SourceProblem } from '../engine/model/document.ts';
import type { Failure, ShowPath } from '../features/report/checkRun.ts';
import type { Output } from './environment.ts';

/** After as many lines, the rest is counted only. */
const MOST_LINES = 20;

/** Says on stderr what could not be read or understood: the file, what is wrong, and what to do. */
export async function writeComplaints(
  run: { readonly failures: readonly Failure[]; readonly problems: readonly SourceProblem[] },
  stderr: Output,
  showPath: ShowPath,
): Promise<void> {
  const lines = [
    ...run.failures.map(
      (failure) => `stet: ${showPath(failure.path)}${writePlace(failure)}: ${failure.message}`,
    ),
    ...run.problems.map(({ path, severity, message }) => `stet: ${showPath(path)}: ${severity}: ${message}`),
  ];
  const rest = lines.length - MOST_LINES;
  const shown = lines.slice(0, MOST_LINES);
  if (rest > 0) shown.push(`stet: … and ${rest} more. "stet index" lists all that could not be read.`);
  if (shown.length > 0) await stderr.write(`${shown.join('\n')}\n`);
}

function writePlace({ line, column }: Failure): string {
  if (line === undefined) return '';
  return column === undefined ? `:${line}` : `:${line}:${column}`;
}

/** Problems with paths that the user named: not a file to fix, but a mistake on the command line or in the settings. */
const WRONG_PATHS: ReadonlySet<string> = new Set(['file-not-found', 'folder-not-found', 'no-files-match']);

/** Whether the run left out something that it was asked for; with `strict`, any source that could not be read. */
export function isIncomplete(
  run: {
    readonly failures: readonly Failure[];
    readonly problems: readonly SourceProblem[];
    readonly sources: readonly unknown[];
  },
  strictness: 'lenient' | 'strict',
): boolean {
  if (run.failures.length > 0) return true;
  const errors = run.problems.filter(({ severity }) => severity === 'error');
  if (strictness === 'strict' || run.sources.length === 0) return errors.length > 0;
  return errors.some(({ code }) => WRONG_PATHS.has(code));
}
