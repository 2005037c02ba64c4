import type { UnreadFilter } from '../../engine/index.ts';
import { noteOnLimit } from '../../features/report/describeQuery.ts';
import { writeLookupJson, writeLookupText } from '../../features/report/lookupReport.ts';
import { showPathFrom } from '../../readers/shownPaths.ts';
import { isIncomplete, writeComplaints } from '../complaints.ts';
import type { Environment } from '../environment.ts';
import { EXIT, type ExitCode, UsageError } from '../exitCode.ts';
import type { ResultFormat } from '../formats.ts';
import { openSources } from '../openSources.ts';
import type { SourceOptions } from '../settings.ts';
import { styleFor } from '../terminalStyle.ts';
import { writeChunks } from '../writeChunks.ts';

/** The options of `stet lookup`. */
export interface LookupOptions extends SourceOptions {
  readonly format: ResultFormat;
  /** The most results to show. */
  readonly limit: number;
  /** Filters beside those of the query, see GivenFilters. */
  readonly value?: string;
  readonly unit?: string;
  readonly date?: string;
  readonly after?: string;
  readonly before?: string;
}

/** `stet lookup`: the facts and passages of the corpus that answer a query. As grep does, it fails where nothing is found. */
export async function runLookup(
  words: readonly string[],
  options: LookupOptions,
  environment: Environment,
): Promise<ExitCode> {
  const { stdout, stderr, cwd } = environment;
  const showPath = showPathFrom(cwd);
  const text = words.join(' ');
  requireQuery(text, options);
  const opened = await openSources(options, environment);
  const engine = await environment.loadEngine();
  const answer = engine.lookUpFacts(opened.corpus, { text, given: options, limit: options.limit });
  if (answer.kind === 'unread') throw new UsageError(describeUnread(answer));
  const documents = new Map(opened.corpus.documents.map(({ document }) => [document.path, document]));
  const found = answer.results.map((result) => ({ ...result, document: documents.get(result.path) }));
  await writeComplaints(opened, stderr, showPath);
  if (options.format === 'json') await stdout.write(writeLookupJson(text, answer, found, showPath));
  else await writeChunks(writeLookupText(text, answer, found, showPath, styleFor(stdout)), stdout);
  if (found.length === 0 && options.format === 'text') await stderr.write(`stet: ${sayNothingFound(text)}\n`);
  const note = noteOnLimit(answer);
  if (note !== undefined) await stderr.write(`stet: ${note}\n`);
  if (isIncomplete({ ...opened, sources: opened.corpus.documents }, 'lenient')) return EXIT.failed;
  return found.length > 0 ? EXIT.clean : EXIT.findings;
}

function requireQuery(text: string, { value, unit, date, after, before }: LookupOptions): void {
  const hasFilter = [value, unit, date, after, before].some((filter) => filter !== undefined);
  if (text.trim() !== '' || hasFilter) return;
  throw new UsageError('There is nothing to look up. Say what, as in: stet lookup "nationals > 300 2015"');
}

function sayNothingFound(text: string): string {
  const query = text.trim() === '' ? 'these filters' : `"${text}"`;
  return `Nothing found for ${query}. Try fewer or other words.`;
}

const EXAMPLES: Readonly<Record<UnreadFilter['name'], string>> = {
  value: '"> 300", "5-7 %" or "about 2 million"',
  unit: 'km, EUR or percent',
  date: '2019 or "March 2016"',
  after: '2019 or "March 2016"',
  before: '2019 or "March 2016"',
};

function describeUnread({ name, text }: UnreadFilter): string {
  return `--${name} "${text}" is not understood. Give something like ${EXAMPLES[name]}.`;
}
