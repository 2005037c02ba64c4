import type { Span } from '../model/span.ts';

/** Characters that open a quotation, with those that may close it. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['"', '"'],
  ['‘', '’'],
  ['‚', '‘’'],
  ["'", "'"],
]);
const CLOSERS: ReadonlySet<string> = new Set('”“»«"’‘\''.split(''));
/** Marks that are apostrophes as well. */
const APOSTROPHES: ReadonlySet<string> = new Set(["'", '’', '‘']);
const ANY_MARK = /["“”„«»‘’‚']/g;

/** A mark that waits for its partner. */
interface OpenMark {
  readonly mark: string;
  /** Where the quoted text begins. */
  readonly start: number;
}

/** Pairs the quotation marks of one block. */
export class QuotationMarks {
  constructor(
    private readonly prose: string,
    private readonly source: string,
    private readonly block: Span,
  ) {}

  /** The outermost pairs in order: the spans between their marks. A mark without its partner pairs with nothing. */
  pairs(): Span[] {
    const found: Span[] = [];
    let open: readonly OpenMark[] = [];
    for (const at of this.marks()) {
      const mark = this.prose[at] ?? '';
      const closed = CLOSERS.has(mark) && this.mayClose(at, mark) ? this.findPartner(open, mark, at) : -1;
      if (closed >= 0) {
        addOutermost(found, { start: open[closed]?.start ?? at, end: at });
        open = open.slice(0, closed);
      } else if (PAIRS.has(mark) && this.mayOpen(at, mark)) {
        open = [...open.filter((other) => other.mark !== mark).slice(-DEEPEST), { mark, start: at + 1 }];
      }
    }
    return found;
  }

  private marks(): number[] {
    const text = this.prose.slice(this.block.start, this.block.end);
    return [...text.matchAll(ANY_MARK)].map((match) => this.block.start + match.index);
  }

  /** The innermost open mark that this one closes, or -1. */
  private findPartner(open: readonly OpenMark[], mark: string, at: number): number {
    const index = open.findLastIndex((other) => PAIRS.get(other.mark)?.includes(mark));
    const isLeftOpen = APOSTROPHES.has(mark) && index >= 0 && this.isPossessive(at, mark);
    return isLeftOpen ? -1 : index;
  }

  /** Text stands before the mark, and none right behind it, or the mark closes only. */
  private mayClose(at: number, mark: string): boolean {
    if (mark === '”') return true;
    const before = this.neighbour(at, -1);
    const after = this.neighbour(at, 1);
    if (mark === '»' || mark === '«' || mark === '“') return before !== ' ';
    if (APOSTROPHES.has(mark)) return before !== ' ' && !/[\p{L}\p{N}]/u.test(after);
    return before !== ' ' || after === ' ' || CLOSING_CONTEXT.test(after);
  }

  /** White space, a bracket, a dash or another opening mark stands before it, and text behind it. */
  private mayOpen(at: number, mark: string): boolean {
    const before = this.neighbour(at, -1);
    const after = this.neighbour(at, 1);
    if (after === ' ') return false;
    if (mark === '“' || mark === '„') return true;
    if (!OPENING_CONTEXT.test(before)) return false;
    return !APOSTROPHES.has(mark) || !this.isElision(at);
  }

  /** "the '90s", "'em", "'tis": an apostrophe at a word's start. */
  private isElision(at: number): boolean {
    return ELISION.test(this.prose.slice(at + 1, at + 12));
  }

  /** "the workers' demands" within single marks: the plural's apostrophe, where another mark closes later. */
  private isPossessive(at: number, mark: string): boolean {
    if (!/^[sS]$/.test(this.prose[at - 1] ?? '')) return false;
    if (!/^ \p{Ll}/u.test(this.prose.slice(at + 1, at + 3))) return false;
    const rest = this.prose.slice(at + 1, Math.min(this.block.end, at + FARTHEST_CLOSER));
    const next = rest.search(
      mark === "'" ? /[\p{L}.,!?…]'(?![\p{L}\p{N}])/u : /[\p{L}.,!?…]’(?![\p{L}\p{N}])/u,
    );
    const reopened = rest.search(mark === "'" ? /\s'(?=[\p{L}\p{N}])/u : /‘/);
    return next >= 0 && (reopened < 0 || next < reopened);
  }

  /** The nearest character before (-1) or behind (1) that is no blanked markup; a space at the block's ends. */
  private neighbour(at: number, step: -1 | 1): string {
    for (let i = at + step; i >= this.block.start && i < this.block.end; i += step) {
      const character = this.prose[i] ?? ' ';
      if (character !== ' ' || WHITE_SPACE.test(this.source[i] ?? ' ')) {
        return WHITE_SPACE.test(character) ? ' ' : character;
      }
    }
    return ' ';
  }
}

/** Marks within marks that are followed; deeper ones are mistakes. */
const DEEPEST = 4;
/** How far behind a plural's apostrophe another closing mark is looked for, in code units. */
const FARTHEST_CLOSER = 400;
const WHITE_SPACE = /\s/;
const OPENING_CONTEXT = /[\s([{“„«‘‚"'—–\-/:]/;
const CLOSING_CONTEXT = /[)\]},.;:!?’”'—–-]/;
const ELISION = /^(?:\d0s|em|tis|twas|til|cause|bout|round|n)(?![\p{L}\p{N}])/iu;

/** A pair that encloses those found before takes their place. */
function addOutermost(found: Span[], pair: Span): void {
  while ((found.at(-1)?.start ?? -1) > pair.start) found.pop();
  found.push(pair);
}
