import type { Block, Citation, Draft } from '../model/draft.ts';
import type { Span } from '../model/span.ts';
import { contains } from '../model/span.ts';
import { type Comment, findComments, readDirectives } from './comments.ts';
import type { NotePart } from './markdown.ts';
import type { ParsedSegment } from './parseSegment.ts';

/** A parsed segment and where it stands in the draft. */
export interface PlacedSegment extends Span {
  readonly parsed: ParsedSegment;
}

/** The draft's file, and where its front matter ends. */
interface DraftFile {
  readonly path: string;
  readonly text: string;
  readonly bodyStart: number;
}

/** Puts the segments of a draft together: shifts their offsets, and ties what reaches over segments. */
export function assembleDraft(
  file: DraftFile,
  segments: readonly PlacedSegment[],
  leadingComments: readonly Span[],
  header: Pick<Draft, 'settings' | 'problems'>,
): Draft {
  const prose = blankFrontMatter(file) + segments.map(({ parsed }) => parsed.prose).join('');
  const noteMarks = segments.flatMap(({ start, parsed }) => shiftAll(parsed.noteMarks, start));
  const notes = segments.flatMap(({ start, parsed }) => shiftAll(parsed.notes, start));
  const citations = segments.flatMap(({ start, parsed }) =>
    parsed.citations.map((each) => shiftCitation(each, start)),
  );
  const html = segments.flatMap(({ start, parsed }) => shiftAll(parsed.html, start));
  const comments = [...findComments(file.text, html), ...shownComments(file.text, segments, leadingComments)];
  return {
    path: file.path,
    text: file.text,
    prose,
    blocks: placeBlocks(segments, prose),
    citations: placeNoteCitations(citations, notes, noteMarks),
    quotations: segments.flatMap(({ start, parsed }) => shiftAll(parsed.quotations, start)),
    ...readDirectives(
      comments.sort((a, b) => a.start - b.start),
      file.text,
    ),
    ...header,
  };
}

function blankFrontMatter(file: DraftFile): string {
  return file.text.slice(0, file.bodyStart).replace(/[^\n\r]/g, ' ');
}

function shiftAll<T extends Span>(items: readonly T[], by: number): T[] {
  return items.map((item) => shift(item, by));
}

function shift<T extends Span>(item: T, by: number): T {
  return { ...item, start: item.start + by, end: item.end + by };
}

function shiftCitation(citation: Citation, by: number): Citation {
  const { locator } = citation;
  return {
    ...shift(citation, by),
    group: shift(citation.group, by),
    ...(locator === undefined ? {} : { locator: shift(locator, by) }),
  };
}

/** The blocks with the headings that they stand under. */
function placeBlocks(segments: readonly PlacedSegment[], prose: string): Block[] {
  const blocks: Block[] = [];
  const open: { readonly depth: number; readonly text: string }[] = [];
  for (const segment of segments) {
    for (const { start, end, kind, depth } of shiftAll(segment.parsed.blocks, segment.start)) {
      while (depth !== undefined && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
      blocks.push({ start, end, kind, headings: open.map((heading) => heading.text) });
      if (depth !== undefined) open.push({ depth, text: collapse(prose.slice(start, end)) });
    }
  }
  return blocks;
}

/** A heading's words: without its marks, which are blanked, and the spaces they leave. */
function collapse(text: string): string {
  return text.trim().replace(/\s{1,1000}/g, ' ');
}

/**
 * A citation in a footnote's definition cites for each of the note's marks: it is given once for each, with the
 * mark as its group. A note without a mark keeps its citations with their own groups.
 */
function placeNoteCitations(
  citations: readonly Citation[],
  notes: readonly NotePart[],
  marks: readonly NotePart[],
): Citation[] {
  if (notes.length === 0) return [...citations];
  const marksById = groupById(marks);
  let next = 0;
  return citations.flatMap((citation) => {
    while ((notes[next]?.end ?? Number.POSITIVE_INFINITY) <= citation.start) next++;
    const note = notes[next];
    if (note === undefined || !contains(note, citation)) return [citation];
    const groups = marksById.get(note.id) ?? [];
    if (groups.length === 0) return [{ ...citation, form: 'footnote' as const }];
    return groups.map(({ start, end }) => ({
      ...citation,
      form: 'footnote' as const,
      group: { start, end },
    }));
  });
}

function groupById(marks: readonly NotePart[]): ReadonlyMap<string, readonly NotePart[]> {
  const groups = new Map<string, NotePart[]>();
  for (const mark of marks) {
    const group = groups.get(mark.id);
    if (group === undefined) groups.set(mark.id, [mark]);
    else group.push(mark);
  }
  return groups;
}

/** Comments in front of text on their line; one in code is none, as the placeholder did not end up in prose. */
function shownComments(
  text: string,
  segments: readonly PlacedSegment[],
  comments: readonly Span[],
): Comment[] {
  if (comments.length === 0) return [];
  const shown = segments.flatMap(({ start, parsed }) => shiftAll(parsed.placeholders, start));
  const starts = new Set(shown.map((span) => span.start));
  return findComments(
    text,
    comments.filter((comment) => starts.has(comment.start)),
  );
}
