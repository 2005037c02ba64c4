import type { Span } from '../model/span.ts';

/**
 * Cuts Markdown where a block-level parser starts anew: at a line that is not indented and follows a blank line,
 * outside fenced code and raw HTML. Such a line ends every open paragraph, list, quotation and footnote
 * (CommonMark 0.31 §5), so each segment parses alone to what it is in the whole: an edit costs the segment it is in.
 * The segments cover the text from `from` to its end.
 */
export function splitSegments(text: string, from: number): Span[] {
  const segments: Span[] = [];
  let start = from;
  let raw: RawBlock | undefined;
  let afterBlank = false;
  for (let at = from; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, end);
    const isBlank = line.trim() === '';
    if (afterBlank && !isBlank && raw === undefined && at > start && !INDENTED.test(line)) {
      segments.push({ start, end: at });
      start = at;
    }
    if (!isBlank) raw = raw === undefined ? openRawBlock(line) : continueRawBlock(raw, line);
    afterBlank = isBlank;
    at = end;
  }
  if (start < text.length) segments.push({ start, end: text.length });
  return segments;
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
