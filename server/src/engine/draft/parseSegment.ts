import type { Block, Citation, Quotation } from '../model/draft.ts';
import type { Span } from '../model/span.ts';
import { blankOut, isBlank, keepOnly } from './blanking.ts';
import { scanCitations } from './citations.ts';
import { type MarkdownBlock, type MarkdownParse, type NotePart, parseMarkdown } from './markdown.ts';
import { blankNonProse } from './nonProse.ts';
import { isPlainParagraph, parseAsPlainText, parsePlainParagraph } from './plainMarkdown.ts';
import { findQuotations } from './quotations.ts';

/** A segment of a draft, parsed by itself: offsets are relative to it. Immutable, so that it can be kept. */
export interface ParsedSegment {
  /** Its text with all that is no prose blanked out. */
  readonly prose: string;
  readonly blocks: readonly MarkdownBlock[];
  /** Those in footnote definitions have their own place as group; the draft puts the reference's there. */
  readonly citations: readonly Citation[];
  readonly quotations: readonly Quotation[];
  readonly html: readonly Span[];
  /** Where comments start that writtenSegments.ts filled, code excluded. */
  readonly placeholders: ReadonlySet<number>;
  readonly noteMarks: readonly NotePart[];
  readonly notes: readonly NotePart[];
}

/**
 * Parses one segment of prepared Markdown. `definitions` are the lines of link reference definitions that stand
 * elsewhere in the draft and that the segment may use. Throws only where the Markdown parser does.
 */
export function parseSegment(segment: string, definitions: string): ParsedSegment {
  const parse = isPlainParagraph(segment, definitions !== '')
    ? parsePlainParagraph(segment)
    : within(parseMarkdown(definitions === '' ? segment : `${segment}\n\n${definitions}`), segment.length);
  return readProse(segment, parse);
}

/** Parses a segment without the Markdown parser, in linear time: most markup is taken for text. */
export function parseSegmentAsPlainText(segment: string): ParsedSegment {
  return readProse(segment, parseAsPlainText(segment));
}

/** Without what the appended definitions gave. */
function within(parse: MarkdownParse, end: number): MarkdownParse {
  const isWithin = (span: Span) => span.start < end;
  return {
    visible: parse.visible.filter(isWithin),
    blocks: parse.blocks.filter(isWithin),
    html: parse.html.filter(isWithin),
    noteMarks: parse.noteMarks.filter(isWithin),
    notes: parse.notes.filter(isWithin),
  };
}

/** The start of each run of placeholders. */
const PLACEHOLDERS = /(?<!\uE000[\r\n]{0,10})\uE000/g;
const NOTE_MARK = /\[\^([^\]\s]{1,100})\]/g;

function readProse(segment: string, parse: MarkdownParse): ParsedSegment {
  const visible = keepOnly(segment, parse.visible);
  const shown = blankNonProse(visible);
  const scans = parse.blocks.map((block) => scanCitations(shown, segment, block));
  const uncited = blankOut(
    shown,
    scans.flatMap((scan) => scan.taken),
  );
  // Marks whose definition stands in another segment are text to the parser.
  const textMarks = [...uncited.matchAll(NOTE_MARK)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    id: (match[1] ?? '').toLowerCase(),
  }));
  const prose = blankOut(uncited, textMarks);
  const blocks = parse.blocks.filter((block) => !isBlank(prose, block));
  return {
    prose,
    blocks,
    citations: scans.flatMap((scan) => scan.citations),
    quotations: blocks.flatMap((block) => findQuotations(prose, segment, withoutHeadings(block))),
    html: parse.html,
    placeholders: new Set([...visible.matchAll(PLACEHOLDERS)].map(({ index }) => index)),
    noteMarks: [...parse.noteMarks, ...textMarks],
    notes: parse.notes,
  };
}

function withoutHeadings(block: MarkdownBlock): Block {
  return { start: block.start, end: block.end, kind: block.kind, headings: [] };
}
