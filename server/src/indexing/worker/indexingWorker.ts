import { Worker } from 'node:worker_threads';
import type { WorkerReply, WorkerRequest } from './messages.ts';

/** The most that the objects of a worker may take, in MB: one that needs more is ended, and the file is named. */
const HEAP_LIMIT = 1024;

/** How long it may take to start, in milliseconds; a second on a machine that does nothing else. */
const START_LIMIT = 60_000;

/** Why a worker gave up. */
export type WorkerFailure = 'timeout' | 'memory' | 'crash';

/** How a request ended: with an answer, or with a worker that is no more. */
export type WorkerOutcome =
  | { readonly kind: 'done'; readonly reply: WorkerReply }
  | { readonly kind: 'failed'; readonly why: WorkerFailure; readonly message: string };

/** How long a request may take. */
export interface RequestLimits {
  /** For what it does now, in milliseconds. */
  readonly patience: () => number;
  /** Called when it begins with a file, and when it is done with the last. */
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
  run(request: WorkerRequest, { patience, onFile }: RequestLimits): Promise<WorkerOutcome> {
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      let last: NodeJS.Immediate | undefined;
      const stopWatch = () => {
        clearTimeout(timer);
        clearImmediate(last);
      };
      const finish = (outcome: WorkerOutcome) => {
        stopWatch();
        this.#worker.off('message', listen);
        this.#worker.unref();
        this.#end = undefined;
        resolve(outcome);
      };
      const watch = (limit: number) => {
        stopWatch();
        this.#since = performance.now();
        // What it has said while this thread was busy is heard first.
        timer = setTimeout(() => {
          last = setImmediate(() => this.fail('timeout', ''));
        }, limit);
      };
      const listen = (reply: WorkerReply) => {
        if (reply.kind !== 'file') return finish({ kind: 'done', reply });
        onFile();
        watch(patience());
      };
      this.#end = (why, message) => finish({ kind: 'failed', why, message });
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
