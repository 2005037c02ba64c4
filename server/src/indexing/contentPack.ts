import { openSync } from 'node:fs';
import type { EntryPlace } from './cache/cacheStore.ts';
import { type PackPlace, readPack } from './packPlace.ts';

/** Smaller packs stay in memory: an open file costs the system as much. */
const LEAST_ON_DISK = 64 * 1024;

/** The packed contents of some documents, one after the other: in memory, and in a file of the cache once they are there. */
export class ContentPack {
  #place: PackPlace;
  #key: string | undefined;

  constructor(bytes: Uint8Array) {
    this.#place = { kind: 'memory', bytes };
  }

  /** Where it is in the cache; undefined: nowhere. */
  get key(): string | undefined {
    return this.#key;
  }

  /** Where it is now: what it says stays true when the pack is moved. */
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
  moveTo(key: string, { path, offset }: EntryPlace): void {
    this.#key = key;
    if (this.#place.kind === 'file' || this.#place.bytes.length < LEAST_ON_DISK) return;
    this.#place = { kind: 'file', descriptor: openSync(path, 'r'), start: offset };
  }

  /** @throws where the file cannot be read any more. */
  read(offset: number, length: number): Uint8Array {
    return readPack(this.#place, offset, length);
  }
}
