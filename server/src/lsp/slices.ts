/** The longest that work holds up the event loop in one go, in milliseconds: keystrokes come through in between. */
export const SLICE = 6;

/** Thrown where work is given up because its result is no longer wanted. */
export class SupersededError extends Error {
  constructor() {
    super('The document or its sources have changed.');
  }
}

/**
 * Runs work that comes in steps of a few milliseconds, and lets the event loop run between slices. Rejects with
 * `SupersededError` as soon as the work is stale.
 */
export async function runInSlices<Step, Result>(
  steps: Generator<Step, Result>,
  now: () => number,
  isStale: () => boolean,
  onSlice: (step: Step) => void = () => {},
): Promise<Result> {
  let begin = now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (now() - begin < SLICE) continue;
    onSlice(step.value);
    // One turn of the loop handles what has arrived; the next one is ours again.
    await new Promise((resolve) => setImmediate(resolve));
    if (isStale()) throw new SupersededError();
    begin = now();
  }
}
