import type { Span } from '../engine/model/span.ts';

/** A line without its line end. */
export interface Line extends Span {
  /** From 1, as editors count. */
  readonly number: number;
}

/** The lines of a text, ended by LF, CR LF, or CR where the text has no LF. */
export function splitLines(text: string): Line[] {
  const separator = text.includes('\n') ? '\n' : '\r';
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const at = text.indexOf(separator, start);
    const next = at < 0 ? text.length : at;
    const end = next > start && text.charCodeAt(next - 1) === 13 ? next - 1 : next;
    lines.push({ start, end, number: lines.length + 1 });
    start = next + 1;
  }
  return lines;
}

/** The number, from 1, of the line that an offset stands in. */
export function lineNumberAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
