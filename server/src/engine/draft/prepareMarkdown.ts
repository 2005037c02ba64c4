import type { Span } from '../model/span.ts';
import { blankOut } from './blanking.ts';

/** A fence line of Pandoc's divs (`::: {.callout-note}`): no Markdown parser knows it, so it parts blocks as a blank line. */
const DIV_FENCE = /^[ \t>]{0,20}:{3,100}[^\n]{0,1000}/gm;
/** A comment at a line's start with text behind it, which CommonMark would take for raw HTML (§4.6). */
const LEADING_COMMENT = /^ {0,3}<!--/gm;

/** Fills the place of a comment in the text that is parsed: a character of private use, which is no markup. */
const PLACEHOLDER = '\uE000';

/** A draft's text made ready for the Markdown parser: the same length, the front matter and a byte order mark blanked. */
export interface PreparedMarkdown {
  readonly text: string;
  /** The comments whose place is filled. */
  readonly comments: readonly Span[];
}

export function prepareMarkdown(source: string, bodyStart: number): PreparedMarkdown {
  const blanked: Span[] = [{ start: 0, end: Math.max(bodyStart, source.startsWith('\uFEFF') ? 1 : 0) }];
  for (const match of source.matchAll(DIV_FENCE)) {
    blanked.push({ start: source.indexOf(':', match.index), end: match.index + match[0].length });
  }
  const comments = findLeadingComments(source, bodyStart);
  return { text: fillComments(blankOut(source, blanked), comments), comments };
}

function findLeadingComments(source: string, from: number): Span[] {
  const comments: Span[] = [];
  let at = from;
  for (const match of source.matchAll(LEADING_COMMENT)) {
    if (match.index < at) continue;
    const start = match.index + match[0].length - 4;
    const close = source.indexOf('-->', start + 4);
    if (close < 0) break;
    at = close + 3;
    if (/^[ \t]{0,100}[^\s<]/.test(source.slice(at, at + 101))) comments.push({ start, end: at });
  }
  return comments;
}

function fillComments(text: string, comments: readonly Span[]): string {
  let filled = '';
  let at = 0;
  for (const comment of comments) {
    filled += text.slice(at, comment.start);
    filled += text.slice(comment.start, comment.end).replace(/[^\n\r]/g, PLACEHOLDER);
    at = comment.end;
  }
  return filled + text.slice(at);
}
