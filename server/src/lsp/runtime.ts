import type { Network } from '../adding/network.ts';
import type { IndexCaches } from '../indexing/index.ts';
import type { ZoteroAccess } from './zotero.ts';

/** What the server takes from the machine that it runs on. */
export interface Runtime {
  readonly version: string;
  /** The absolute URI of the folder of the rules' documentation; ends with a slash. */
  readonly rulesUri: string;
  /** The bundle of the threads that read and index sources; undefined: there are none. */
  readonly workerPath?: string;
  /** Where indexes are kept between runs; undefined: nowhere. */
  readonly caches?: IndexCaches;
  /** What documents are fetched over, when the user asks for one. */
  readonly network: Network;
  /** How Zotero is asked for its library; undefined: it is not. */
  readonly zotero?: ZoteroAccess;
  /** The day, as 2026-11-22. */
  today(): string;
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
  /** Runs something after so many milliseconds, unless the function that it returns is called before. */
  schedule(run: () => void, milliseconds: number): () => void;
}
