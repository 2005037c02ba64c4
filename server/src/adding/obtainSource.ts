import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, parse as parsePath } from 'node:path';
import type { SourceDocument } from '../engine/model/document.ts';
import type { ReadResult } from '../readers/readSource.ts';
import { AddError } from './addError.ts';
import { type AddTarget, parsePublicUrl } from './addTarget.ts';
import { acceptedTypes, readableExtension, requireExtension } from './contentTypes.ts';
import { parseCslWork, type RegisteredWork } from './cslWork.ts';
import { type FetchedDocument, fetchDocument } from './fetchDocument.ts';
import type { Network } from './network.ts';
import { toUtf8 } from './toUtf8.ts';
import { describeDocument, type Work } from './work.ts';

/** A file that was read and found to be a source. */
export interface ObtainedDocument {
  /** Where its bytes are: the user's file, or a temporary one. */
  readonly path: string;
  /** With its dot. */
  readonly extension: string;
  readonly document: SourceDocument;
  /** Whether it came from the network. */
  readonly isFetched: boolean;
}

/** What was named, with what is known of it. */
export interface ObtainedSource {
  readonly work: Work;
  /** What to make a key from where the work says nothing. */
  readonly fallback: string;
  /** Absent where only the entry could be had. */
  readonly obtained?: ObtainedDocument;
  /** What the user should know. */
  readonly notes: readonly string[];
}

/** What reading and fetching a source needs, the same for all targets. */
export interface ObtainContext {
  readonly network: Network;
  /** Reads a document under the limits that all sources have: what is fetched may be made to fill memory or to take forever. */
  readonly readDocument: (path: string) => Promise<ReadResult>;
  /** Larger documents are not fetched. */
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  readonly onProgress: (message: string) => void;
}

/** Reads or fetches what a target names, and hands it on; temporary files are gone when `use` has ended. */
export async function withSource<Result>(
  target: AddTarget,
  context: ObtainContext,
  use: (source: ObtainedSource) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-add-'));
  try {
    return await use(await obtain(target, context, folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function obtain(target: AddTarget, context: ObtainContext, folder: string): Promise<ObtainedSource> {
  switch (target.kind) {
    case 'file':
      return obtainFile(target.path, context);
    case 'url':
      return obtainPage(target.url, context, folder);
    case 'doi':
      return obtainRegistered(target.doi, context, folder);
  }
}

async function obtainFile(path: string, context: ObtainContext): Promise<ObtainedSource> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats?.isFile())
    throw new AddError('file-not-found', `There is no file ${path}. Check the path, or name a URL or a DOI.`);
  const { document, notes } = await requireDocument(path, context);
  const obtained = { path, extension: extname(path), document, isFetched: false };
  const name = parsePath(path).name;
  return {
    work: describeDocument({ title: name, ...document.metadata }, undefined),
    fallback: name,
    obtained,
    notes,
  };
}

async function obtainPage(url: URL, context: ObtainContext, folder: string): Promise<ObtainedSource> {
  const fetched = await fetchPage(url, context);
  const { obtained, notes } = await keep(fetched, requireExtension(fetched), context, folder);
  const work = describeDocument(obtained.document.metadata, withoutFragment(fetched.url));
  return { work, fallback: nameOfHost(url), obtained, notes };
}

function fetchPage(
  url: URL,
  { network, maxBytes, signal, onProgress }: ObtainContext,
): Promise<FetchedDocument> {
  onProgress(`Fetching ${url.host}`);
  return fetchDocument({ url, accept: acceptedTypes(), maxBytes, network, signal });
}

/** Puts a document that was fetched where the readers can read it. */
async function keep(
  { bytes, charset, contentType }: FetchedDocument,
  extension: string,
  context: ObtainContext,
  folder: string,
): Promise<{ readonly obtained: ObtainedDocument; readonly notes: readonly string[] }> {
  const path = join(folder, `document.${extension}`);
  const isText = contentType.startsWith('text/') || contentType.endsWith('+xml');
  await writeFile(path, isText ? toUtf8(bytes, charset) : bytes);
  const { document, notes } = await requireDocument(path, context);
  return { obtained: { path, extension: `.${extension}`, document, isFetched: true }, notes };
}

async function requireDocument(
  path: string,
  { readDocument }: ObtainContext,
): Promise<{ readonly document: SourceDocument; readonly notes: readonly string[] }> {
  const { document, problems } = await readDocument(path);
  const messages = problems.map(({ message }) => message);
  if (document === undefined) throw new AddError('unreadable', messages.join(' '));
  return { document, notes: messages };
}

/** How many full texts of a work are tried. */
const MOST_FULL_TEXTS = 3;

async function obtainRegistered(
  doi: string,
  context: ObtainContext,
  folder: string,
): Promise<ObtainedSource> {
  const { work, fullTexts } = await resolveDoi(doi, context);
  const notes: string[] = [];
  for (const { url, contentType } of fullTexts.slice(0, MOST_FULL_TEXTS)) {
    if (!URL.canParse(url) || readableExtension(contentType, new URL(url)) === undefined) continue;
    try {
      const fetched = await fetchPage(parsePublicUrl(url), context);
      const kept = await keep(fetched, requireExtension(fetched), context, folder);
      return { work, fallback: doi, obtained: kept.obtained, notes: kept.notes };
    } catch (error) {
      if (!(error instanceof AddError)) throw error;
      notes.push(`The full text at ${new URL(url).host} could not be had: ${error.message}`);
    }
  }
  return { work, fallback: doi, notes };
}

/** Asks the registry of a DOI for its description (content negotiation, https://citation.doi.org/docs.html). */
async function resolveDoi(doi: string, context: ObtainContext): Promise<RegisteredWork> {
  const { network, signal, maxBytes } = context;
  context.onProgress(`Looking up ${doi}`);
  const url = new URL(doi.split('/').map(encodeURIComponent).join('/'), network.doiResolver);
  const accept = 'application/vnd.citationstyles.csl+json';
  const { bytes } = await fetchDocument({ url, accept, maxBytes, network, signal }).catch(
    (error: unknown) => {
      throw error instanceof AddError && error.code === 'http-error' ? unknownDoi(doi) : error;
    },
  );
  const registered = parseCslWork(bytes.toString('utf8'), doi);
  if (registered === undefined) throw unknownDoi(doi);
  return { ...registered, work: { ...registered.work, url: url.href } };
}

function unknownDoi(doi: string): AddError {
  return new AddError(
    'doi-not-found',
    `The registry has no description of ${doi}. Check the DOI, or add the document by its URL or as a file.`,
  );
}

function withoutFragment(url: URL): URL {
  const page = new URL(url);
  page.hash = '';
  return page;
}

/** "www.steppewire.example" is "steppewire". */
function nameOfHost({ hostname }: URL): string {
  return hostname.replace(/^www\./, '').split('.')[0] ?? hostname;
}
