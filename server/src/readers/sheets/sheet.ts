/** A cell of a sheet that holds something, as it is shown. */
export interface SheetCell {
  /** From 1. */
  readonly column: number;
  readonly value: string;
  /** The columns and rows that it spans. Undefined: one. */
  readonly width?: number;
  readonly height?: number;
}

/** A row of a sheet that holds something. */
export interface SheetRow {
  /** From 1. */
  readonly row: number;
  /** In the order of their columns. */
  readonly cells: readonly SheetCell[];
}

/** A sheet of a workbook: what of it is shown. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** What of a workbook is left out, for its user to know. */
export interface LeftOut {
  /** The names of hidden sheets that hold something. */
  sheets: string[];
  /** Cells of hidden rows and columns. */
  hiddenCells: number;
  /** Formulas whose result the file does not hold. */
  uncalculated: number;
  /** Whether there are more cells than are read. */
  isCut: boolean;
}

/** The filled cells of a workbook that are read; more would not be bounded in memory. */
export const MOST_CELLS = 1_000_000;

/** The letters of a column: "A" for 1, "AA" for 27. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The column and the row of an address such as "C4"; undefined where it is none. */
export function readAddress(address: string): { readonly column: number; readonly row: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (match === null) return undefined;
  const [, letters = '', row] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column, row: Number(row) };
}
