/** A column of 32-bit numbers that is filled from the front. */
export class GrowingNumbers {
  #values = new Uint32Array(64);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  push(value: number): void {
    if (this.#size === this.#values.length) {
      const longer = new Uint32Array(this.#size * 2);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#size++] = value;
  }

  /** What was filled; the column takes no more afterwards. */
  trim(): Uint32Array {
    return this.#values.subarray(0, this.#size);
  }
}

/** A column of bytes that is filled from the front. */
export class GrowingBytes {
  #values = new Uint8Array(64);
  #size = 0;

  push(value: number): void {
    if (this.#size === this.#values.length) {
      const longer = new Uint8Array(this.#size * 2);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#size++] = value;
  }

  /** Adds one to a value, up to 255. */
  increment(at: number): void {
    this.#values[at] = Math.min(255, (this.#values[at] ?? 0) + 1);
  }

  /** What was filled; the column takes no more afterwards. */
  trim(): Uint8Array {
    return this.#values.subarray(0, this.#size);
  }
}
