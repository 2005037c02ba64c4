import { availableParallelism } from 'node:os';
import type { IndexSegment, SegmentPart } from '../../engine/index.ts';
import type { CandidateContent } from '../../readers/loadBibliographies.ts';
import type { ReadOptions } from '../../readers/readBytes.ts';
import { type IndexedBatch, openBatch, type ReadBatch } from '../batch.ts';
import type { CountingTask } from '../counting/countingTask.ts';
import type {
  BibliographyCandidate,
  CountingRequest,
  FileIndexer,
  IndexingRequest,
  ListedSource,
} from '../fileIndexer.ts';
import type { WrittenBibliography } from '../writtenBibliography.ts';
import { describeFailure, failedBatch } from './failedBatch.ts';
import { IndexingWorker, type RequestLimits, type WorkerOutcome } from './indexingWorker.ts';
import { MemoryWatch } from './memoryWatch.ts';
import type { WorkerRequest } from './messages.ts';
import { splitBatches } from './splitBatches.ts';

/** More threads than this wait for the disk and for memory. */
const MOST_WORKERS = 4;

/** How long an idle worker is kept, in milliseconds: starting one takes a quarter of a second, keeping it 60 MB. */
const IDLE = 1_000;

/** How long a file may take, in milliseconds: at least, and for each of its megabytes. */
export interface Patience {
  readonly least: number;
  readonly perMegabyte: number;
}

/** How the files of a batch are read, and where their contents go. */
type BatchOptions = ReadOptions & Pick<IndexingRequest, 'packs'>;

const PATIENCE: Patience = { least: 30_000, perMegabyte: 3_000 };

/** Reads and indexes files in threads of their own, each of which is ended where a file takes too much of it. */
export class IndexingPool implements FileIndexer {
  readonly #path: string;
  readonly #patience: Patience;
  readonly #idle: IndexingWorker[] = [];
  readonly #memory = new MemoryWatch();
  #retirement: NodeJS.Timeout | undefined;

  /** @param path the bundle of `worker/main.ts`. */
  constructor(path: string, patience: Patience = PATIENCE) {
    this.#path = path;
    this.#patience = patience;
  }

  async index(
    files: readonly ListedSource[],
    { signal, onFile, maxFileBytes, packs }: IndexingRequest,
  ): Promise<readonly IndexedBatch[]> {
    const options = { ...(maxFileBytes !== undefined && { maxFileBytes }), packs };
    const waiting = splitBatches(files);
    const done: IndexedBatch[] = [];
    const work = async () => {
      for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
        signal?.throwIfAborted();
        done.push(...(await this.#indexBatch(batch, options, onFile)));
      }
    };
    const count = Math.min(waiting.length, MOST_WORKERS, availableParallelism());
    await Promise.all(Array.from({ length: count }, work));
    return done;
  }

  /** One thread less than the machine has: the one that asks works on it too. What a worker fails at stays uncounted. */
  async count(task: CountingTask, { onFile }: CountingRequest): Promise<void> {
    const longest = task.documents.reduce((most, { length }) => Math.max(most, length), 0);
    const limits = { patience: () => this.#patienceFor(longest), onFile };
    const count = Math.min(MOST_WORKERS, availableParallelism() - 1);
    await Promise.all(Array.from({ length: count }, () => this.#run({ kind: 'count', task }, limits)));
  }

  async merge(parts: readonly SegmentPart[]): Promise<IndexSegment> {
    const limits = { patience: () => this.#patience.least, onFile: () => {} };
    const outcome = await this.#run({ kind: 'merge', parts }, limits);
    if (outcome.kind === 'done' && outcome.reply.kind === 'merged') return outcome.reply.segment;
    throw new Error(`The index could not be merged: ${outcome.kind === 'failed' ? outcome.message : ''}`);
  }

  /** A file at which a worker fails is a bibliography without entries, with its problem. */
  async readCandidate(
    { path, origin, size }: BibliographyCandidate,
    options: ReadOptions,
  ): Promise<CandidateContent | WrittenBibliography> {
    const limits = { patience: () => this.#patienceFor(size), onFile: () => {} };
    const outcome = await this.#run({ kind: 'readCandidate', file: { path, origin }, options }, limits);
    if (outcome.kind === 'failed')
      return { entries: [], problems: [describeFailure(path, outcome.why, outcome.message)] };
    return outcome.reply.kind === 'candidate' ? outcome.reply.content : 'other';
  }

  /** A file at which a worker fails is named, and the others are tried again without it. */
  async #indexBatch(
    batch: readonly ListedSource[],
    options: BatchOptions,
    onFile: () => void,
  ): Promise<IndexedBatch[]> {
    const { packs, ...reading } = options;
    const current = new Int32Array(new SharedArrayBuffer(4));
    let reported = 0;
    const report = () => {
      for (; reported < Atomics.load(current, 0); reported++) onFile();
    };
    const outcome = await this.#run(
      { kind: 'index', files: batch, options: reading, packs, current },
      { patience: () => this.#patienceFor(batch[Atomics.load(current, 0)]?.size ?? 0), onFile: report },
    );
    report();
    if (outcome.kind === 'done') {
      if (outcome.reply.kind !== 'indexed') return [];
      const opened = tryToOpen(outcome.reply.batch);
      return opened ? [opened] : this.#indexBatch(batch, reading, () => {});
    }
    const at = Math.min(Atomics.load(current, 0), batch.length - 1);
    const failed = failedBatch(batch[at]?.path ?? '', outcome.why, outcome.message);
    if (reported <= at) onFile();
    // Those before it were reported already.
    const before = at > 0 ? await this.#indexBatch(batch.slice(0, at), options, () => {}) : [];
    const after = at + 1 < batch.length ? await this.#indexBatch(batch.slice(at + 1), options, onFile) : [];
    return [...before, failed, ...after];
  }

  #patienceFor(size: number): number {
    return this.#patience.least + this.#patience.perMegabyte * (size / (1024 * 1024));
  }

  async #run(request: WorkerRequest, limits: RequestLimits): Promise<WorkerOutcome> {
    clearTimeout(this.#retirement);
    const worker = this.#idle.pop() ?? new IndexingWorker(this.#path);
    this.#memory.add(worker);
    const outcome = await worker.run(request, limits);
    this.#memory.remove(worker);
    if (outcome.kind === 'done') this.#idle.push(worker);
    clearTimeout(this.#retirement);
    this.#retirement = setTimeout(() => this.#retire(), IDLE).unref();
    return outcome;
  }

  #retire(): void {
    for (const worker of this.#idle.splice(0)) void worker.end();
  }
}

/** Undefined where somebody has taken away what the worker had written to the cache. */
function tryToOpen(batch: ReadBatch): IndexedBatch | undefined {
  try {
    return openBatch(batch);
  } catch {
    return undefined;
  }
}
