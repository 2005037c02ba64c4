import { AddError } from '../../adding/addError.ts';
import { type AddedSource, type AddRequest, addSource } from '../../adding/addSource.ts';
import {
  type AddedReport,
  writeAddJson,
  writeAddText,
  writeRefusalJson,
} from '../../features/report/addReport.ts';
import { readLimits } from '../../readers/configuration/checkSettings.ts';
import { DEFAULT_MAX_FILE_BYTES } from '../../readers/readBytes.ts';
import type { ReadResult } from '../../readers/readSource.ts';
import { showPathFrom } from '../../readers/shownPaths.ts';
import { folderForSources, namedBibliography } from '../../readers/sourcePlaces.ts';
import { writeComplaints } from '../complaints.ts';
import type { Environment } from '../environment.ts';
import { EXIT, type ExitCode, UsageError } from '../exitCode.ts';
import type { ResultFormat } from '../formats.ts';
import { loadSettings, type Settings, type SourceOptions } from '../settings.ts';
import { styleFor } from '../terminalStyle.ts';

/** The options of `stet add`. */
export interface AddOptions {
  /** The folder to add to. */
  readonly sources?: string;
  readonly config?: string;
  readonly key?: string;
  readonly dryRun?: boolean;
  readonly format: ResultFormat;
}

/** `stet add`: copies or fetches a document into the sources and writes its entry. */
export async function runAdd(
  target: string,
  options: AddOptions,
  environment: Environment,
): Promise<ExitCode> {
  const { cwd, stdout, stderr } = environment;
  const showPath = showPathFrom(cwd);
  const settings = await loadSettings(cwd, readSourceOptions(options));
  await writeComplaints({ failures: settings.failures, problems: [] }, stderr, showPath);
  try {
    const added = await addSource(await makeRequest(target, options, settings, environment));
    const report = await describe(added, options.dryRun ? 'preview' : 'add', environment);
    await stdout.write(
      options.format === 'json'
        ? writeAddJson(report, showPath)
        : writeAddText(report, showPath, styleFor(stdout)),
    );
  } catch (error) {
    if (!(error instanceof AddError)) throw error;
    if (options.format === 'json') await stdout.write(writeRefusalJson(target, error.code, error.message));
    throw new UsageError(error.message);
  }
  return settings.failures.length > 0 ? EXIT.failed : EXIT.clean;
}

function readSourceOptions({ sources, config }: AddOptions): SourceOptions {
  return { ...(sources !== undefined && { sources: [sources] }), ...(config !== undefined && { config }) };
}

async function makeRequest(
  target: string,
  { key, dryRun }: AddOptions,
  { sources, loaded }: Settings,
  environment: Environment,
): Promise<AddRequest> {
  const { cwd, signal, stderr, today, loadNetwork } = environment;
  const maxFileBytes = readLimits(loaded.configuration).maxFileBytes ?? DEFAULT_MAX_FILE_BYTES;
  return {
    target,
    cwd,
    folder: folderForSources(sources),
    bibliographies: namedBibliography(sources),
    ...(key !== undefined && { key }),
    today: today(),
    mode: dryRun ? 'preview' : 'add',
    network: await loadNetwork(),
    readDocument: (path) => readDocument(path, maxFileBytes, environment),
    maxBytes: maxFileBytes,
    signal,
    onProgress: (message) => void (stderr.isTerminal && stderr.write(`${message} …\n`)),
  };
}

async function readDocument(
  path: string,
  maxFileBytes: number,
  { loadReaders, signal }: Environment,
): Promise<ReadResult> {
  const limits = { maxFileBytes, usesCache: false, signal, onProgress: () => {} };
  const request = { sources: [path], bibliography: [], ...limits };
  const { corpus, problems } = await (await loadReaders()).readSources(request);
  const [read] = corpus.documents;
  return { problems, ...(read && { document: read.document }) };
}

async function describe(
  { path, document, ...added }: AddedSource,
  mode: AddedReport['mode'],
  { loadEngine }: Environment,
): Promise<AddedReport> {
  if (path === undefined || document === undefined) return { ...added, mode };
  const { extractDocumentFigures } = await loadEngine();
  let figures = 0;
  for (const ofPassage of extractDocumentFigures(document)) figures += ofPassage.length;
  return { ...added, mode, document: { path, passages: document.passages.length, figures } };
}
