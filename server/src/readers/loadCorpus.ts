import { resolve } from 'node:path';
import type { BibliographyEntry } from '../engine/model/bibliography.ts';
import type { SourceDocument, SourceProblem } from '../engine/model/document.ts';
import { bibliographyKind } from './bibliography/read.ts';
import { mapConcurrently } from './concurrently.ts';
import { type ListedFile, listFiles } from './listFiles.ts';
import { loadBibliographies } from './loadBibliographies.ts';
import { type ReadOptions, type ReadResult, readSourceFile } from './readSource.ts';
import { findFormat } from './registry.ts';
import { tieEntries } from './tieEntries.ts';

/** Which sources to read. */
export interface CorpusRequest extends ReadOptions {
  /** Files, folders and globs; bibliographies among them are found. */
  readonly sources: readonly string[];
  /** Bibliographies beside those. */
  readonly bibliography?: readonly string[];
  /** Aborted: `loadCorpus` rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Reads one file in place of `readSourceFile`: a host may keep what it has read. */
  readonly readFile?: (path: string) => Promise<ReadResult>;
  /** Called after every file. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** The sources as far as they could be read. */
export interface LoadedSources {
  /** In a fixed order, with unique keys. */
  readonly documents: readonly SourceDocument[];
  /** The entries that no document belongs to: citations that are known, without a text to check against. */
  readonly entries: readonly BibliographyEntry[];
  /** All entries, for going to where a key is defined. Of entries with one key, the first. */
  readonly bibliography: readonly BibliographyEntry[];
  readonly problems: readonly SourceProblem[];
  /** Files in the folders that are of no readable format, and were not tried. */
  readonly skipped: readonly string[];
}

/** As many files are open at a time. */
const CONCURRENCY = 8;

/** Reads all sources and ties them to the entries of the bibliographies. Whatever cannot be read is a problem; the rest goes on. */
export async function loadCorpus(request: CorpusRequest): Promise<LoadedSources> {
  const { signal } = request;
  const listed = await listFiles(request.sources, signal);
  const named = await listFiles(request.bibliography ?? [], signal);
  const { texts, libraries, skipped } = sortOut(listed.files, named.files);
  const progress = new Progress(request.onProgress, texts.length + libraries.length);
  const read = await loadBibliographies(libraries, request, () => {
    progress.step();
    signal?.throwIfAborted();
  });
  const paths = addAttached(texts, read.files);
  progress.total = paths.length + libraries.length;
  const results = await mapConcurrently(
    paths,
    CONCURRENCY,
    async (path) => {
      const result = await (request.readFile?.(path) ?? readSourceFile(path, request));
      progress.step();
      return result;
    },
    signal,
  );
  const documents = results.flatMap(({ document }) => document ?? []);
  const tied = tieEntries(documents, read.entries);
  const fileProblems = results.flatMap(({ problems }) => problems);
  return {
    documents: tied.documents,
    entries: tied.entries,
    bibliography: read.entries,
    problems: [...listed.problems, ...named.problems, ...read.problems, ...fileProblems, ...tied.problems],
    skipped: [...skipped, ...read.skipped],
  };
}

/** Files by what they may be. A file of no known format that was named itself is tried, so that its problem is told. */
function sortOut(files: readonly ListedFile[], named: readonly ListedFile[]) {
  const isLibrary = ({ path }: ListedFile) => bibliographyKind(path) !== 'none';
  const others = files.filter((file) => !isLibrary(file));
  const isTried = ({ path, origin }: ListedFile) => origin === 'named' || findFormat(path) !== undefined;
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

class Progress {
  total: number;
  readonly #report: CorpusRequest['onProgress'];
  #done = 0;

  constructor(report: CorpusRequest['onProgress'], total: number) {
    this.#report = report;
    this.total = total;
  }

  step(): void {
    this.#report?.(++this.#done, this.total);
  }
}
