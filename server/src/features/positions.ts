import type { Position, Range } from 'vscode-languageserver-types';
import { type LineStarts, lineColumnAt } from '../engine/model/lines.ts';
import type { Span } from '../engine/model/span.ts';

/** The protocol's position of an offset: zero-based, in UTF-16 code units. The only place that converts. */
export function toPosition(lines: LineStarts, offset: number): Position {
  const { line, column } = lineColumnAt(lines, offset);
  return { line: line - 1, character: column - 1 };
}

/** The lines and characters of a span. */
export function toRange(lines: LineStarts, span: Span): Range {
  return { start: toPosition(lines, span.start), end: toPosition(lines, span.end) };
}

/** The offset of a position; one outside the text is moved to the end of its line, or of the text. */
export function toOffset(lines: LineStarts, text: string, { line, character }: Position): number {
  const start = lines[line];
  if (start === undefined) return text.length;
  const next = lines[line + 1];
  const end = next === undefined ? text.length : endOfLine(text, next);
  return Math.max(0, Math.min(start + character, end));
}

/** The offsets of a range, moved into the text where it reaches out of it. */
export function toSpan(lines: LineStarts, text: string, range: Range): Span {
  return { start: toOffset(lines, text, range.start), end: toOffset(lines, text, range.end) };
}

/** The end of the line before the one that starts at `next`, without its line break. */
function endOfLine(text: string, next: number): number {
  return text[next - 1] === '\n' && text[next - 2] === '\r' ? next - 2 : next - 1;
}
