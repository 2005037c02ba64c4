import { randomUUID } from 'node:crypto';
import type { IndexSegment } from '../../engine/index.ts';
import type { SourceProblem } from '../../engine/model/document.ts';
import { mapConcurrently } from '../../readers/concurrently.ts';
import type { Pause } from '../../readers/pause.ts';
import { warning } from '../../readers/problems.ts';
import type { Bibliographies, BibliographyCache } from '../bibliographies.ts';
import { ContentPack } from '../contentPack.ts';
import type { FileStamp } from '../fileStamp.ts';
import type { KnownFile, LivePart } from '../knownFile.ts';
import { moveFile } from '../moveFile.ts';
import type { WrittenBibliography } from '../writtenBibliography.ts';
import type { CacheStore } from './cacheStore.ts';
import type { PackFolder } from './packFolder.ts';
import { keyOfPiece, readPieces, writePieces } from './pieces.ts';
import { readSavedBibliography, type SavedBibliography, saveBibliography } from './savedBibliography.ts';
import { readPart, type SavedFile, type SavedPart, writePart } from './savedPart.ts';

/** What was saved of a set of sources: parts of the index, and the files that could not be read. */
interface Manifest {
  readonly parts: readonly PartEntry[];
  readonly unread: readonly KnownFile[];
  readonly bibliographies: readonly SavedBibliography[];
}

/** A saved part, and what has become of its files since it was written. */
interface PartEntry {
  readonly key: string;
  readonly pieces: number;
  readonly packs: readonly string[];
  /** The numbers of the files that count no more. */
  readonly dead: readonly number[];
  /** Files that were moved, or written to, and hold the same, by their numbers. */
  readonly moved: readonly (readonly [number, MovedFile])[];
}

/** Where a file lies now. */
interface MovedFile {
  readonly path: string;
  readonly stamp: FileStamp | undefined;
}

/** A part that this process has saved or found. */
interface KnownPart {
  readonly entry: Omit<PartEntry, 'dead' | 'moved'>;
  /** By their numbers. */
  readonly files: ReadonlyMap<number, MovedFile>;
}

/** What was found in the cache. */
export interface Restored {
  readonly files: readonly KnownFile[];
  readonly bibliographies: readonly SavedBibliography[];
  readonly problems: readonly SourceProblem[];
}

/** What nothing refers to is removed after so long, in milliseconds: another process may still use it. */
const GRACE = 24 * 60 * 60 * 1000;
/** What was written so long ago is removed, whichever sources it is of: they may be gone. */
const LIFETIME = 30 * GRACE;

/** The disk works while this thread hashes. */
const ENTRIES_AT_A_TIME = 4;

/** The index of one set of sources on the disk. */
export class CorpusCache implements BibliographyCache {
  readonly #store: CacheStore;
  readonly #id: string;
  readonly #known = new WeakMap<IndexSegment, KnownPart>();
  #isSwept = false;

  /** @param id names the sources, how they are read, and the version of Stet: what is saved under another is not seen. */
  constructor(store: CacheStore, id: string) {
    this.#store = store;
    this.#id = id;
  }

  /**
   * What was saved the last time; nothing where there is none. What is damaged is left out and said so. Rejects where the
   * pause does, which says that nobody waits any more.
   */
  async restore(pause: Pause): Promise<Restored> {
    const problems: SourceProblem[] = [];
    const files: KnownFile[] = [];
    const note = (error: unknown) => void problems.push(this.#damaged(error));
    const manifest = await this.#readManifest().catch(note);
    for (const entry of manifest?.parts ?? []) {
      const steps = this.#restorePart(entry, files);
      // A pause that rejects is no damage.
      while ((await steps.next().catch(note))?.done === false) await pause();
    }
    files.push(...(manifest?.unread ?? []));
    const bibliographies = manifest?.bibliographies ?? [];
    return { files, bibliographies, problems: problems.slice(0, 1) };
  }

  /** Saves what has changed; the problem says why it could not. */
  async save(
    parts: readonly LivePart[],
    unread: readonly KnownFile[],
    bibliographies: Bibliographies,
  ): Promise<SourceProblem | undefined> {
    try {
      const entries: PartEntry[] = [];
      for (const part of parts) entries.push(describeChanges(part, await this.#savePart(part)));
      const saved = await this.#saveBibliographies(bibliographies);
      const manifest: Manifest = { parts: entries, unread, bibliographies: saved };
      await this.#store.write(this.#id, [Buffer.from(JSON.stringify(manifest))]);
      await this.#sweep(
        new Set([this.#id, this.#figureCountsKey, ...[...entries, ...saved].flatMap(keysOf)]),
      );
      bibliographies.noteSaved(saved);
      return undefined;
    } catch (error) {
      return this.#unwritable(error);
    }
  }

  async readBibliography(
    saved: SavedBibliography,
  ): Promise<{ readonly content?: WrittenBibliography | undefined; readonly problem?: SourceProblem }> {
    try {
      return { content: await readSavedBibliography(this.#store, saved) };
    } catch (error) {
      return { problem: this.#damaged(error) };
    }
  }

  /** How many figures sources were found to state, by what they were read from; none where what was kept is damaged. */
  async readFigureCounts(): Promise<{
    readonly counts: ReadonlyMap<string, number>;
    readonly problem?: SourceProblem;
  }> {
    try {
      const bytes = await this.#store.read(this.#figureCountsKey);
      return { counts: new Map(bytes && (JSON.parse(Buffer.from(bytes).toString()) as [string, number][])) };
    } catch (error) {
      return { counts: new Map(), problem: this.#damaged(error) };
    }
  }

  /** Keeps counts in place of those before; the problem says why it could not. */
  async saveFigureCounts(counts: readonly (readonly [string, number])[]): Promise<SourceProblem | undefined> {
    try {
      await this.#store.write(this.#figureCountsKey, [Buffer.from(JSON.stringify(counts))]);
      return undefined;
    } catch (error) {
      return this.#unwritable(error);
    }
  }

  /** Where other threads put the contents of these sources. */
  get packs(): PackFolder {
    return { folder: this.#store.folder, id: this.#id };
  }

  get #figureCountsKey(): string {
    return `${this.#id}/figures`;
  }

  /** Once a process: entries are small and few. */
  async #sweep(kept: ReadonlySet<string>): Promise<void> {
    if (this.#isSwept) return;
    this.#isSwept = true;
    await this.#store.sweep(`${this.#id}/`, new Date(Date.now() - GRACE), kept);
    await this.#store.sweep('', new Date(Date.now() - LIFETIME), kept);
  }

  async #readManifest(): Promise<Manifest | undefined> {
    const bytes = await this.#store.read(this.#id);
    return bytes && (JSON.parse(Buffer.from(bytes).toString()) as Manifest);
  }

  /** Adds the files of a part, in steps of a few milliseconds. @throws where some of it was damaged. */
  async *#restorePart(entry: PartEntry, files: KnownFile[]): AsyncGenerator<undefined, void> {
    const bytes = await readPieces(this.#store, entry.key, entry.pieces);
    if (bytes === undefined) return;
    const part = readPart(bytes);
    const { packs, damage } = await this.#restorePacks(part.packs);
    const [dead, moved] = [new Set(entry.dead), new Map(entry.moved)];
    const known = new Map<number, MovedFile>();
    for (const table of part.tables) {
      for (const saved of table()) {
        known.set(saved.at, saved);
        const pack = packs[saved.pack];
        if (dead.has(saved.at) || pack === undefined) continue;
        const file = restoreFile(saved, part, pack);
        const now = moved.get(saved.at);
        files.push(now === undefined ? file : moveFile(file, now.path, now.stamp));
      }
      yield;
    }
    this.#known.set(part.segment, {
      entry: { key: entry.key, pieces: entry.pieces, packs: entry.packs },
      files: known,
    });
    if (damage !== undefined) throw damage;
  }

  /** A pack is undefined where it is damaged or gone. All are read once, so that what is read later can be trusted. */
  async #restorePacks(keys: readonly string[]): Promise<{
    readonly packs: readonly (ContentPack | undefined)[];
    readonly damage: unknown;
  }> {
    let damage: unknown;
    const restore = async (key: string) => {
      try {
        const place = await this.#store.locate(key);
        return place && ContentPack.at(key, place);
      } catch (error) {
        damage = error;
        return undefined;
      }
    };
    return { packs: await mapConcurrently(keys, ENTRIES_AT_A_TIME, restore), damage };
  }

  async #savePart(part: LivePart): Promise<KnownPart> {
    const known = this.#known.get(part.segment);
    if (known !== undefined) return known;
    const packs: string[] = [];
    for (const pack of new Set(part.files.map(({ source }) => source.content.pack)))
      packs.push(await this.#savePack(pack));
    const key = `${this.#id}/${randomUUID()}`;
    const pieces = await writePieces(this.#store, key, writePart(part, packs));
    const files = new Map(part.files.map(({ source, path, stamp }) => [source.at, { path, stamp }]));
    const saved = { entry: { key, pieces, packs }, files };
    this.#known.set(part.segment, saved);
    return saved;
  }

  async #saveBibliographies(bibliographies: Bibliographies): Promise<SavedBibliography[]> {
    const saved: SavedBibliography[] = [];
    for (const one of await bibliographies.list()) {
      if ('key' in one) saved.push(one);
      else {
        const { path, stamp, content } = one;
        saved.push({ path, stamp, ...(await saveBibliography(this.#store, this.#id, content)) });
      }
    }
    return saved;
  }

  async #savePack(pack: ContentPack): Promise<string> {
    if (pack.key !== undefined || pack.bytes === undefined) return pack.key ?? '';
    const key = `${this.#id}/${randomUUID()}`;
    pack.moveTo(key, await this.#store.write(key, [pack.bytes]));
    return key;
  }

  #damaged(error: unknown): SourceProblem {
    const message =
      `The cache was damaged (${reasonOf(error)}); what was lost of it is made anew. ` +
      'If this happens again, have the disk checked.';
    return warning(this.#store.folder, 'cache-damaged', message);
  }

  #unwritable(error: unknown): SourceProblem {
    const message =
      `The index could not be saved (${reasonOf(error)}), so the next start takes longer. ` +
      'Make room or give yourself permission to write there, or turn the cache off with "cache": false in stet.json.';
    return warning(this.#store.folder, 'cache-unwritable', message);
  }
}

function restoreFile(saved: SavedFile, { segment: part }: SavedPart, pack: ContentPack): KnownFile {
  const { path, stamp, hash, problems, key, isNamedByFile, metadata, at, offset, length } = saved;
  const source = { key, isNamedByFile, path, metadata, content: { pack, offset, length }, part, at };
  return { path, stamp, hash, problems, source };
}

/** What differs between a part as it was written and as it is. */
function describeChanges({ files }: LivePart, known: KnownPart): PartEntry {
  const live = new Map(files.map(({ source, path, stamp }) => [source.at, { path, stamp }]));
  const moved = [...live].filter(([at, { path, stamp }]) => {
    const saved = known.files.get(at);
    return saved?.path !== path || saved.stamp !== stamp;
  });
  return { ...known.entry, dead: [...known.files.keys()].filter((at) => !live.has(at)), moved };
}

function keysOf({
  key,
  pieces,
  packs = [],
}: Pick<SavedBibliography, 'key' | 'pieces'> & Partial<PartEntry>): string[] {
  return [...Array.from({ length: pieces }, (_, at) => keyOfPiece(key, at)), ...packs];
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
