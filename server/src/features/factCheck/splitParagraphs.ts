import type { Span } from '../../engine/model/span.ts';

/** The paragraphs of a text, which blank lines part; without the line breaks behind them. */
export function splitParagraphs(text: string): readonly Span[] {
  const paragraphs: Span[] = [];
  let start: number | undefined;
  let end = 0;
  for (let at = 0; at < text.length; ) {
    const lineBreak = text.indexOf('\n', at);
    const lineEnd = lineBreak < 0 ? text.length : lineBreak;
    if (text.slice(at, lineEnd).trim() !== '') {
      start ??= at;
      end = lineEnd;
    } else if (start !== undefined) {
      paragraphs.push({ start, end });
      start = undefined;
    }
    at = lineEnd + 1;
  }
  if (start !== undefined) paragraphs.push({ start, end });
  return paragraphs;
}
