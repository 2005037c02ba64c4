import { createColors } from 'picocolors';
import type { Span } from '../../engine/model/span.ts';
import type { Severity } from '../../engine/model/verdict.ts';
import type { Excerpt } from './excerpt.ts';
import { wrapLines } from './wrap.ts';

/** How a text report looks where it is printed. */
export interface TextStyle {
  /** The columns of the terminal; undefined where lines are not wrapped. */
  readonly width: number | undefined;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly severity: (text: string, severity: Severity | undefined) => string;
  /** Sets a figure off from its sentence: bold and underlined, or in «» where there are no colours. */
  readonly mark: (text: string) => string;
}

/** The style of a terminal with colours, or of a file or pipe without. */
export function createTextStyle(look: { readonly colors: boolean; readonly width?: number }): TextStyle {
  const colors = createColors(look.colors);
  const bySeverity = {
    error: colors.red,
    warning: colors.yellow,
    information: colors.blue,
    hint: colors.cyan,
  };
  return {
    width: look.width,
    bold: colors.bold,
    dim: colors.dim,
    good: colors.green,
    severity: (text, severity) => (severity ? bySeverity[severity](text) : colors.green(text)),
    mark: look.colors ? (text) => colors.bold(colors.underline(text)) : (text) => `«${text}»`,
  };
}

/** Lines narrower than this are not worth wrapping for. */
const NARROWEST = 30;

/** An excerpt as lines that begin with `indent`, its marks set off, wrapped to the terminal. */
export function layOut(excerpt: Excerpt, indent: string, style: TextStyle): string {
  const width =
    style.width === undefined
      ? Number.POSITIVE_INFINITY
      : Math.max(NARROWEST, style.width - indent.length - MARK_WIDTH);
  return wrapLines(excerpt.text, width)
    .map((line) => `${indent}${setOffMarks(excerpt, line, style)}\n`)
    .join('');
}

/** The words of a line with the marks that fall into it; a mark that is broken is set off on both lines. */
function setOffMarks({ text, marks }: Excerpt, line: Span, style: TextStyle): string {
  let written = '';
  let at = line.start;
  for (const mark of marks) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, line.end);
    if (start >= end) continue;
    written += text.slice(at, start) + style.mark(text.slice(start, end));
    at = end;
  }
  return written + text.slice(at, line.end);
}

/** The columns that the marks «» take. */
const MARK_WIDTH = 2;

/** Plain words as wrapped lines. */
export function layOutWords(text: string, indent: string, style: TextStyle): string {
  return layOut({ text: text.replace(/\s+/g, ' '), marks: [] }, indent, style);
}
