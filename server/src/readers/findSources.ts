import { resolve } from 'node:path';
import type { BibliographyEntry } from '../engine/model/bibliography.ts';
import type { SourceProblem } from '../engine/model/document.ts';
import { bibliographyKind } from './bibliography/read.ts';
import { type ListedFile, listFiles } from './listFiles.ts';
import { type BibliographyRequest, loadBibliographies, readCandidate } from './loadBibliographies.ts';
import type { ReadOptions } from './readBytes.ts';
import { findFormat, findReadableForm } from './registry.ts';

/** Which sources are meant. */
export interface SourceRequest extends ReadOptions {
  /** Files, folders and globs; bibliographies among them are found. */
  readonly sources: readonly string[];
  /** Bibliographies beside those. */
  readonly bibliography?: readonly string[];
  /** Aborted: rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** How bibliographies are read. Default: all of them, here. */
  readonly bibliographies?: Omit<BibliographyRequest, 'signal'>;
}

/** The files that are sources, not yet read, and the bibliographies among them, read. */
export interface FoundSources {
  /** In a fixed order, each once. */
  readonly paths: readonly string[];
  /** All entries. Of entries with one key, the first. */
  readonly bibliography: readonly BibliographyEntry[];
  readonly problems: readonly SourceProblem[];
  /** Files in the folders that are of no readable format, and are not tried. */
  readonly skipped: readonly string[];
}

/** Finds all sources and reads the bibliographies, which may name more. */
export async function findSources(request: SourceRequest): Promise<FoundSources> {
  const { signal } = request;
  const listed = await listFiles(request.sources, signal);
  const named = await listFiles(request.bibliography ?? [], signal);
  const { texts, libraries, skipped } = sortOut(listed.files, named.files);
  await request.bibliographies?.pause?.();
  const read = await loadBibliographies(libraries, {
    known: new Map(),
    readCandidate: (file) => readCandidate(file, request),
    ...request.bibliographies,
    signal,
  });
  await request.bibliographies?.pause?.();
  return {
    paths: addAttached([...texts, ...read.sources], read.files),
    bibliography: read.entries,
    problems: [...listed.problems, ...named.problems, ...read.problems],
    skipped: [...skipped, ...read.skipped],
  };
}

/**
 * Files by what they may be. A file of no known format is tried, so that its problem is told, where it was named itself or
 * is a document all the same.
 */
function sortOut(files: readonly ListedFile[], named: readonly ListedFile[]) {
  const isLibrary = ({ path }: ListedFile) => bibliographyKind(path) !== 'none';
  const others = files.filter((file) => !isLibrary(file));
  const isTried = ({ path, origin }: ListedFile) =>
    origin === 'named' || findFormat(path) !== undefined || findReadableForm(path) !== undefined;
  const libraries = new Map([...named, ...files.filter(isLibrary)].map((file) => [resolve(file.path), file]));
  return {
    texts: others.filter(isTried).map(({ path }) => path),
    libraries: [...libraries.values()],
    skipped: others.filter((file) => !isTried(file)).map(({ path }) => path),
  };
}

/** Adds the files that entries name and that no source path holds. */
function addAttached(paths: readonly string[], attached: readonly string[]): string[] {
  const known = new Set(paths.map((path) => resolve(path)));
  return [...paths, ...attached.filter((path) => !known.has(resolve(path)))];
}
