import { Worker } from 'node:worker_threads';
import type { WorkerReply, WorkerRequest } from './messages.ts';

/** The most that the objects of a worker may take, in MB: one that needs more is ended, and the file is named. */
const HEAP_LIMIT = 1024;

/** How long it may take to start, in milliseconds; a second on a machine that does nothing else. */
const START_LIMIT = 60_000;

/** Why a worker gave up. */
export type WorkerFailure = 'timeout' | 'memory' | 'crash';

/** How a request ended: with an answer, or with a worker that is no more, at the file of a number. */
export type WorkerOutcome =
  | { readonly kind: 'done'; readonly reply: WorkerReply }
  | { readonly kind: 'failed'; readonly why: WorkerFailure; readonly at: number; readonly message: string };

/** How long a request may take. */
export interface RequestLimits {
  /** For each file, in milliseconds. */
  readonly patienceFor: (at: number) => number;
  /** Called when a file is done. */
  readonly onFile: () => void;
}

/** A thread that reads and indexes files, and is ended by force where one of them takes too much time or memory. */
export class IndexingWorker {
  readonly #worker: Worker;
  #end: ((why: WorkerFailure, message: string) => void) | undefined;
  /** When the file that it reads was begun, in milliseconds of `performance.now`. */
  #since = 0;

  constructor(path: string) {
    this.#worker = new Worker(path, { resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT } });
    this.#worker.on('error', (error) => {
      const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#end?.(isMemory ? 'memory' : 'crash', error.message);
    });
    this.#worker.on('exit', () => this.#end?.('crash', 'The thread has ended.'));
  }

  /** Since when it has been reading the same file. */
  get since(): number {
    return this.#since;
  }

  /** Sends a request; one at a time. */
  run(request: WorkerRequest, { patienceFor, onFile }: RequestLimits): Promise<WorkerOutcome> {
    return new Promise((resolve) => {
      let at = 0;
      let timer: NodeJS.Timeout | undefined;
      const finish = (outcome: WorkerOutcome) => {
        clearTimeout(timer);
        this.#worker.off('message', listen);
        this.#worker.unref();
        this.#end = undefined;
        resolve(outcome);
      };
      const watch = (patience: number) => {
        clearTimeout(timer);
        this.#since = performance.now();
        timer = setTimeout(() => this.fail('timeout', ''), patience);
      };
      const listen = (reply: WorkerReply) => {
        if (reply.kind !== 'file') return finish({ kind: 'done', reply });
        if (reply.at > at) onFile();
        at = reply.at;
        watch(patienceFor(at));
      };
      this.#end = (why, message) => finish({ kind: 'failed', why, at, message });
      this.#worker.on('message', listen);
      this.#worker.ref();
      watch(START_LIMIT);
      this.#worker.postMessage(request);
    });
  }

  /** Lets go of it; only where it has nothing to do. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  /** Ends it by force; what it was asked to do fails for this reason. */
  fail(why: WorkerFailure, message: string): void {
    this.#end?.(why, message);
    void this.#worker.terminate();
  }
}
