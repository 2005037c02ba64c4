/** Runs `work` on every item, at most `limit` at a time; the results are in the order of the items. */
export async function mapConcurrently<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Array<Result>(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index] as Item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}

/** The longest that work holds up the event loop, in milliseconds, so that a signal to cancel comes through. */
const SLICE = 50;

/** Returns a function that lets the event loop run when its slice is used up, and throws where it was cancelled. */
export function createYielder(now: () => number, signal: AbortSignal): () => Promise<void> {
  let begin = now();
  return async () => {
    if (now() - begin >= SLICE) {
      await new Promise((resolve) => setImmediate(resolve));
      begin = now();
    }
    signal.throwIfAborted();
  };
}
