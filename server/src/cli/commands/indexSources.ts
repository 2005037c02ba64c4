import type { SourceProblem } from '../../engine/model/document.ts';
import { describeCleared, describeUncleared } from '../../features/report/clearedCache.ts';
import { writeIndexJson, writeIndexText } from '../../features/report/indexReport.ts';
import { showPathFrom } from '../../readers/shownPaths.ts';
import { isIncomplete, writeComplaints } from '../complaints.ts';
import type { Environment } from '../environment.ts';
import { EXIT, type ExitCode, UsageError } from '../exitCode.ts';
import type { ResultFormat } from '../formats.ts';
import { openSources } from '../openSources.ts';
import { createProgress } from '../progress.ts';
import type { ReadSources } from '../readers.ts';
import type { SourceOptions } from '../settings.ts';
import { styleFor } from '../terminalStyle.ts';
import { writeChunks } from '../writeChunks.ts';

/** The options of `stet index`. */
export interface IndexOptions extends SourceOptions {
  readonly format: ResultFormat;
  readonly strict?: boolean;
  readonly clearCache?: boolean;
}

/** `stet index`: reads all sources, and says what each holds and what could not be read. */
export async function runIndex(options: IndexOptions, environment: Environment): Promise<ExitCode> {
  if (options.clearCache) return clearCache(options, environment);
  const { stdout, stderr, cwd } = environment;
  const showPath = showPathFrom(cwd);
  const { corpus, skipped, failures, ...opened } = await openSources(options, environment);
  const problems = [...opened.problems, ...(await countFigures(opened, environment))];
  const run = { sources: corpus.documents, problems, skipped, failures };
  // The report itself lists the problems.
  await writeComplaints({ failures, problems: [] }, stderr, showPath);
  if (options.format === 'json') await stdout.write(writeIndexJson(run, showPath));
  else await writeChunks(writeIndexText(run, showPath, styleFor(stdout)), stdout);
  return isIncomplete(run, options.strict ? 'strict' : 'lenient') ? EXIT.failed : EXIT.clean;
}

async function countFigures(
  sources: Pick<ReadSources, 'countFigures'>,
  environment: Environment,
): Promise<readonly SourceProblem[]> {
  const progress = createProgress(environment);
  try {
    return await sources.countFigures((done, total) => progress.report('Counting figures', done, total));
  } finally {
    await progress.end();
  }
}

async function clearCache({ format }: IndexOptions, environment: Environment): Promise<ExitCode> {
  const { path, bytes } = await environment.clearCache().catch((error: unknown) => {
    throw new UsageError(describeUncleared(error));
  });
  const text =
    format === 'json'
      ? JSON.stringify({ version: 1, cleared: { path, bytes } })
      : describeCleared(path, bytes);
  await environment.stdout.write(`${text}\n`);
  return EXIT.clean;
}
