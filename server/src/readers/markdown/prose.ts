import type { Html, Nodes } from 'mdast';
import type { Span } from '../../engine/model/span.ts';

/** A bare address: no prose, and full of digits that count nothing. */
const BARE_URL = /\b(?:https?:\/\/|www\.)[^\s<>()]{1,2000}/g;
/** An escape: the backslash is markup, the sign after it is not. */
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;
const NO_BREAK_SPACE = /&nbsp;/g;
/** The marks of block quotations before the second and further lines of a paragraph. */
const LINE_PREFIX = /(?<=[\r\n])[ \t>]{1,100}/g;
/** A tag or a comment of raw HTML. */
const TAG = /<!--[\s\S]{0,5000}?-->|<[^<>]{0,2000}>/g;

/** The offsets of a node into the text; empty where the parser made the node up. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The spans of the text below a node, in order. Code, images, footnote marks and HTML are none. */
export function collectText(node: Nodes): Span[] {
  if (node.type === 'text') return [spanOf(node)];
  return 'children' in node ? node.children.flatMap(collectText) : [];
}

/** Spans to one span that covers them all, or undefined where there are none. */
export function cover(spans: readonly Span[]): Span | undefined {
  const [first, last] = [spans[0], spans.at(-1)];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}

/** What is kept of a file: the prose at its offsets, everything else blanked out. */
export class Prose {
  readonly #text: string;
  readonly #pieces: string[] = [];
  #end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Keeps a span of prose, without the markup that may stand in it. Spans come in order. */
  keepText(span: Span): void {
    this.#keep(span, (slice) =>
      slice
        .replace(LINE_PREFIX, blank)
        .replace(BARE_URL, blank)
        .replace(ESCAPE, ' ')
        .replace(NO_BREAK_SPACE, blank),
    );
  }

  /** Keeps the text of raw HTML. */
  keepHtml(node: Html): void {
    this.#keep(spanOf(node), (slice) => slice.replace(TAG, blank));
  }

  /** Keeps a span as it is. */
  keepVerbatim(span: Span): void {
    this.#keep(span, (slice) => slice);
  }

  /** The text: as long as the file, with its line ends. */
  finish(): string {
    this.#pieces.push(blank(this.#text.slice(this.#end)));
    this.#end = this.#text.length;
    return this.#pieces.join('');
  }

  #keep(span: Span, clean: (slice: string) => string): void {
    if (span.start < this.#end) return;
    this.#pieces.push(
      blank(this.#text.slice(this.#end, span.start)),
      clean(this.#text.slice(span.start, span.end)),
    );
    this.#end = span.end;
  }
}

/** Spaces of the same length, with the line ends kept. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
