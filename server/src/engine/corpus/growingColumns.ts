/** A column of 32-bit numbers that is filled from the front; emptied it keeps its memory. */
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

  /** What was filled, until the column is emptied. */
  get filled(): Uint32Array {
    return this.#values.subarray(0, this.#size);
  }

  empty(): void {
    this.#size = 0;
  }
}

/** A column of bytes that is filled from the front; emptied it keeps its memory. */
export class GrowingBytes {
  #values = new Uint8Array(64);
  #size = 0;

  push(value: number): void {
    this.#makeRoom(1);
    this.#values[this.#size++] = value;
  }

  append(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#values.set(bytes, this.#size);
    this.#size += bytes.length;
  }

  /** Adds one to a value, up to 255. */
  increment(at: number): void {
    this.#values[at] = Math.min(255, (this.#values[at] ?? 0) + 1);
  }

  get size(): number {
    return this.#size;
  }

  /** What was filled, until the column is emptied. */
  get filled(): Uint8Array {
    return this.#values.subarray(0, this.#size);
  }

  empty(): void {
    this.#size = 0;
  }

  #makeRoom(count: number): void {
    if (this.#size + count <= this.#values.length) return;
    const longer = new Uint8Array(Math.max(2 * this.#values.length, this.#size + count));
    longer.set(this.filled);
    this.#values = longer;
  }
}
