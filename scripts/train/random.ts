/** The FNV-1a hash of a text's code units, 32 bits without sign. */
export function hashText(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash >>> 0;
}

/** A linear congruential generator (Numerical Recipes' constants) seeded by a text, so that a run can be repeated. */
export class SeededRandom {
  #state: number;

  constructor(seed: string) {
    this.#state = hashText(seed);
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
