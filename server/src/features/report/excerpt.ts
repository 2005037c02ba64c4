import type { Span } from '../../engine/model/span.ts';

/** A piece of text on one line, with the part of it that a report marks. */
export interface Excerpt {
  readonly text: string;
  /** Relative to `text`; empty where nothing is to be marked. */
  readonly mark: Span;
}

/** What a sentence may take of a report before it is cut, in UTF-16 code units on either side of the mark. */
const CONTEXT = 320;

/** The words of `span` on one line, white space collapsed, cut around the mark where they are many. */
export function takeExcerpt(text: string, span: Span, mark: Span): Excerpt {
  const from = Math.max(span.start, mark.start - CONTEXT);
  const to = Math.min(span.end, mark.end + CONTEXT);
  const before = (from > span.start ? '… ' : '') + collapse(text.slice(from, mark.start)).trimStart();
  const marked = collapse(text.slice(mark.start, mark.end));
  const after = collapse(text.slice(mark.end, to)).trimEnd() + (to < span.end ? ' …' : '');
  const start = before.length;
  return { text: before + marked + after, mark: { start, end: start + marked.length } };
}

/** The span of the line that holds the offset, for findings that have no sentence of their own. */
export function lineAround(text: string, { start, end }: Span): Span {
  const before = text.lastIndexOf('\n', start - 1);
  const after = text.indexOf('\n', Math.max(start, end - 1));
  return { start: start === 0 ? 0 : before + 1, end: after < 0 ? text.length : Math.max(after, end) };
}

/**
 * Marks a figure in a passage whose white space is collapsed. Of several places with the same words, the one is
 * taken whose words before it are most like `before`, the source's own text before the figure.
 */
export function markInPassage(passage: string, figure: string, before: string): Excerpt {
  const wanted = collapse(figure).trim();
  const context = collapse(before);
  let best = -1;
  let bestLength = -1;
  for (let at = wanted ? passage.indexOf(wanted) : -1; at >= 0; at = passage.indexOf(wanted, at + 1)) {
    const length = commonSuffixLength(passage, at, context);
    if (length > bestLength) {
      best = at;
      bestLength = length;
    }
  }
  const end = best + wanted.length;
  if (best < 0) return takeExcerpt(passage, { start: 0, end: passage.length }, { start: 0, end: 0 });
  return takeExcerpt(passage, { start: 0, end: passage.length }, { start: best, end });
}

function commonSuffixLength(text: string, end: number, suffix: string): number {
  let length = 0;
  while (
    length < end &&
    length < suffix.length &&
    text[end - 1 - length] === suffix[suffix.length - 1 - length]
  )
    length++;
  return length;
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ');
}
