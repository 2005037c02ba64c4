import type { DocumentFigure } from '../../engine/index.ts';
import { findLineStarts, lineColumnAt } from '../../engine/model/lines.ts';
import type { ShowPath } from './checkRun.ts';
import type { ExtractedFile } from './extractJson.ts';
import { writeValue } from './figureJson.ts';
import type { TextStyle } from './textStyle.ts';
import { countOf } from './textSummary.ts';

/** The figures of a file, one a line: where it stands, its kind, its words, what Stet takes it to mean, and its head. */
export function writeExtractedText(file: ExtractedFile, showPath: ShowPath, style: TextStyle): string {
  const { document, figures } = file;
  if (document === undefined) return '';
  const starts = findLineStarts(document.text);
  const lines = figures.map((figure) => {
    const { line, column } = lineColumnAt(starts, figure.quantity.start);
    // Lines of a derived text are not those of the file.
    const place = document.runs === undefined ? `:${line}:${column}` : '';
    const words = style.mark(figure.text.replace(/\s+/g, ' '));
    return `${showPath(file.path)}${place}  ${figure.quantity.kind}  ${words}  ${style.dim(describe(figure))}\n`;
  });
  return `${lines.join('')}${showPath(file.path)}: ${countOf(figures.length, 'figure')}.\n`;
}

function describe({ quantity, head }: DocumentFigure): string {
  const { value, low, high, unit, date } = writeValue(quantity, quantity.kind);
  const bounds = low === high ? undefined : `${low ?? '…'} to ${high ?? '…'}`;
  const amount = date ?? (bounds === undefined ? value : [value, `(${bounds})`].filter(isKnown).join(' '));
  const strictness = quantity.strictness === 'exact' ? undefined : quantity.strictness;
  return [amount, unit, strictness, head].filter(isKnown).join(', ');
}

function isKnown<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}
