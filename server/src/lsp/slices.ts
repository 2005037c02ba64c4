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
    await nextTurn();
    if (isStale()) throw new SupersededError();
    begin = now();
  }
}

/**
 * Lets the event loop run. A message that has come in is handled at the end of the turn in which it was read, after
 * what waited for that turn: we take the one after it.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
}
