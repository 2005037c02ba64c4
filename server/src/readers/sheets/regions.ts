import { isNumericCell } from '../tables/rowLabel.ts';
import type { SheetCell, SheetRow } from './sheet.ts';

/** A field of a table in a sheet. */
export interface SheetField {
  readonly value: string;
  /** From 1, in the sheet. */
  readonly column: number;
  readonly width: number;
}

/** A row of a table in a sheet; a title or a note has one field. */
export interface SheetRecord {
  readonly row: number;
  readonly fields: readonly SheetField[];
}

/** Rows of a sheet without a blank one between them. */
export interface SheetRegion {
  readonly records: readonly SheetRecord[];
  /** The first and the last column that hold something, from 1. */
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Parts a sheet at its blank rows. Cells that span several rows stand in each of them. */
export function findRegions(rows: readonly SheetRow[]): SheetRegion[] {
  const regions: SheetRegion[] = [];
  let open: SheetRow[] = [];
  let bottom = 0;
  for (const row of rows) {
    if (row.cells.length === 0) continue;
    if (open.length > 0 && row.row > bottom + 1) {
      regions.push(makeRegion(open));
      open = [];
    }
    open.push(row);
    const lowest = row.cells.reduce((most, { height = 1 }) => Math.max(most, height), 1);
    bottom = Math.max(bottom, row.row + lowest - 1);
  }
  if (open.length > 0) regions.push(makeRegion(open));
  return regions;
}

/** Spans of more rows than this are of decoration. */
const HIGHEST = 200;

function makeRegion(rows: readonly SheetRow[]): SheetRegion {
  let firstColumn = Number.POSITIVE_INFINITY;
  let lastColumn = 0;
  for (const { cells } of rows)
    for (const { column, width = 1 } of cells) {
      firstColumn = Math.min(firstColumn, column);
      lastColumn = Math.max(lastColumn, column + width - 1);
    }
  const extent = { firstColumn, lastColumn };
  let spanning: { readonly cell: SheetCell; readonly until: number }[] = [];
  const records = rows.map(({ row, cells }) => {
    spanning = spanning.filter(({ until }) => until >= row);
    const all = [...spanning.map(({ cell }) => cell), ...cells].sort((a, b) => a.column - b.column);
    for (const cell of cells)
      if ((cell.height ?? 1) > 1)
        spanning.push({ cell, until: row + Math.min(cell.height ?? 1, HIGHEST) - 1 });
    return { row, fields: isNote(all, extent) ? all.map(asField) : fill(all, extent) };
  });
  return { records, ...extent };
}

type Extent = Omit<SheetRegion, 'records'>;

/** Words that stand alone in a row: a title, a note, or the name of a group of rows. */
function isNote([only, ...others]: readonly SheetCell[], { firstColumn, lastColumn }: Extent): boolean {
  if (only === undefined || others.length > 0 || isNumericCell(only.value)) return false;
  const width = only.width ?? 1;
  return width === 1 || width >= lastColumn - firstColumn + 1;
}

function asField({ column, value, width = 1 }: SheetCell): SheetField {
  return { column, value, width };
}

/** The fields of a row with blank ones between them, so that all rows have the same columns. */
function fill(cells: readonly SheetCell[], { firstColumn, lastColumn }: Extent): SheetField[] {
  const fields: SheetField[] = [];
  let next = firstColumn;
  const blankUpTo = (column: number) => {
    for (; next < column; next++) fields.push({ column: next, value: '', width: 1 });
  };
  for (const cell of cells) {
    blankUpTo(cell.column);
    fields.push(asField(cell));
    next = Math.max(next, cell.column + (cell.width ?? 1));
  }
  blankUpTo(lastColumn + 1);
  return fields;
}
