/** The longest that work holds up the event loop, in milliseconds, so that a signal to cancel comes through. */
const SLICE = 50;

/** Returns a function that lets the event loop run when its slice is used up, and throws where it was cancelled. */
export function createYielder(now: () => number, signal: AbortSignal): () => Promise<void> {
  let begin = now();
  return async () => {
    if (now() - begin >= SLICE) {
      // A signal arrives between two turns of the loop, so one turn must pass in full.
      await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
      begin = now();
    }
    signal.throwIfAborted();
  };
}
