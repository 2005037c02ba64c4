import type { Span } from '../../engine/model/span.ts';

/**
 * Breaks a text at its spaces into lines of at most `width` UTF-16 code units, as spans of the text without the
 * spaces at the breaks. A word that is longer than a line is cut.
 */
export function wrapLines(text: string, width: number): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  while (text.length - start > width) {
    const space = text.lastIndexOf(' ', start + width);
    const end = space > start ? space : start + width;
    lines.push({ start, end });
    start = text[end] === ' ' ? end + 1 : end;
  }
  lines.push({ start, end: text.length });
  return lines;
}
