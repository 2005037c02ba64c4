import type { Span } from '../model/span.ts';

/** A pair of square brackets, both included. */
export interface Bracket extends Span {
  /** An inline note: the span begins at the caret of `^[`. */
  readonly isNote: boolean;
}

/** Longest bracket that can be a citation group or a note, in code units. Bounds every search as well. */
const LONGEST = 5000;

/** The balanced bracket pairs of a block. */
export class Brackets {
  /** In order of their start. */
  readonly pairs: readonly Bracket[];
  private readonly byStart: ReadonlyMap<number, Bracket>;

  constructor(prose: string, block: Span) {
    this.pairs = findPairs(prose, block);
    this.byStart = new Map(this.pairs.map((pair) => [pair.start, pair]));
  }

  /** The pair that begins at an offset. */
  at(start: number): Bracket | undefined {
    return this.byStart.get(start);
  }

  /** The smallest pair around a span that passes the test. */
  around(span: Span, test: (bracket: Bracket) => boolean): Bracket | undefined {
    for (let i = this.countBefore(span.start) - 1; i >= 0; i--) {
      const pair = this.pairs[i];
      if (pair === undefined || span.start - pair.start > LONGEST) return undefined;
      if (span.end < pair.end && test(pair)) return pair;
    }
    return undefined;
  }

  /** How many pairs begin before an offset. */
  private countBefore(offset: number): number {
    let low = 0;
    let high = this.pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.pairs[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function findPairs(prose: string, block: Span): Bracket[] {
  const open: number[] = [];
  const pairs: Bracket[] = [];
  for (let at = block.start; at < block.end; at++) {
    const character = prose[at];
    if (character === '[') open.push(at);
    if (character !== ']') continue;
    const start = open.pop();
    if (start === undefined || at - start > LONGEST) continue;
    const isNote = prose[start - 1] === '^' && start > block.start;
    pairs.push({ start: isNote ? start - 1 : start, end: at + 1, isNote });
  }
  return pairs.sort((a, b) => a.start - b.start);
}
