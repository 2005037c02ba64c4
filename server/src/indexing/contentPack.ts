import { openSync, readSync } from 'node:fs';
import type { EntryPlace } from './cache/cacheStore.ts';

/** Smaller packs stay in memory: an open file costs the system as much. */
const LEAST_ON_DISK = 64 * 1024;

/** The packed contents of some documents, one after the other: in memory, and in a file of the cache once they are there. */
export class ContentPack {
  #bytes: Uint8Array | undefined;
  #descriptor: number | undefined;
  /** Where it begins in the file, in bytes. */
  #start = 0;
  #key: string | undefined;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Where it is in the cache; undefined: nowhere. */
  get key(): string | undefined {
    return this.#key;
  }

  /** All of it; undefined once it lies on the disk alone. */
  get bytes(): Uint8Array | undefined {
    return this.#bytes;
  }

  /**
   * It was saved: from now on the file is read, and its memory is free. The file stays open, so that nobody can take it
   * away.
   */
  moveTo(key: string, { path, offset }: EntryPlace): void {
    this.#key = key;
    if (this.#bytes === undefined || this.#bytes.length < LEAST_ON_DISK) return;
    this.#descriptor = openSync(path, 'r');
    this.#start = offset;
    this.#bytes = undefined;
  }

  /** @throws where the file cannot be read any more. */
  read(offset: number, length: number): Uint8Array {
    if (this.#descriptor === undefined)
      return this.#bytes?.subarray(offset, offset + length) ?? new Uint8Array();
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; ) {
      const count = readSync(this.#descriptor, bytes, at, length - at, this.#start + offset + at);
      if (count === 0)
        throw new Error('A file of the cache has become shorter. Start Stet again to have it made anew.');
      at += count;
    }
    return bytes;
  }
}
