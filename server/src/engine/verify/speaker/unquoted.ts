import { QuotationMarks } from '../../draft/quotationMarks.ts';
import type { Span } from '../../model/span.ts';

/** The text of a span with spaces for what stands between quotation marks; as long as the span. */
export function blankQuotations(text: string, span: Span): string {
  return blankSpans(text, span, new QuotationMarks(text, text, span).pairs());
}

/** The text of a span with spaces for some parts of it, which are given in order. */
export function blankSpans(text: string, span: Span, blanked: readonly Span[]): string {
  const parts: string[] = [];
  let from = span.start;
  for (const { start, end } of blanked) {
    parts.push(text.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  return [...parts, text.slice(from, span.end)].join('');
}
