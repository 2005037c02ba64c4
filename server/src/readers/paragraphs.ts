import type { Span } from '../engine/model/span.ts';
import type { Line } from './lines.ts';

/** A run of lines that reads as one paragraph or list item. */
export interface Paragraph extends Span {
  readonly kind: 'paragraph' | 'item';
  /** The number of its first line, from 1. */
  readonly line: number;
  /** A blank line, or the end of the text, follows. */
  readonly closed: boolean;
}

/** Lines longer than this were not wrapped by hand: each is a paragraph. Wrapped text seldom passes 100 columns. */
const WIDEST_WRAP = 120;

/** Blocks that are nowhere wider were not wrapped, but hold short lines: lists, verses, addresses. */
const NARROWEST_WRAP = 45;

/** A bullet or a number that opens a list item, with the space after it. */
const ITEM = /^\s{0,20}(?:[-*•‣◦–—]|\d{1,3}[.)]|\(?[a-z]\))\s/;

/**
 * The paragraphs of plain text: blocks between blank lines. Within a block, lines wrapped by hand are one paragraph;
 * lines that are whole paragraphs or list items stay apart.
 */
export function splitParagraphs(text: string, lines: readonly Line[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let block: Line[] = [];
  for (const line of lines) {
    if (!isBlank(text, line)) block.push(line);
    else if (block.length > 0) {
      paragraphs.push(...splitBlock(text, block));
      block = [];
    }
  }
  if (block.length > 0) paragraphs.push(...splitBlock(text, block));
  return paragraphs;
}

function isBlank(text: string, line: Span): boolean {
  for (let i = line.start; i < line.end; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

function splitBlock(text: string, block: readonly Line[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const width = wrapWidth(block);
  let lines: Line[] = [];
  for (const [index, line] of block.entries()) {
    lines.push(line);
    const next = block[index + 1];
    if (next !== undefined && continuesOn(text, lines, next, width)) continue;
    paragraphs.push(makeParagraph(text, lines, next === undefined));
    lines = [];
  }
  return paragraphs;
}

/** The widest line that may have been wrapped by hand. */
function wrapWidth(block: readonly Line[]): number {
  let width = 0;
  for (const { start, end } of block) if (end - start <= WIDEST_WRAP) width = Math.max(width, end - start);
  return width;
}

/**
 * Whether `next` goes on with the paragraph of `lines`. Text is wrapped where the next word does not fit: a line that
 * had room for it ends a paragraph, unless the next line begins as only the middle of a sentence does.
 */
function continuesOn(text: string, lines: readonly Line[], next: Line, width: number): boolean {
  const line = lines.at(-1) ?? next;
  const length = line.end - line.start;
  if (length > WIDEST_WRAP) return false;
  const following = text.slice(next.start, Math.min(next.end, next.start + 80));
  const words = following.trimStart();
  const space = words.search(/\s/);
  const hadRoom = width < NARROWEST_WRAP || length + 1 + (space < 0 ? words.length : space) <= width;
  if (ITEM.test(following)) return !hadRoom && !mayItemFollow(text, lines[0] ?? line, line);
  return !hadRoom || /^[\p{Ll}(]/u.test(words);
}

/** Whether a new item may begin after a full line: otherwise its dash or number is part of a sentence. */
function mayItemFollow(text: string, first: Line, last: Line): boolean {
  const end = text.slice(Math.max(last.start, last.end - 10), last.end);
  return ITEM.test(text.slice(first.start, first.start + 40)) || /[.:;!?]\s{0,5}$/.test(end);
}

function makeParagraph(text: string, lines: readonly Line[], closed: boolean): Paragraph {
  let start = lines[0]?.start ?? 0;
  let end = lines.at(-1)?.end ?? start;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  const kind = ITEM.test(text.slice(lines[0]?.start, end).slice(0, 40)) ? 'item' : 'paragraph';
  return { start, end, kind, line: lines[0]?.number ?? 1, closed };
}
