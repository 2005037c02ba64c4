import { writeLookupJson, writeLookupText } from '../../features/report/lookupReport.ts';
import { isIncomplete, writeComplaints } from '../complaints.ts';
import type { Environment } from '../environment.ts';
import { EXIT, type ExitCode } from '../exitCode.ts';
import { openSources } from '../openSources.ts';
import { showPathFrom } from '../paths.ts';
import type { SourceOptions } from '../settings.ts';
import { styleFor } from '../terminalStyle.ts';
import { writeChunks } from '../writeChunks.ts';

export interface LookupOptions extends SourceOptions {
  readonly format: 'text' | 'json';
  /** The most results to show. */
  readonly limit: number;
}

/** `stet lookup`: the facts and passages of the corpus that answer a query. As grep does, it fails where nothing is found. */
export async function runLookup(
  words: readonly string[],
  options: LookupOptions,
  environment: Environment,
): Promise<ExitCode> {
  const { stdout, stderr, cwd } = environment;
  const showPath = showPathFrom(cwd);
  const query = words.join(' ');
  const opened = await openSources(options, environment);
  const engine = await environment.loadEngine();
  const documents = new Map(opened.corpus.documents.map(({ document }) => [document.path, document]));
  const found = engine
    .lookup(opened.corpus, query, options.limit)
    .map((result) => ({ ...result, document: documents.get(result.path) }));
  await writeComplaints(opened, stderr, showPath);
  if (options.format === 'json') await stdout.write(writeLookupJson(query, found, showPath));
  else await writeChunks(writeLookupText(query, found, showPath, styleFor(stdout)), stdout);
  if (found.length === 0 && options.format === 'text')
    await stderr.write(`stet: Nothing found for "${query}". Try fewer or other words.\n`);
  if (isIncomplete({ ...opened, sources: opened.corpus.documents }, 'lenient')) return EXIT.failed;
  return found.length > 0 ? EXIT.clean : EXIT.findings;
}
