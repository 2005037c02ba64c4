/**
 * Keeps what earlier runs made, by what it depends on, so that a run makes anew only what changed. What was used last
 * is kept longest.
 */
export class Recall<Value> {
  /** In the order of their last use. */
  readonly #known = new Map<string, Value>();
  #used = 0;

  /** The value of a key, if an earlier run made it. */
  get(key: string): Value | undefined {
    const value = this.#known.get(key);
    if (value === undefined) return undefined;
    this.#known.delete(key);
    this.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.#known.set(key, value);
    this.#used++;
  }

  /** The value of a key, made where no earlier run did. */
  recall(key: string, make: () => Value): Value {
    const known = this.get(key);
    if (known !== undefined) return known;
    const value = make();
    this.set(key, value);
    return value;
  }

  /** Ends a run that was finished: forgets what was not used for long. */
  finishRun(): void {
    const most = Math.max(LEAST_KEPT, 2 * this.#used);
    for (const key of this.#known.keys()) {
      if (this.#known.size <= most) break;
      this.#known.delete(key);
    }
    this.#used = 0;
  }
}

/** So much is kept in any case: a run uses what an edit touches, and undoing it finds the rest again. */
const LEAST_KEPT = 5000;
