/**
 * A set of lower-case ASCII words that is asked by hash alone, so that nothing is cut out of the text. It may take
 * a word for another with the same 32-bit hash: ask it only where a wrong "yes" does no harm.
 */
export class AsciiWordSet {
  static readonly seed = 0x811c9dc5 | 0;
  readonly #slots: Int32Array;

  constructor(words: Iterable<string>) {
    const hashes = new Set([...words].map(hashOf));
    this.#slots = new Int32Array(1 << Math.ceil(Math.log2(4 * hashes.size + 4)));
    for (const hash of hashes) {
      let slot = hash & (this.#slots.length - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = hash;
    }
  }

  /** The hash of a word with one more lower-case letter (FNV-1a). */
  static extend(hash: number, letter: number): number {
    return Math.imul(hash ^ letter, 0x01000193);
  }

  /** Whether a word with this hash is in the set. */
  has(hash: number): boolean {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot];
      if (known === hash) return true;
      if (known === 0) return false;
    }
  }
}

function hashOf(word: string): number {
  let hash = AsciiWordSet.seed;
  for (let i = 0; i < word.length; i++) hash = AsciiWordSet.extend(hash, word.charCodeAt(i));
  return hash;
}
