import type { Block, Citation, Quotation } from '../model/draft.ts';
import type { Span } from '../model/span.ts';
import type { Steps } from '../steps.ts';
import { blankOut, isBlank, keepOnly } from './blanking.ts';
import { scanCitations } from './citations.ts';
import { cutLongTable, joinParts, placePart } from './longTables.ts';
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

/** Parses in steps, a few of them also where a segment is one line of 500 KB. */
type ParseSteps = Steps<ParsedSegment>;

/**
 * Parses one segment of prepared Markdown. `definitions` are the lines of link reference definitions that stand
 * elsewhere in the draft and that the segment may use. Throws only where the Markdown parser does.
 */
export function* parseSegment(segment: string, definitions: string): ParseSteps {
  const parse = isPlainParagraph(segment, definitions !== '')
    ? parsePlainParagraph(segment)
    : yield* parseMarkup(segment, definitions);
  return yield* readProse(segment, parse);
}

function* parseMarkup(segment: string, definitions: string): Steps<MarkdownParse> {
  const whole = { text: segment, from: 0, shift: 0 };
  const parsed: MarkdownParse[] = [];
  for (const part of cutLongTable(segment) ?? [whole]) {
    const { text } = part;
    parsed.push(placePart(parseMarkdown(definitions === '' ? text : `${text}\n\n${definitions}`), part));
    yield;
  }
  return joinParts(parsed);
}

/** Parses a segment without the Markdown parser, in linear time: most markup is taken for text. */
export function* parseSegmentAsPlainText(segment: string): ParseSteps {
  return yield* readProse(segment, parseAsPlainText(segment));
}

/** The start of each run of placeholders. */
const PLACEHOLDERS = /(?<!\uE000[\r\n]{0,10})\uE000/g;
const NOTE_MARK = /\[\^([^\]\s]{1,100})\]/g;

function* readProse(segment: string, parse: MarkdownParse): ParseSteps {
  yield;
  const visible = keepOnly(segment, parse.visible);
  yield;
  const shown = blankNonProse(visible);
  yield;
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
  yield;
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
