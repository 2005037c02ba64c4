/** A passage, by its number in the corpus, that a query finds. */
export interface PassageHit {
  readonly passage: number;
  /** BM25, above 0. */
  readonly score: number;
}

/** Whether a passage goes before another one with the same score. */
export type ComesFirst = (passage: number, other: number) => boolean;

/** Keeps the best so many of many passages: a binary heap with the worst of them on top. */
export class BestHits {
  readonly #limit: number;
  readonly #comesFirst: ComesFirst;
  readonly #heap: PassageHit[] = [];

  constructor(limit: number, comesFirst: ComesFirst) {
    this.#limit = limit;
    this.#comesFirst = comesFirst;
  }

  /** Adds passages with the scores that stand at their numbers. */
  addAll(passages: Uint32Array, scores: Float64Array): this {
    for (const passage of passages) {
      const score = scores[passage] ?? 0;
      const worst = this.#heap[0];
      if (this.#heap.length < this.#limit) this.#push({ passage, score });
      else if (worst !== undefined && this.#isBetter(passage, score, worst))
        this.#replaceWorst({ passage, score });
    }
    return this;
  }

  /** The worst score that is kept. */
  get least(): number {
    return this.#heap[0]?.score ?? 0;
  }

  /** Best first. */
  sorted(): PassageHit[] {
    return this.#heap.toSorted((a, b) => (this.#isBetter(a.passage, a.score, b) ? -1 : 1));
  }

  #push(hit: PassageHit): void {
    const heap = this.#heap;
    let at = heap.push(hit) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || !this.#isBetter(parent.passage, parent.score, hit)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = hit;
  }

  #replaceWorst(hit: PassageHit): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      const [left, right] = [heap[below], heap[below + 1]];
      if (left === undefined) break;
      if (right !== undefined && this.#isBetter(left.passage, left.score, right)) below++;
      const child = heap[below];
      if (child === undefined || !this.#isBetter(hit.passage, hit.score, child)) break;
      heap[at] = child;
      at = below;
    }
    heap[at] = hit;
  }

  #isBetter(passage: number, score: number, than: PassageHit): boolean {
    return score > than.score || (score === than.score && this.#comesFirst(passage, than.passage));
  }
}
