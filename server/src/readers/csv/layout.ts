import { isMissingCell, isNumericCell } from '../rowLabel.ts';
import { commonWidth } from './delimiter.ts';
import type { TableRecord } from './scan.ts';

/** How the records of a table are laid out. */
export interface TableLayout {
  /** Title and notes: records of one field in a table of several columns. */
  readonly notes: ReadonlySet<TableRecord>;
  /** Undefined: the table begins with its values. */
  readonly head?: TableRecord;
  readonly rows: readonly TableRecord[];
  /** Rows with more or fewer fields than the table has columns. */
  readonly ragged: readonly TableRecord[];
  /** The number of columns. */
  readonly width: number;
}

/** As many rows as the detection of a head looks at. */
const SAMPLE_ROWS = 50;

/** Tells the head, the rows and the notes of a table apart. Blank lines are none of them. */
export function layOut(records: readonly TableRecord[]): TableLayout {
  const filled = records.filter(({ fields }) => fields.some(({ value }) => value !== ''));
  const { width } = commonWidth(filled.map(({ fields }) => fields.length));
  const top = Math.max(
    0,
    filled.findIndex(({ fields }) => fields.length === width),
  );
  const notes = new Set(filled.filter((record, index) => isNote(record, width, index < top)));
  const body = filled.slice(top).filter((record) => !notes.has(record));
  const [first, ...rest] = body;
  const hasHead = first !== undefined && isHead(first, rest.slice(0, SAMPLE_ROWS));
  const columns = hasHead ? first.fields.length : width;
  const rows = hasHead ? rest : body;
  const ragged = rows.filter(({ fields }) => fields.length !== columns);
  return { notes, rows, ragged, width: columns, ...(hasHead ? { head: first } : {}) };
}

function isNote(record: TableRecord, width: number, beforeTable: boolean): boolean {
  if (width < 2) return false;
  const words = record.fields.filter(({ value }) => value !== '');
  return (
    beforeTable || (words.length === 1 && record.fields.length === 1 && !isNumericCell(words[0]?.value ?? ''))
  );
}

/**
 * Whether the first record names the columns: no cell of it is a number, and below one of them numbers stand, or
 * all cells differ and are short; or it is a word or nothing, and then years.
 */
function isHead(first: TableRecord, rows: readonly TableRecord[]): boolean {
  const names = first.fields.map(({ value }) => value);
  if (rows.length === 0) return false;
  if (isYearHead(names)) return !rows.every((row) => isYearHead(row.fields.map(({ value }) => value)));
  if (names.some(isNumericCell)) return false;
  const overNumbers = names.some((_, column) => isNumericColumn(rows, column));
  return overNumbers || (new Set(names).size === names.length && names.every(isShortName));
}

function isShortName(name: string): boolean {
  return name !== '' && name.length <= 60 && !/[.!?]$/.test(name);
}

function isYearHead(names: readonly string[]): boolean {
  const [label, ...years] = names;
  return (
    label !== undefined &&
    !isNumericCell(label) &&
    years.length > 1 &&
    years.every((year) => /^(?:1[5-9]|20)\d\d$/.test(year))
  );
}

/** Whether most of the values below a name are numbers. */
function isNumericColumn(rows: readonly TableRecord[], column: number): boolean {
  const values = rows
    .map(({ fields }) => fields[column]?.value ?? '')
    .filter((value) => !isMissingCell(value));
  return values.length > 0 && values.filter(isNumericCell).length > values.length / 2;
}
