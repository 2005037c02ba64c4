import type { Span } from '../model/span.ts';
import { isBlank } from './blanking.ts';
import type { MarkdownBlock, MarkdownParse } from './markdown.ts';

/**
 * Whether a segment is one paragraph without any markup but citations, which most are: it need not go through the
 * Markdown parser. Errs on the side of "no".
 */
export function isPlainParagraph(segment: string, hasDefinitions: boolean): boolean {
  if (INLINE_MARKUP.test(segment) || BLOCK_MARKUP.test(segment)) return false;
  return !(hasDefinitions && OTHER_BRACKET.test(segment));
}

/** Any character that could open an inline construct; an underscore inside a word is none. */
const INLINE_MARKUP = /[*`<&\\~|\uE000]|!\[|\][([:]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u;
/** A line that is indented as code, opens another block or underlines a heading; text behind a blank line. */
const BLOCK_MARKUP =
  /^(?:\t| {1,3}\t| {4}|[ ]{0,3}(?:[#>=+\-:]|\[\^|\d{1,9}[.)]))|\n[ \t]{0,100}\r?\n(?=[^\r\n])/m;
/** A bracket that could be a link by reference: one that does not begin with a citation. */
const OTHER_BRACKET = /\[(?!-?@)/;

/** A segment that `isPlainParagraph`; a blank one has no block. */
export function parsePlainParagraph(segment: string): MarkdownParse {
  if (segment.trim() === '') return NOTHING;
  const start = segment.search(/\S/);
  const end = segment.trimEnd().length;
  return { ...NOTHING, visible: [{ start, end }], blocks: [{ start, end, kind: 'paragraph' }] };
}

/**
 * Reads a segment whose markup costs too much to parse as plain paragraphs: they end at blank lines, and only code
 * spans, link addresses and emphasis marks are taken out.
 */
export function parseAsPlainText(segment: string): MarkdownParse {
  const visible: Span[] = [];
  let at = 0;
  for (const markup of segment.matchAll(SIMPLE_MARKUP)) {
    if (markup.index > at) visible.push({ start: at, end: markup.index });
    at = markup.index + markup[0].length;
  }
  if (at < segment.length) visible.push({ start: at, end: segment.length });
  return { ...NOTHING, visible, blocks: splitParagraphs(segment) };
}

const SIMPLE_MARKUP =
  /`[^`\n]{1,200}`|\]\([^()\n]{0,500}\)|<[^<>\n]{1,200}>|[*`~|]|^[ \t]{0,40}(?:#{1,6} |> )/gm;

const NOTHING: MarkdownParse = { visible: [], blocks: [], html: [], noteMarks: [], notes: [] };

function splitParagraphs(segment: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let start = 0;
  for (const gap of segment.matchAll(/\n[ \t]{0,100}\r?\n|$/g)) {
    const block: MarkdownBlock = { start, end: gap.index, kind: 'paragraph' };
    if (!isBlank(segment, block)) blocks.push(block);
    start = gap.index + gap[0].length;
  }
  return blocks;
}
