import { resolve } from 'node:path';
import type { SourceProblem } from '../../engine/model/document.ts';
import { type ExtractedFile, writeExtractedFile } from '../../features/report/extractJson.ts';
import { writeExtractedText } from '../../features/report/extractText.ts';
import { createPause } from '../../readers/pause.ts';
import { showPathFrom } from '../../readers/shownPaths.ts';
import { writeComplaints } from '../complaints.ts';
import type { Engine } from '../engine.ts';
import type { Environment } from '../environment.ts';
import { EXIT, type ExitCode } from '../exitCode.ts';
import type { ResultFormat } from '../formats.ts';
import { createProgress } from '../progress.ts';
import type { Readers } from '../readers.ts';
import { SLICE } from '../slice.ts';
import { styleFor } from '../terminalStyle.ts';
import { writeChunks } from '../writeChunks.ts';

/** The options of `stet extract`. */
export interface ExtractOptions {
  readonly format: ResultFormat;
}

/** `stet extract`: the figures of any readable file. They are written as they are found, never all in memory. */
export async function runExtract(
  names: readonly string[],
  options: ExtractOptions,
  environment: Environment,
): Promise<ExitCode> {
  const { cwd, stdout, stderr } = environment;
  const [engine, readers] = await Promise.all([environment.loadEngine(), environment.loadReaders()]);
  const showPath = showPathFrom(cwd);
  const style = styleFor(stdout);
  const progress = createProgress(environment);
  const pause = createPause(environment.now, SLICE, environment.signal);
  const problems: SourceProblem[] = [];
  let unread = 0;
  if (options.format === 'json') await stdout.write('{"version":1,"files":[');
  for (const [index, name] of names.entries()) {
    const file = await extractFile(resolve(cwd, name), engine, readers, problems);
    if (file.document === undefined) unread++;
    if (options.format === 'json') await stdout.write(index > 0 ? ',\n' : '\n');
    const pieces =
      options.format === 'json'
        ? writeExtractedFile(file, showPath)
        : writeExtractedText(file, showPath, style);
    await writeChunks(pieces, stdout);
    progress.report('Reading files', index + 1, names.length);
    await pause();
  }
  if (options.format === 'json') await stdout.write('\n]}\n');
  await progress.end();
  await writeComplaints({ failures: [], problems }, stderr, showPath);
  return unread > 0 ? EXIT.failed : EXIT.clean;
}

async function extractFile(
  path: string,
  engine: Engine,
  readers: Readers,
  problems: SourceProblem[],
): Promise<ExtractedFile> {
  const read = await readers.readSourceFile(path);
  problems.push(...read.problems);
  const problem = read.problems.find(({ severity }) => severity === 'error') ?? read.problems[0];
  if (read.document === undefined) return { path, figures: [], ...(problem && { problem }) };
  const { document } = read;
  return { path, document, figures: engine.extractDocumentFigures(document), ...(problem && { problem }) };
}
