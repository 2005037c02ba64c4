/** The longest that work holds up the event loop in one go, in milliseconds: keystrokes come through in between. */
export const SLICE = 6;

/** As much text is read without a worker, in bytes: less than a tenth of a second. */
export const OWN_BYTES = 512 * 1024;

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
    await letMessagesIn();
    if (isStale()) throw new SupersededError();
    begin = now();
  }
}

/** The turns of the event loop that a message takes: it is decoded in one, handled in the next and answered in the third. */
const TURNS_OF_A_MESSAGE = 3;

/** Lets the event loop run until a message that has come in by now is answered. */
export async function letMessagesIn(): Promise<void> {
  for (let turn = 0; turn <= TURNS_OF_A_MESSAGE; turn++)
    await new Promise((resolve) => setImmediate(resolve));
}
