import type { Passage, SourceProblem } from '../engine/model/document.ts';
import type { Span } from '../engine/model/span.ts';
import type { Line } from './lines.ts';
import { warning } from './problems.ts';

/** The length in UTF-16 code units above which a passage is cut, so that later stages stay linear in the text. */
export const LONGEST_PASSAGE = 20_000;

/** Cuts passages that are too long at the end of a sentence, else at a space, else anywhere. */
export function cutLongPassages(text: string, passages: readonly Passage[]): readonly Passage[] {
  if (passages.every(isShortEnough)) return passages;
  return passages.flatMap((passage) =>
    isShortEnough(passage) ? [passage] : cutSpan(text, passage).map((piece) => cutPassage(passage, piece)),
  );
}

function isShortEnough(span: Span): boolean {
  return span.end - span.start <= LONGEST_PASSAGE;
}

function cutPassage(passage: Passage, piece: Span): Passage {
  if (passage.cells === undefined) return { ...passage, ...piece };
  const cells = passage.cells.filter((cell) => cell.start >= piece.start && cell.start < piece.end);
  return { ...passage, ...piece, cells };
}

/** Cuts a span into pieces of at most `LONGEST_PASSAGE`. */
function cutSpan(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  while (span.end - start > LONGEST_PASSAGE) {
    const end = start + cutPoint(text.slice(start, start + LONGEST_PASSAGE));
    pieces.push({ start, end });
    start = end;
  }
  if (start < span.end) pieces.push({ start, end: span.end });
  return pieces;
}

/** Where to cut, in the second half of the window: after a sentence, else after a space, never within a surrogate pair. */
function cutPoint(window: string): number {
  const half = window.length / 2;
  const sentence = Math.max(window.lastIndexOf('. '), window.lastIndexOf('? '), window.lastIndexOf('! '));
  if (sentence >= half) return sentence + 2;
  const space = Math.max(window.lastIndexOf(' '), window.lastIndexOf('\n'), window.lastIndexOf('\t'));
  if (space >= half) return space + 1;
  const last = window.charCodeAt(window.length - 1);
  return last >= 0xd800 && last < 0xdc00 ? window.length - 1 : window.length;
}

/** The first line that is longer than a passage may be, named with what to do about it. */
export function findLongLine(path: string, lines: readonly Line[]): readonly SourceProblem[] {
  const line = lines.find((candidate) => !isShortEnough(candidate));
  if (line === undefined) return [];
  const length = (line.end - line.start).toLocaleString('en-US');
  const message =
    `Line ${line.number} has ${length} characters; it is read in pieces of ${LONGEST_PASSAGE.toLocaleString('en-US')}. ` +
    'Break it into paragraphs if evidence is cut in two.';
  return [warning(path, 'long-line', message)];
}
