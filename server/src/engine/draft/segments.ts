import type { Span } from '../model/span.ts';

/** A segment of lines. */
export interface SegmentSpan extends Span {
  /** Comments in front of text on their line, from the segment's start: CommonMark would take both for raw HTML (§4.6). */
  readonly comments: readonly Span[];
}

/** Whole lines of a draft, cut into segments that cover them. */
export interface SplitLines {
  readonly segments: readonly SegmentSpan[];
  /** Whether the lines end as a segment may: with a blank line, outside fenced code, raw HTML and comments. */
  readonly isClosed: boolean;
}

/**
 * Cuts Markdown where a block-level parser starts anew: at a line that is not indented and follows a blank line,
 * outside fenced code, raw HTML and comments. Such a line ends every open paragraph, list, quotation and footnote
 * (CommonMark 0.31 §5), so each segment parses alone to what it is in the whole: an edit costs the segment it is in.
 */
export function splitSegments(text: string): SplitLines {
  const segments: SegmentSpan[] = [];
  let start = 0;
  let comments: Span[] = [];
  let raw: RawBlock | undefined;
  let afterBlank = true;
  for (let at = 0; at < text.length; ) {
    const line = lineAt(text, at);
    const isBlank = line.trim() === '';
    if (afterBlank && !isBlank && raw === undefined && at > start && !INDENTED.test(line)) {
      segments.push({ start, end: at, comments });
      start = at;
      comments = [];
    }
    afterBlank = isBlank;
    const comment = raw === undefined ? findLeadingComment(text, at, line) : undefined;
    if (comment !== undefined) {
      comments.push({ start: comment.start - start, end: comment.end - start });
      at = comment.end + lineAt(text, comment.end).length;
      continue;
    }
    if (!isBlank) raw = raw === undefined ? openRawBlock(line) : continueRawBlock(raw, line);
    at += line.length;
  }
  if (start < text.length) segments.push({ start, end: text.length, comments });
  return { segments, isClosed: raw === undefined && afterBlank };
}

/** The rest of a line, with its end. */
function lineAt(text: string, at: number): string {
  const newline = text.indexOf('\n', at);
  return text.slice(at, newline < 0 ? text.length : newline + 1);
}

const COMMENT_OPENING = /^ {0,3}<!--/;

/** The comment at the start of a line, if text follows on the line where it ends. */
function findLeadingComment(text: string, at: number, line: string): Span | undefined {
  const opening = COMMENT_OPENING.exec(line)?.[0];
  if (opening === undefined) return undefined;
  const close = text.indexOf('-->', at + opening.length);
  if (close < 0) return undefined;
  const end = close + '-->'.length;
  const isFollowed = /^[ \t]{0,100}[^\s<]/.test(text.slice(end, end + 101));
  return isFollowed ? { start: at + opening.length - '<!--'.length, end } : undefined;
}

/** Fenced code, or HTML that runs to its end tag across blank lines. */
type RawBlock =
  | { readonly kind: 'fence'; readonly mark: string; readonly length: number }
  | { readonly kind: 'html'; readonly end: string };

const INDENTED = /^[ \t]/;
/** A cheap test for the patterns below. */
const MAY_OPEN = /^[ \t]{0,3}<|```|~~~/;
/** A fence at any depth: in a list it is indented, or stands right behind the item's mark. */
const FENCE = /^[ \t]{0,40}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})?(`{3,100}|~{3,100})([^\r\n]{0,200})/;
const CLOSING_FENCE = /^[ \t]{0,40}(`{3,100}|~{3,100})[ \t]{0,40}\r?\n?$/;
const HTML_WITH_END: readonly (readonly [RegExp, string])[] = [
  [/^ {0,3}<!--/, '-->'],
  [/^ {0,3}<pre[\s>]/i, '</pre>'],
  [/^ {0,3}<script[\s>]/i, '</script>'],
  [/^ {0,3}<style[\s>]/i, '</style>'],
  [/^ {0,3}<textarea[\s>]/i, '</textarea>'],
];

function openRawBlock(line: string): RawBlock | undefined {
  if (!MAY_OPEN.test(line)) return undefined;
  const fence = FENCE.exec(line);
  if (fence?.[1] !== undefined) {
    const mark = fence[1].charAt(0);
    // An info string with a back-tick makes it a code span (CommonMark §4.5).
    if (mark === '`' && fence[2]?.includes('`')) return undefined;
    return { kind: 'fence', mark, length: fence[1].length };
  }
  for (const [opening, end] of HTML_WITH_END) {
    if (opening.test(line)) return line.toLowerCase().includes(end) ? undefined : { kind: 'html', end };
  }
  return undefined;
}

function continueRawBlock(open: RawBlock, line: string): RawBlock | undefined {
  if (open.kind === 'html') return line.toLowerCase().includes(open.end) ? undefined : open;
  const fence = CLOSING_FENCE.exec(line)?.[1];
  return fence?.startsWith(open.mark) && fence.length >= open.length ? undefined : open;
}
