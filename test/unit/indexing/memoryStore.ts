import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CacheStore,
  DamagedEntryError,
  type EntryPlace,
} from '../../../server/src/indexing/cache/cacheStore.ts';

/** A store in memory, which a test may fill up or damage. */
export class MemoryStore implements CacheStore {
  readonly folder = mkdtempSync(join(tmpdir(), 'stet-store-'));
  readonly entries = new Map<string, Uint8Array>();
  readonly damaged = new Set<string>();
  /** How many more entries there is room for. */
  room = Number.POSITIVE_INFINITY;

  async read(key: string): Promise<Uint8Array | undefined> {
    if (!this.damaged.has(key)) return this.entries.get(key);
    this.damaged.delete(key);
    this.entries.delete(key);
    throw new DamagedEntryError('its checksum is another');
  }

  async write(key: string, bytes: Uint8Array): Promise<void> {
    if (this.room-- <= 0) throw new Error('ENOSPC: no space left on device');
    this.entries.set(key, Uint8Array.from(bytes));
  }

  async placeOf(key: string): Promise<EntryPlace | undefined> {
    const bytes = this.entries.get(key);
    if (bytes === undefined) return undefined;
    const path = join(this.folder, key.replaceAll(/[/#]/g, '_'));
    writeFileSync(path, Buffer.concat([Buffer.from('salt'), bytes]));
    return { path, offset: 4 };
  }

  async sweep(): Promise<void> {}
}
