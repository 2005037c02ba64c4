import type { SourceProblem } from '../../engine/model/document.ts';
import { describeSources } from './checkJson.ts';
import type { Failure, ReadSource, ShowPath } from './checkRun.ts';
import { layOutWords, type TextStyle } from './textStyle.ts';
import { countOf } from './textSummary.ts';

/** What `stet index` found: every source, and every file that is none. */
export interface IndexRun {
  readonly sources: readonly ReadSource[];
  readonly problems: readonly SourceProblem[];
  /** Files of formats that Stet does not read; it did not try. */
  readonly skipped: readonly string[];
  readonly failures: readonly Failure[];
}

/** The JSON of `stet index`. */
export function writeIndexJson(run: IndexRun, showPath: ShowPath): string {
  const problems = run.problems.map((problem) => ({ ...problem, path: showPath(problem.path) }));
  const summary = {
    sources: run.sources.length,
    figures: countFigures(run),
    errors: run.problems.filter(({ severity }) => severity === 'error').length,
    warnings: run.problems.filter(({ severity }) => severity === 'warning').length,
    skipped: run.skipped.length,
  };
  return `${JSON.stringify({
    version: 1,
    sources: describeSources(run, showPath),
    problems,
    skipped: run.skipped.map(showPath),
    summary,
  })}\n`;
}

/** The sources with their counts as a table, then what could not be read and what to do, then a summary. */
export function* writeIndexText(run: IndexRun, showPath: ShowPath, style: TextStyle): Generator<string> {
  const keyWidth = Math.max(
    0,
    ...run.sources.map(({ document }) => Math.min(document.key.length, WIDEST_KEY)),
  );
  for (const { document, figureCount } of run.sources) {
    const counts = `${countOf(document.passages.length, 'passage')}, ${countOf(figureCount, 'figure')}`;
    yield `${style.bold(document.key.padEnd(keyWidth))}  ${showPath(document.path)}  ${style.dim(counts)}\n`;
  }
  for (const problem of run.problems) {
    yield `\n${showPath(problem.path)}  ${style.severity(problem.severity, problem.severity)}  ${problem.code}\n`;
    yield layOutWords(problem.message, '  ', style);
  }
  for (const path of run.skipped)
    yield `\n${showPath(path)}  ${style.dim('skipped: no format that Stet reads')}\n`;
  yield writeSummary(run, style);
}

/** Longer keys are not aligned. */
const WIDEST_KEY = 32;

function writeSummary(run: IndexRun, style: TextStyle): string {
  const errors = run.problems.filter(({ severity }) => severity === 'error').length;
  const warnings = run.problems.length - errors;
  const parts = [`${countOf(run.sources.length, 'source')} with ${countOf(countFigures(run), 'figure')}`];
  if (errors > 0) parts.push(style.severity(`${countOf(errors, 'file')} not read`, 'error'));
  if (warnings > 0) parts.push(style.severity(countOf(warnings, 'warning'), 'warning'));
  if (run.skipped.length > 0) parts.push(`${run.skipped.length} skipped`);
  return `\n${parts.join(', ')}.\n`;
}

function countFigures(run: IndexRun): number {
  return run.sources.reduce((sum, { figureCount }) => sum + figureCount, 0);
}
