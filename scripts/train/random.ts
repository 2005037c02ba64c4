/** A linear congruential generator (Numerical Recipes' constants) seeded by a text, so that a run can be repeated. */
export class SeededRandom {
  #state = 2166136261;

  constructor(seed: string) {
    for (let i = 0; i < seed.length; i++)
      this.#state = Math.imul(this.#state ^ seed.charCodeAt(i), 16777619) >>> 0;
  }

  /** A number in [0, 1). */
  fraction(): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return this.#state / 2 ** 32;
  }

  /** An integer in [0, limit). */
  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }
}
