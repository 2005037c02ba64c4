import type { Span } from '../model/span.ts';

/** The text with the spans blanked out with spaces; line ends are kept, so that lines and offsets stay. */
export function blankOut(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.end <= at) continue;
    const start = Math.max(at, span.start);
    pieces.push(text.slice(at, start), blank(text.slice(start, span.end)));
    at = span.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** The text with everything but the spans blanked out. The spans are in order and do not overlap. */
export function keepOnly(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const span of spans) {
    pieces.push(blank(text.slice(at, span.start)), text.slice(span.start, span.end));
    at = span.end;
  }
  pieces.push(blank(text.slice(at)));
  return pieces.join('');
}

/** As many spaces as the text has code units, with its line ends left in place. */
function blank(text: string): string {
  return text.replace(/[^\n\r]/g, ' ');
}

/** Whether nothing but white space is left in the span. */
export function isBlank(text: string, span: Span): boolean {
  for (let i = span.start; i < span.end; i++) {
    if (!WHITE_SPACE.has(text.charCodeAt(i))) return false;
  }
  return true;
}

const WHITE_SPACE: ReadonlySet<number> = new Set([0x20, 0x0a, 0x0d, 0x09, 0xa0]);
