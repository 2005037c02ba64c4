import type { Cell } from '../../engine/model/document.ts';
import type { Span } from '../../engine/model/span.ts';
import type { TableLayout, TableRecord } from './layout.ts';
import { rowLabel } from './rowLabel.ts';

/** A field with its place in the document's text. */
export interface PlacedField extends Span {
  readonly value: string;
  /** The number of columns that it spans. Undefined: one. */
  readonly width?: number;
  /** Its address in a sheet ("C4"). */
  readonly address?: string;
}

/**
 * The cells of a row that hold something, each with the name of its column and the row's label. A plain loop with
 * single literals: tables have hundreds of thousands of cells, and each copy of one costs.
 */
export function makeCells(fields: readonly PlacedField[], columns: readonly string[]): Cell[] {
  const label = rowLabel(fields.map(({ value }) => value));
  const cells: Cell[] = [];
  let at = 0;
  for (const [index, { start, end, value, width = 1, address }] of fields.entries()) {
    const column = columns[at] ?? '';
    at += width;
    if (value === '') continue;
    const row = label === undefined || label.index === index ? undefined : label.text;
    if (address !== undefined) cells.push({ start, end, column, address, ...(row !== undefined && { row }) });
    else if (row === undefined) cells.push({ start, end, column });
    else cells.push({ start, end, column, row });
  }
  return cells;
}

/**
 * The cells of a head that hold something. Those of the last head of a table are of the columns that are named by all its
 * heads together, those of the heads above it of what they say themselves.
 */
export function makeHeadCells<R extends TableRecord>(
  fields: readonly PlacedField[],
  head: R,
  { heads, columns }: Pick<TableLayout<R>, 'heads' | 'columns'>,
): Cell[] {
  const isLast = head === heads.at(-1);
  const cells: Cell[] = [];
  let at = 0;
  for (const { start, end, value, width = 1, address } of fields) {
    const column = isLast ? (columns[at] ?? value) : value;
    at += width;
    if (value !== '') cells.push({ start, end, column, ...(address !== undefined && { address }) });
  }
  return cells;
}
