import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CacheStore,
  DamagedEntryError,
  type EntryPlace,
} from '../../../server/src/indexing/cache/cacheStore.ts';

const folders: string[] = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A store in memory, which a test may fill up or damage. */
export class MemoryStore implements CacheStore {
  readonly folder = mkdtempSync(join(tmpdir(), 'stet-store-'));
  readonly entries = new Map<string, Uint8Array>();
  readonly damaged = new Set<string>();
  /** How many more entries there is room for. */
  room = Number.POSITIVE_INFINITY;

  constructor() {
    folders.push(this.folder);
  }

  async read(key: string): Promise<Uint8Array | undefined> {
    if (!this.damaged.has(key)) return this.entries.get(key);
    this.damaged.delete(key);
    this.entries.delete(key);
    throw new DamagedEntryError('its checksum is another');
  }

  async write(key: string, chunks: readonly Uint8Array[]): Promise<EntryPlace> {
    if (this.room-- <= 0) throw new Error('ENOSPC: no space left on device');
    const bytes = Uint8Array.from(Buffer.concat(chunks));
    this.entries.set(key, bytes);
    const path = this.#pathOf(key);
    writeFileSync(path, Buffer.concat([Buffer.from('salt'), bytes]));
    return { path, offset: 4, length: bytes.length };
  }

  async locate(key: string): Promise<EntryPlace | undefined> {
    const bytes = await this.read(key);
    return bytes && { path: this.#pathOf(key), offset: 4, length: bytes.length };
  }

  #pathOf(key: string): string {
    return join(this.folder, key.replaceAll(/[/#]/g, '_'));
  }

  async sweep(): Promise<void> {}
}
