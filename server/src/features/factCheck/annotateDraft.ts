import type { Steps } from '../../engine/index.ts';
import { findLineStarts, type LineStarts, lineColumnAt } from '../../engine/model/lines.ts';
import type { Span } from '../../engine/model/span.ts';
import type { CheckedDraft } from '../report/checkRun.ts';
import { byStart, type Finding, listFindings, listQuietClaims } from '../report/finding.ts';
import { splitParagraphs } from './splitParagraphs.ts';

/** Something that a fact-checker should look at, with the number that it has in the report. */
export interface Note {
  /** Counted from 1, in the order of the draft. */
  readonly number: number;
  /** The line of the draft, counted from 1. */
  readonly line: number;
  readonly finding: Finding;
}

/** A piece of the draft's text, with the notes on it. */
export interface Piece {
  readonly text: string;
  /** The notes that the piece is a part of, the one that begins last behind the others. */
  readonly notes: readonly Note[];
  /** Those of them that end with it. */
  readonly ended: readonly Note[];
}

/** A paragraph of a draft, as it is written, with what there is to say of it. */
export interface AnnotatedParagraph {
  /** Its first line, counted from 1. */
  readonly line: number;
  readonly pieces: readonly Piece[];
  /** The notes that begin in it. */
  readonly notes: readonly Note[];
}

/** A draft with all that was found of it in the order of its text, what is in order and what was let stand as well. */
export interface AnnotatedDraft {
  readonly path: string;
  /** The text that the findings' offsets point into. */
  readonly text: string;
  /** Notes on the draft as a whole, at no place in it. */
  readonly general: readonly Note[];
  readonly paragraphs: readonly AnnotatedParagraph[];
}

/** Numbers what was found of a draft, and puts it beside the paragraphs that it is about. */
export function* annotateDraft({ text, report }: CheckedDraft): Steps<AnnotatedDraft> {
  const starts = findLineStarts(text);
  const open = listFindings(report);
  yield;
  const findings = [...open, ...listQuietClaims(report)].sort(byStart);
  yield;
  const notes = findings.map((finding, index) => toNote(finding, index + 1, starts));
  const placed = notes.filter(({ finding }) => finding.rule !== 'no-sources');
  let next = 0;
  const paragraphs: AnnotatedParagraph[] = [];
  for (const paragraph of splitParagraphs(text)) {
    yield;
    const first = next;
    while ((placed[next]?.finding.start ?? Number.POSITIVE_INFINITY) < paragraph.end) next++;
    paragraphs.push(annotate(text, paragraph, placed.slice(first, next), starts));
  }
  const general = [...notes.filter(({ finding }) => finding.rule === 'no-sources'), ...placed.slice(next)];
  return { path: report.path, text, general, paragraphs };
}

/** All notes on a draft, in their order. */
export function notesOf({ general, paragraphs }: AnnotatedDraft): readonly Note[] {
  return [...general, ...paragraphs.flatMap(({ notes }) => notes)];
}

function toNote(finding: Finding, number: number, starts: LineStarts): Note {
  return { number, line: lineColumnAt(starts, finding.start).line, finding };
}

function annotate(
  text: string,
  paragraph: Span,
  notes: readonly Note[],
  starts: LineStarts,
): AnnotatedParagraph {
  return {
    line: lineColumnAt(starts, paragraph.start).line,
    pieces: cutPieces(text, paragraph, notes),
    notes,
  };
}

/** Cuts a paragraph where a note begins or ends. Notes may lie within each other, and none reaches beyond its paragraph. */
function cutPieces(text: string, paragraph: Span, notes: readonly Note[]): readonly Piece[] {
  const startOf = ({ finding }: Note) => Math.max(finding.start, paragraph.start);
  const endOf = ({ finding }: Note) => Math.min(finding.end, paragraph.end);
  const cuts = notes.flatMap((note) => [startOf(note), endOf(note)]);
  const bounds = [...new Set([paragraph.start, ...cuts, paragraph.end])].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let open: readonly Note[] = [];
  let next = 0;
  for (const [index, end] of bounds.slice(1).entries()) {
    const start = bounds[index] ?? paragraph.start;
    const first = next;
    for (let note = notes[next]; note !== undefined && startOf(note) <= start; note = notes[next]) next++;
    open = [...open, ...notes.slice(first, next)].filter((note) => endOf(note) > start);
    pieces.push({
      text: text.slice(start, end),
      notes: open,
      ended: open.filter((note) => endOf(note) === end),
    });
  }
  return pieces;
}
