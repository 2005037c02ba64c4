import type { SourceProblem } from '../engine/model/document.ts';
import type { Bibliography } from '../readers/bibliography/bibliography.ts';
import type { ListedFile } from '../readers/listFiles.ts';
import type { CandidateContent, ReadBibliographies } from '../readers/loadBibliographies.ts';
import type { Pause } from '../readers/pause.ts';
import type { ReadOptions } from '../readers/readBytes.ts';
import type { SavedBibliography } from './cache/savedBibliography.ts';
import type { FileIndexer } from './fileIndexer.ts';
import { type FileStamp, isSameStamp, readStamp } from './fileStamp.ts';
import { isWritten, readWritten, type WrittenBibliography } from './writtenBibliography.ts';

/** A large bibliography that was read and is not saved yet. */
export interface UnsavedBibliography {
  readonly path: string;
  readonly stamp: FileStamp;
  readonly content: WrittenBibliography;
}

/** What keeps bibliographies on the disk. */
export interface BibliographyCache {
  /** One that was saved; nothing where it is gone, and a problem where it is damaged. */
  readBibliography(
    saved: SavedBibliography,
  ): Promise<{ readonly content?: WrittenBibliography | undefined; readonly problem?: SourceProblem }>;
}

/** What reading takes from its surroundings. */
export interface BibliographySource extends ReadOptions {
  readonly indexer: FileIndexer;
  readonly cache: BibliographyCache | undefined;
  readonly pause: Pause;
  /** Told what was wrong with the cache. */
  readonly onProblem: (problem: SourceProblem) => void;
}

/** The bibliographies of one set of sources: large ones are read in other threads and kept on the disk. */
export class Bibliographies {
  /** What was read in this process. */
  readonly known: ReadBibliographies = new Map();
  #saved: readonly SavedBibliography[] = [];
  readonly #unsaved = new Map<string, UnsavedBibliography>();

  /** A file was made, changed or removed: it is read again, even where its stamp is the same. */
  forget(path: string): void {
    this.known.delete(path);
    this.#unsaved.delete(path);
    this.#saved = this.#saved.filter((one) => one.path !== path);
  }

  /** Those that the cache holds. */
  restore(saved: readonly SavedBibliography[]): void {
    this.#saved = saved;
  }

  get isUnsaved(): boolean {
    return this.#unsaved.size > 0;
  }

  /** Those to be kept: whose files stand as they did when they were read. */
  async list(): Promise<readonly (SavedBibliography | UnsavedBibliography)[]> {
    const saved = this.#saved.filter(({ path }) => !this.#unsaved.has(path));
    const kept: (SavedBibliography | UnsavedBibliography)[] = [];
    for (const one of [...saved, ...this.#unsaved.values()])
      if (isSameStamp(one.stamp, await readStamp(one.path))) kept.push(one);
    return kept;
  }

  /** Those of the list are saved now. */
  noteSaved(saved: readonly SavedBibliography[]): void {
    this.#saved = saved;
    for (const { path, stamp } of saved)
      if (isSameStamp(this.#unsaved.get(path)?.stamp, stamp)) this.#unsaved.delete(path);
  }

  /** Reads a file that may be a bibliography: from the cache where it holds it, else from the file. */
  async read(file: ListedFile, source: BibliographySource): Promise<CandidateContent> {
    const stamp = await readStamp(file.path);
    const saved = await this.#readSaved(file.path, stamp, source);
    if (saved !== undefined) return saved;
    const { indexer, maxFileBytes, pause } = source;
    const size = stamp?.size ?? 0;
    const content = await indexer.readCandidate(
      { ...file, size },
      maxFileBytes === undefined ? {} : { maxFileBytes },
    );
    if (!isWritten(content)) return content;
    if (stamp !== undefined) this.#unsaved.set(file.path, { path: file.path, stamp, content });
    return readWritten(content, pause);
  }

  async #readSaved(
    path: string,
    stamp: FileStamp | undefined,
    { cache, pause, onProblem }: BibliographySource,
  ): Promise<Bibliography | undefined> {
    const saved = this.#saved.find((one) => one.path === path && isSameStamp(one.stamp, stamp));
    if (saved === undefined || cache === undefined) return undefined;
    const { content, problem } = await cache.readBibliography(saved);
    if (problem !== undefined) onProblem(problem);
    return content && readWritten(content, pause);
  }
}
