import type { DocumentFigure } from '../../engine/index.ts';
import { findLineStarts, lineColumnAt } from '../../engine/model/lines.ts';
import type { ShowPath } from './checkRun.ts';
import type { ExtractedFile } from './extractJson.ts';
import { writeValue } from './figureJson.ts';
import type { TextStyle } from './textStyle.ts';
import { countOf } from './textSummary.ts';

/**
 * The figures of a file, one a line: where it stands, its kind, its words, what Stet takes it to mean, and its head;
 * then their number. In pieces, passage by passage.
 */
export function* writeExtractedText(
  file: ExtractedFile,
  showPath: ShowPath,
  style: TextStyle,
): Generator<string, void> {
  const { document } = file;
  if (document === undefined) return;
  const path = showPath(file.path);
  // Lines of a derived text are not those of the file.
  const starts = document.runs === undefined ? findLineStarts(document.text) : undefined;
  let count = 0;
  for (const figures of file.figures) {
    count += figures.length;
    for (const figure of figures) yield writeLine(figure, path, starts, style);
  }
  yield `${path}: ${countOf(count, 'figure')}.\n`;
}

function writeLine(
  figure: DocumentFigure,
  path: string,
  starts: readonly number[] | undefined,
  style: TextStyle,
): string {
  const { kind, start } = figure.quantity;
  const at = starts && lineColumnAt(starts, start);
  const place = at === undefined ? path : `${path}:${at.line}:${at.column}`;
  return `${place}  ${kind}  ${style.mark(figure.text.replace(/\s+/g, ' '))}  ${style.dim(describe(figure))}\n`;
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
