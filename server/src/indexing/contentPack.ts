import { closeSync, openSync } from 'node:fs';
import type { EntryPlace } from './cache/cacheStore.ts';
import { type PackPlace, readPack } from './packPlace.ts';

/** Smaller packs stay in memory: an open file costs the system as much. */
const LEAST_ON_DISK = 64 * 1024;

/** A pack's file is closed when nothing refers to the pack any more: whoever reads by its place keeps the pack. */
const OPEN_FILES = new FinalizationRegistry<number>((descriptor) => closeSync(descriptor));

/** The packed contents of some documents, one after the other: in memory, and in a file of the cache once they are there. */
export class ContentPack {
  #place: PackPlace;
  #key: string | undefined;

  /** The pack that an entry of the cache holds. @throws where the file cannot be read any more. */
  static at(key: string, entry: EntryPlace): ContentPack {
    const pack = new ContentPack(new Uint8Array());
    pack.#open(entry);
    pack.#key = key;
    if (entry.length < LEAST_ON_DISK) pack.#close(pack.read(0, entry.length));
    return pack;
  }

  constructor(bytes: Uint8Array) {
    this.#place = { kind: 'memory', bytes };
  }

  /** Where it is in the cache; undefined: nowhere. */
  get key(): string | undefined {
    return this.#key;
  }

  /** Where it is now: what it says stays true when the pack is moved, as long as the pack is kept. */
  get place(): PackPlace {
    return this.#place;
  }

  /** All of it; undefined once it lies on the disk alone. */
  get bytes(): Uint8Array | undefined {
    return this.#place.kind === 'memory' ? this.#place.bytes : undefined;
  }

  /**
   * It was saved: from now on the file is read, and its memory is free. The file stays open, so that nobody can take it
   * away.
   */
  moveTo(key: string, entry: EntryPlace): void {
    this.#key = key;
    if (this.#place.kind === 'memory' && entry.length >= LEAST_ON_DISK) this.#open(entry);
  }

  /** @throws where the file cannot be read any more. */
  read(offset: number, length: number): Uint8Array {
    return readPack(this.#place, offset, length);
  }

  #open({ path, offset }: EntryPlace): void {
    const descriptor = openSync(path, 'r');
    this.#place = { kind: 'file', descriptor, start: offset };
    OPEN_FILES.register(this, descriptor, this);
  }

  #close(bytes: Uint8Array): void {
    if (this.#place.kind === 'file') closeSync(this.#place.descriptor);
    OPEN_FILES.unregister(this);
    this.#place = { kind: 'memory', bytes };
  }
}
