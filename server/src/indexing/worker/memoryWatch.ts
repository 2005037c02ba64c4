import type { IndexingWorker } from './indexingWorker.ts';

/** How much more memory the process may take while workers read, in bytes. */
const GROWTH_LIMIT = 1536 * 1024 * 1024;

/** How often it is looked at, in milliseconds. */
const INTERVAL = 250;

/**
 * Ends the worker that has been reading the same file for longest where the process takes too much memory: buffers
 * (an archive that unpacks to gigabytes) do not count to the limit that Node puts on a worker's objects.
 */
export class MemoryWatch {
  readonly #workers = new Set<IndexingWorker>();
  #timer: NodeJS.Timeout | undefined;
  #before = 0;

  add(worker: IndexingWorker): void {
    if (this.#workers.size === 0) {
      this.#before = process.memoryUsage.rss();
      this.#timer = setInterval(() => this.#look(), INTERVAL).unref();
    }
    this.#workers.add(worker);
  }

  remove(worker: IndexingWorker): void {
    this.#workers.delete(worker);
    if (this.#workers.size === 0) clearInterval(this.#timer);
  }

  #look(): void {
    const rss = process.memoryUsage.rss();
    if (rss - this.#before < GROWTH_LIMIT) return;
    const [longest] = [...this.#workers].sort((a, b) => a.since - b.since);
    // What it held takes a moment to be given back: until then the growth is taken as it is.
    this.#before = rss;
    longest?.fail('memory', '');
  }
}
