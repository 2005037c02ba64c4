/** Returns when work may go on; rejects with the reason where it was cancelled. */
export type Pause = () => Promise<void>;

/**
 * A pause for work that should not hold up the event loop for longer than `slice` milliseconds: it lets the loop run
 * once that much was used up.
 */
export function createPause(now: () => number, slice: number, signal: AbortSignal | undefined): Pause {
  let begin = now();
  return async () => {
    if (now() - begin >= slice) {
      // What cancels arrives between two turns of the loop, so one turn must pass in full.
      await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
      begin = now();
    }
    signal?.throwIfAborted();
  };
}

/** Runs work that comes in steps of a few milliseconds, with a pause after each. */
export async function runPausing<Result>(steps: Generator<unknown, Result>, pause: Pause): Promise<Result> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await pause();
  }
}
