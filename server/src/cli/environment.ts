import type { Network } from '../adding/network.ts';
import type { ZoteroLibrary } from '../adding/zoteroLibrary.ts';
import type { ClearedCache } from '../indexing/index.ts';
import type { Engine } from './engine.ts';
import type { Readers } from './readers.ts';

/** A stream that a command writes to. */
export interface Output {
  /** Resolves when the stream has taken enough of it to go on. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** The terminal's width in columns; undefined for files and pipes. */
  readonly columns: number | undefined;
  readonly colors: boolean;
}

/** All that a command knows of the world. Commands touch no global, so that tests can run them in process. */
export interface Environment {
  /** Absolute; paths that the user gives are relative to it. */
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user cancels. */
  readonly signal: AbortSignal;
  /** Stet's own version. */
  readonly version: string;
  /** The absolute URI of the folder of the rules' documentation; ends with a slash. */
  readonly rulesUri: string;
  /** Milliseconds from any fixed moment. */
  now(): number;
  /** The day, as 2026-11-22. */
  today(): string;
  loadEngine(): Promise<Engine>;
  loadReaders(): Promise<Readers>;
  /** What documents are fetched over. */
  loadNetwork(): Promise<Network>;
  /** Asks Zotero on this machine for its library and keeps it. */
  fetchZotero(url: string): Promise<ZoteroLibrary>;
  /** Removes what is kept of all sources on the disk; rejects where it cannot be removed. */
  clearCache(): Promise<ClearedCache>;
  /** Starts the language server in this process; it ends the process when its client says so. */
  startLanguageServer(): Promise<void>;
}
