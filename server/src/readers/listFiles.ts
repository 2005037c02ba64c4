import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { SourceProblem } from '../engine/model/document.ts';
import { isNamedAsFactCheck } from './factCheckName.ts';
import type { Pause } from './pause.ts';
import { failure, warning } from './problems.ts';

/** The files that paths name. */
export interface FileList {
  /** In the order of the request; within a folder in the order of their names. No file stands here twice. */
  readonly files: readonly ListedFile[];
  readonly problems: readonly SourceProblem[];
}

/** A file, and whether it was named itself or found in a folder. */
export interface ListedFile {
  readonly path: string;
  readonly origin: 'named' | 'found';
}

/** Finds the files of paths: files, folders with all below them, and globs. Hidden ones, node_modules and fact-check reports are left out. */
export async function listFiles(
  paths: readonly string[],
  signal?: AbortSignal,
  pause: Pause = async () => {},
): Promise<FileList> {
  const lister = new FileLister(signal, pause);
  for (const path of paths) await lister.addPath(path);
  return lister.finish();
}

/** Names of files and folders that hold no sources: hidden ones, libraries, and what Office leaves beside a file that is open. */
const NO_SOURCE = /^(?:\.|~\$|node_modules$)/;

/** So many entries of a folder are looked at in less than a millisecond. */
const ENTRIES_BETWEEN_PAUSES = 100;

class FileLister {
  readonly #signal: AbortSignal | undefined;
  readonly #pause: Pause;
  readonly #files = new Map<string, ListedFile>();
  readonly #problems: SourceProblem[] = [];
  /** The real paths of the folders that were walked: a second way into one is not taken. */
  readonly #walked = new Set<string>();
  #reportedLoop = false;

  constructor(signal: AbortSignal | undefined, pause: Pause) {
    this.#signal = signal;
    this.#pause = pause;
  }

  finish(): FileList {
    return { files: [...this.#files.values()], problems: this.#problems };
  }

  async addPath(path: string): Promise<void> {
    const stats = await statOrCode(path);
    if (typeof stats === 'object' && stats.isDirectory()) return this.#walk(path, []);
    if (typeof stats === 'object') return this.#addFile(path, 'named');
    if (stats === 'ELOOP') return this.#reportLoop(path);
    if (isDynamicPattern(path)) return this.#addMatches(path);
    this.#problems.push(missing(path));
  }

  #addFile(path: string, origin: ListedFile['origin']): void {
    if (!this.#files.has(path)) this.#files.set(path, { path, origin });
  }

  async #addMatches(pattern: string): Promise<void> {
    const patterns = [pattern.replaceAll(sep, '/')];
    const ignore = ['**/node_modules/**'];
    const matches = await glob(patterns, { absolute: true, ignore, followSymbolicLinks: false });
    if (matches.length === 0) {
      const message = 'No file matches this pattern. Correct it, or put sources where it looks.';
      this.#problems.push(failure(pattern, 'no-files-match', message));
    }
    for (const match of matches.sort(byCodeUnits))
      if (!isNamedAsFactCheck(match)) this.#addFile(match, 'found');
  }

  /** `above`: the real paths of the folders on the way here. */
  async #walk(folder: string, above: readonly string[]): Promise<void> {
    this.#signal?.throwIfAborted();
    const opened = await this.#open(folder, above);
    if (opened === undefined) return;
    const way = [...above, opened.real];
    const entries = opened.entries.sort((a, b) => byCodeUnits(a.name, b.name));
    for (const [index, entry] of entries.entries()) {
      if (index % ENTRIES_BETWEEN_PAUSES === 0) await this.#pause();
      if (NO_SOURCE.test(entry.name) || isNamedAsFactCheck(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await this.#walk(path, way);
      else if (entry.isFile()) this.#addFile(path, 'found');
      else if (entry.isSymbolicLink()) await this.#follow(path, way);
    }
  }

  /** A folder's real path and entries; undefined where it was walked before, leads back into itself or cannot be read. */
  async #open(
    folder: string,
    above: readonly string[],
  ): Promise<{ readonly real: string; readonly entries: Dirent[] } | undefined> {
    try {
      const real = await realpath(folder);
      if (above.includes(real)) this.#reportLoop(folder);
      if (this.#walked.has(real)) return undefined;
      this.#walked.add(real);
      return { real, entries: await readdir(folder, { withFileTypes: true }) };
    } catch {
      const message = 'The folder cannot be read. Give yourself permission to read it.';
      this.#problems.push(failure(folder, 'folder-unreadable', message));
      return undefined;
    }
  }

  async #follow(link: string, above: readonly string[]): Promise<void> {
    const stats = await statOrCode(link);
    if (stats === 'ELOOP') this.#reportLoop(link);
    else if (typeof stats === 'string') {
      const message = 'This symbolic link leads nowhere. Restore what it points to, or remove it.';
      this.#problems.push(warning(link, 'file-not-found', message));
    } else if (stats.isDirectory()) await this.#walk(link, above);
    else this.#addFile(link, 'found');
  }

  /** Once: a loop seldom comes alone, and one is enough to know of them. */
  #reportLoop(link: string): void {
    if (this.#reportedLoop) return;
    this.#reportedLoop = true;
    const message = 'This symbolic link leads back to a folder above it; it is not followed. Remove it.';
    this.#problems.push(warning(link, 'symlink-loop', message));
  }
}

async function statOrCode(path: string): Promise<Stats | string> {
  try {
    return await stat(path);
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
}

function missing(path: string): SourceProblem {
  const isFile = /\.[A-Za-z0-9]{1,10}$/.test(path);
  return isFile
    ? failure(path, 'file-not-found', 'There is no such file. Check the path, or restore the file.')
    : failure(
        path,
        'folder-not-found',
        'There is no such folder. Create it, or correct the path of the sources.',
      );
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
