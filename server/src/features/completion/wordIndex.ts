import type { Steps } from '../../engine/index.ts';
import { sortInSteps } from './sortInSteps.ts';

/** So many words, or places of words, are worked on in a step: a millisecond or two. */
const WORDS_A_STEP = 5_000;

/** Which records hold which words, in columns: a list for each word would take several times as much memory and time. */
export class WordIndex {
  /** Ascending, each once. */
  readonly #words: readonly string[];
  /** For each word where its records start; and how many there are in the end. */
  readonly #starts: Uint32Array;
  readonly #records: Uint32Array;

  constructor(words: readonly string[], starts: Uint32Array, records: Uint32Array) {
    this.#words = words;
    this.#starts = starts;
    this.#records = records;
  }

  /** Visits the records of all words that begin so; a record may come more than once. */
  visit(prefix: string, see: (record: number) => void): void {
    const first = this.#firstFrom(prefix);
    let last = first;
    while (this.#words[last]?.startsWith(prefix)) last++;
    const end = this.#starts[last] ?? 0;
    for (let i = this.#starts[first] ?? 0; i < end; i++) see(this.#records[i] ?? 0);
  }

  #firstFrom(prefix: string): number {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#words[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Takes the words of records, one record after the other. */
export class WordIndexBuilder {
  /** The words by when they were first seen, with their numbers. */
  readonly #numbers = new Map<string, number>();
  /** The numbers of all words of all records, record by record. */
  readonly #seen: number[] = [];
  /** For each record where its words end. */
  readonly #ends: number[] = [];

  /** The words of the next record, which may repeat. */
  add(words: readonly string[]): void {
    for (const word of words) {
      let number = this.#numbers.get(word);
      if (number === undefined) {
        number = this.#numbers.size;
        this.#numbers.set(word, number);
      }
      this.#seen.push(number);
    }
    this.#ends.push(this.#seen.length);
  }

  *build(): Steps<WordIndex> {
    const words = yield* sortInSteps([...this.#numbers.keys()]);
    const places = new Uint32Array(words.length);
    for (const [place, word] of words.entries()) {
      places[this.#numbers.get(word) ?? 0] = place;
      if (place % WORDS_A_STEP === 0) yield;
    }
    const starts = yield* this.#countRecords(places);
    return new WordIndex(words, starts, yield* this.#sortRecords(places, starts));
  }

  *#countRecords(places: Uint32Array): Steps<Uint32Array> {
    const starts = new Uint32Array(places.length + 1);
    for (const [i, number] of this.#seen.entries()) {
      const next = (places[number] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
      if (i % WORDS_A_STEP === 0) yield;
    }
    for (let place = 0; place < places.length; place++)
      starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
    return starts;
  }

  *#sortRecords(places: Uint32Array, starts: Uint32Array): Steps<Uint32Array> {
    const records = new Uint32Array(this.#seen.length);
    const next = starts.slice();
    let i = 0;
    for (const [record, end] of this.#ends.entries()) {
      for (; i < end; i++) {
        const place = places[this.#seen[i] ?? 0] ?? 0;
        const at = next[place] ?? 0;
        records[at] = record;
        next[place] = at + 1;
      }
      if (record % (WORDS_A_STEP / 10) === 0) yield;
    }
    return records;
  }
}
