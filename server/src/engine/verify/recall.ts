/** Keeps what the latest runs made, by what it depends on, so that a run makes anew only what changed. */
export class Recall<Value> {
  readonly #known = new Map<string, Value>();
  #used = new Set<string>();

  /** The value of a key, if an earlier run made it. */
  get(key: string): Value | undefined {
    const value = this.#known.get(key);
    if (value !== undefined) this.#used.add(key);
    return value;
  }

  set(key: string, value: Value): void {
    this.#known.set(key, value);
    this.#used.add(key);
  }

  /** Ends a run that was finished: forgets what it did not use, once that is most of what is kept. */
  finishRun(): void {
    if (this.#known.size > 2 * this.#used.size + SPARE) {
      for (const key of this.#known.keys()) if (!this.#used.has(key)) this.#known.delete(key);
    }
    this.#used = new Set();
  }
}

/** So much may be kept beside what is used: undoing an edit finds it again. */
const SPARE = 500;
