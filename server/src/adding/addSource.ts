import { dirname, join, relative, sep } from 'node:path';
import type { SourceDocument } from '../engine/model/document.ts';
import { isWithin } from '../readers/isWithin.ts';
import { AddError } from './addError.ts';
import { parseTarget } from './addTarget.ts';
import { appendEntry, prepareEntry } from './appendEntry.ts';
import { writeBibtexEntry } from './bibtexEntry.ts';
import { isCitableKey, makeKey, requireKey } from './citationKey.ts';
import { copyToNew, takeBack } from './fileSystem.ts';
import {
  type BibliographyReading,
  findEntryWithoutDocument,
  findKnownSources,
  isKeyTaken,
  type KnownSources,
  READING_AT_ONCE,
} from './knownSources.ts';
import { type ObtainContext, type ObtainedSource, withSource } from './obtainSource.ts';

/** What to add, and where to. */
export interface AddRequest extends ObtainContext {
  /** A file, a URL or a DOI, as the user writes it; paths are relative to `cwd`. */
  readonly target: string;
  readonly cwd: string;
  /** The folder of sources, absolute; it is made where there is none. */
  readonly folder: string;
  /** Bibliographies beside the folder's own. Absolute. */
  readonly bibliographies: readonly string[];
  /** Default: at once, in this thread. */
  readonly reading?: BibliographyReading;
  /** The citation key; absent: one is made. That of an entry without a document gets the document. */
  readonly key?: string;
  /** The day, as 2026-11-22. */
  readonly today: string;
  /** `preview`: everything is found out and nothing is written. */
  readonly mode: 'add' | 'preview';
}

/** A source that was added, or would be. */
export interface AddedSource {
  readonly key: string;
  /** What the user named it by. */
  readonly from: string;
  /** The document in the folder of sources; absent where only the entry could be had. */
  readonly path?: string;
  readonly document?: SourceDocument;
  /** The entry as it is written, and the bibliography; absent where the entry was there already. */
  readonly entry?: { readonly path: string; readonly text: string };
  /** The day on which it was fetched; absent where it was not. */
  readonly accessed?: string;
  /** What the user should know. */
  readonly notes: readonly string[];
}

/** The bibliography that is made where a corpus has none. */
const NEW_BIBLIOGRAPHY = 'library.bib';

/**
 * Copies or fetches a document into a folder of sources and writes its entry. Rejects with an AddError where that cannot
 * be, and with the signal's reason; then nothing of it is left.
 */
export async function addSource(request: AddRequest): Promise<AddedSource> {
  const target = parseTarget(request.target, request.cwd);
  const { folder, bibliographies, reading = READING_AT_ONCE, signal } = request;
  const known = await findKnownSources(
    folder,
    bibliographies,
    target.kind === 'file' ? target.path : undefined,
    reading,
    signal,
  );
  if (request.key !== undefined) requireFreeKey(requireKey(request.key), known);
  if (target.kind === 'file') requireNewFile(target.path, known);
  return withSource(target, request, async (source) => {
    requireNewUrl(source, known, request.key);
    const added = plan(request, known, source);
    request.signal.throwIfAborted();
    if (request.mode === 'add') await carryOut(added, source);
    else if (added.entry !== undefined) await prepareEntry(added.entry.path, added.key, added.entry.text);
    return added;
  });
}

function requireFreeKey(key: string, known: KnownSources): void {
  if (!isKeyTaken(known, key) || findEntryWithoutDocument(known, key) !== undefined) return;
  throw new AddError('key-taken', `The key "${key}" is taken. Choose another one, or none to have one made.`);
}

function requireNewFile(path: string, { entries }: KnownSources): void {
  const holder = entries.find(({ files }) => files.includes(path));
  if (holder !== undefined)
    throw new AddError('already-added', `${path} is among the sources already, as @${holder.key}.`);
}

function requireNewUrl({ work }: ObtainedSource, known: KnownSources, key: string | undefined): void {
  const holder = known.entries.find(({ url }) => url !== undefined && url === work.url);
  // Whoever names the entry means to give it its document.
  if (holder !== undefined && holder.key !== key)
    throw new AddError(
      'already-added',
      `${work.url} is in the bibliography already, as @${holder.key}. To keep a document for it, add the file with --key ${holder.key}.`,
    );
}

function plan(request: AddRequest, known: KnownSources, source: ObtainedSource): AddedSource {
  const { obtained, work, notes } = source;
  const isInPlace = obtained !== undefined && !obtained.isFetched && isWithin(request.folder, obtained.path);
  const key =
    request.key ??
    (isInPlace ? keepKey(obtained.document, known) : undefined) ??
    makeKey(work, source.fallback, (made) => isKeyTaken(known, made));
  const path = obtained && (isInPlace ? obtained.path : join(request.folder, `${key}${obtained.extension}`));
  const bibliography = known.bibliography ?? join(request.folder, NEW_BIBLIOGRAPHY);
  const accessed = obtained?.isFetched === false ? undefined : request.today;
  const isKnown = findEntryWithoutDocument(known, key) !== undefined;
  const text = writeBibtexEntry({
    key,
    work,
    ...(accessed !== undefined && { accessed }),
    ...(path !== undefined && { file: writeFilePath(bibliography, path) }),
  });
  return {
    key,
    from: request.target.trim(),
    notes: path === undefined ? [...notes, sayHowToComplete(key)] : notes,
    ...(path !== undefined && { path }),
    ...(obtained !== undefined && { document: obtained.document }),
    ...(!isKnown && { entry: { path: bibliography, text } }),
    ...(accessed !== undefined && { accessed }),
  };
}

/** The key that a document of the folder has already, as drafts may cite it; undefined where it cannot be cited by it. */
function keepKey({ key }: SourceDocument, known: KnownSources): string | undefined {
  return isCitableKey(key) && !isKeyTaken(known, key) ? key : undefined;
}

function sayHowToComplete(key: string): string {
  return `Only the entry is added, as the registry links no full text that can be fetched. Download the document, and give it to the entry: stet add FILE --key ${key}`;
}

/** A path as a `file` field has it: from the bibliography's folder, with its signs escaped. */
function writeFilePath(bibliography: string, path: string): string {
  return relative(dirname(bibliography), path)
    .replaceAll(sep, '/')
    .replace(/[\\:;{}]/g, '\\$&');
}

/** Writes the document, then the entry; where that fails, the document is taken back. */
async function carryOut({ path, entry, key }: AddedSource, { obtained }: ObtainedSource): Promise<void> {
  const isCopied = path !== undefined && obtained !== undefined && obtained.path !== path;
  if (isCopied) await copyToNew(obtained.path, path);
  try {
    if (entry !== undefined) await appendEntry(entry.path, key, entry.text);
  } catch (error) {
    if (isCopied) await takeBack(path);
    throw error;
  }
}
