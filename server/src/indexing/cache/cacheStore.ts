/** An entry that was found not to be what was written. */
export class DamagedEntryError extends Error {}

/** The file that holds an entry, and where in it the entry begins. */
export interface EntryPlace {
  readonly path: string;
  /** In bytes. */
  readonly offset: number;
  readonly length: number;
}

/** A store of byte strings on the disk, shared by all processes. Entries are whole or not there, and are verified. */
export interface CacheStore {
  /** Where it is, for the user. */
  readonly folder: string;
  /**
   * The entry; undefined where there is none.
   * @throws DamagedEntryError where it was damaged; it is removed then.
   */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Writes an entry, given in chunks. Rejects where the disk is full or may not be written to. */
  write(key: string, chunks: readonly Uint8Array[]): Promise<EntryPlace>;
  /**
   * Where an entry lies, which was found to be whole; undefined where there is none.
   * @throws DamagedEntryError where it was damaged; it is removed then.
   */
  locate(key: string): Promise<EntryPlace | undefined>;
  /** Removes the entries whose key begins so and that were written before, but for some. */
  sweep(prefix: string, before: Date, kept: ReadonlySet<string>): Promise<void>;
}
