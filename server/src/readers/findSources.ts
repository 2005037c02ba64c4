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
  const pause = request.bibliographies?.pause ?? (async () => {});
  const listed = await listFiles(request.sources, signal, pause);
  const named = await listFiles(request.bibliography ?? [], signal, pause);
  await pause();
  const { texts, libraries, skipped } = sortOut(listed.files, named.files);
  await pause();
  const read = await loadBibliographies(libraries, {
    known: new Map(),
    readCandidate: (file) => readCandidate(file, request),
    ...request.bibliographies,
    signal,
  });
  await pause();
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
  const libraries = new Map(named.map((file) => [resolve(file.path), file]));
  const texts: string[] = [];
  const skipped: string[] = [];
  for (const file of files) {
    const { path, origin } = file;
    if (bibliographyKind(path) !== 'none') libraries.set(resolve(path), file);
    else if (origin === 'named' || findFormat(path) !== undefined || findReadableForm(path) !== undefined)
      texts.push(path);
    else skipped.push(path);
  }
  return { texts, libraries: [...libraries.values()], skipped };
}

/** Adds the files that entries name and that no source path holds. */
function addAttached(paths: readonly string[], attached: readonly string[]): string[] {
  const known = new Set(paths.map((path) => resolve(path)));
  return [...paths, ...attached.filter((path) => !known.has(resolve(path)))];
}
