/** A clock that stands still until a test moves it on, so that pauses can be tested without waiting for them. */
export class ManualClock {
  #time = 0;
  readonly #due = new Set<{ readonly time: number; readonly run: () => void }>();

  now(): number {
    return this.#time;
  }

  schedule(run: () => void, milliseconds: number): () => void {
    const timer = { time: this.#time + milliseconds, run };
    this.#due.add(timer);
    return () => this.#due.delete(timer);
  }

  /** Moves on, and runs what has come due, the earliest first. */
  advance(milliseconds: number): void {
    this.#time += milliseconds;
    const due = [...this.#due].filter(({ time }) => time <= this.#time).sort((a, b) => a.time - b.time);
    for (const timer of due) {
      this.#due.delete(timer);
      timer.run();
    }
  }
}
