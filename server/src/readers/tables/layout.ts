import { commonWidth } from './commonWidth.ts';
import { isMissingCell, isNumericCell, isPeriodCell } from './rowLabel.ts';

/** A field of a record: what the layout looks at. */
export interface TableField {
  readonly value: string;
  /** Whether the file marks it as a head (`th`). Undefined: the format knows no such marks. */
  readonly isHead?: boolean;
  /** The number of columns that it spans. Undefined: one. */
  readonly width?: number;
}

/** A line of a table, of any format. */
export interface TableRecord {
  readonly fields: readonly TableField[];
}

/** How the records of a table are laid out. */
export interface TableLayout<R extends TableRecord> {
  /** Title and notes: records of one field in a table of several columns. */
  readonly notes: ReadonlySet<R>;
  /** The records that name the columns, the groups above their members. None: the table begins with its values. */
  readonly heads: readonly R[];
  readonly rows: readonly R[];
  /** Rows with more or fewer fields than the table has columns. */
  readonly ragged: readonly R[];
  /** The number of columns. */
  readonly width: number;
  /** The names of the columns, those of their groups first; empty where a column has none. */
  readonly columns: readonly string[];
}

/** As many rows as the detection of a head looks at. */
const SAMPLE_ROWS = 50;

/** Tells the heads, the rows and the notes of a table apart. Blank lines are none of them. */
export function layOut<R extends TableRecord>(records: readonly R[]): TableLayout<R> {
  const filled = records.filter(({ fields }) => fields.some(({ value }) => value !== ''));
  const { width } = commonWidth(filled.map(widthOf));
  const top = Math.max(
    0,
    filled.findIndex((record) => widthOf(record) === width),
  );
  const notes = new Set(filled.filter((record, index) => isNote(record, width, index < top)));
  const body = filled.slice(top).filter((record) => !notes.has(record));
  const count = countHeads(body);
  const [heads, rows] = [body.slice(0, count), body.slice(count)];
  const ragged = rows.filter((record) => widthOf(record) !== (heads[0] ? widthOf(heads[0]) : width));
  return {
    notes,
    heads,
    rows,
    ragged,
    width: heads[0] ? widthOf(heads[0]) : width,
    columns: nameColumns(heads),
  };
}

/** The number of columns that a record takes up. */
function widthOf({ fields }: TableRecord): number {
  return fields.reduce((sum, { width = 1 }) => sum + width, 0);
}

function isNote(record: TableRecord, width: number, beforeTable: boolean): boolean {
  if (width < 2 || isMarked(record)) return false;
  const words = record.fields.filter(({ value }) => value !== '');
  return (
    beforeTable || (words.length === 1 && record.fields.length === 1 && !isNumericCell(words[0]?.value ?? ''))
  );
}

/** How many of the first records name the columns: those that are marked so, else those that look so. */
function countHeads(records: readonly TableRecord[]): number {
  const marked = records.findIndex((record) => !isMarked(record));
  if (marked > 0) return marked;
  const [first, second, ...rest] = records.slice(0, SAMPLE_ROWS + 2);
  if (first === undefined || second === undefined) return 0;
  if (namesGroups(first) && isFilled(second) && namesNumbers(second, rest)) return 2;
  return isHead(first, [second, ...rest]) ? 1 : 0;
}

/** Whether the file marks all fields of a record that hold something as heads. */
function isMarked({ fields }: TableRecord): boolean {
  return fields.every(({ isHead, value }) => isHead === true || value === '');
}

/** Whether a record may name groups of columns: words that span several of them, or stand over those that follow. */
function namesGroups({ fields }: TableRecord): boolean {
  if (fields.some(({ value }) => isNumericCell(value) && !isPeriodCell(value))) return false;
  return fields.some(({ value, width = 1 }, column) => width > 1 || (column > 1 && value === ''));
}

function isFilled({ fields }: TableRecord): boolean {
  return fields.every(({ value }, column) => column === 0 || value !== '');
}

/** The names of the columns from their heads, from the outermost to the innermost. */
function nameColumns(heads: readonly TableRecord[]): string[] {
  const levels = heads.map((head, level) => {
    const isGroup = level < heads.length - 1 && head.fields.every(({ width = 1 }) => width === 1);
    return spread(head, isGroup);
  });
  const width = Math.max(0, ...levels.map((names) => names.length));
  return Array.from({ length: width }, (_, column) => {
    const parts = levels.map((names) => names[column] ?? '').filter((name) => name !== '');
    return parts.filter((name, level) => name !== parts[level - 1]).join(' ');
  });
}

/** The fields by columns. Where a group's name stands once over several blank fields, it is the name of them all. */
function spread({ fields }: TableRecord, isGroup: boolean): string[] {
  let group = '';
  return fields.flatMap(({ value, width = 1 }) => {
    if (isGroup && value !== '') group = value;
    return Array<string>(width).fill(isGroup ? group : value);
  });
}

/** Whether a record names the columns: those of numbers, or words over words, all short and different. */
function isHead(first: TableRecord, rows: readonly TableRecord[]): boolean {
  const names = first.fields.map(({ value }) => value);
  if (rows.length === 0) return false;
  if (namesPeriods(names)) return isOverValues(names, rows);
  if (namesNumbers(first, rows)) return true;
  return (
    new Set(names).size === names.length && names.every((name) => isShortName(name) && !isNumericCell(name))
  );
}

/** Whether no field of a record is a number, and numbers stand below one of them; or they are words, and years or the like. */
function namesNumbers({ fields }: TableRecord, rows: readonly TableRecord[]): boolean {
  const names = fields.map(({ value }) => value);
  if (namesPeriods(names)) return isOverValues(names, rows);
  return !names.some(isNumericCell) && names.some((_, column) => isNumericColumn(rows, column));
}

function isShortName(name: string): boolean {
  return name !== '' && name.length <= 60 && !/[.!?]$/.test(name);
}

/** Whether the fields are years and the like, and words: "Country, Code, 2018, 2019". */
function namesPeriods([label, ...others]: readonly string[]): boolean {
  if (label === undefined || isNumericCell(label) || !others.some(isPeriodCell)) return false;
  return others.every((name) => isPeriodCell(name) || !isNumericCell(name));
}

/** Whether something else stands below the periods of a record than periods again. */
function isOverValues(names: readonly string[], rows: readonly TableRecord[]): boolean {
  const values = rows.flatMap(({ fields }) =>
    fields.filter((_, column) => isPeriodCell(names[column] ?? '')).map(({ value }) => value),
  );
  return values.some((value) => !isMissingCell(value) && !isPeriodCell(value));
}

/** Whether most of the values below a name are numbers. */
function isNumericColumn(rows: readonly TableRecord[], column: number): boolean {
  const values = rows
    .map(({ fields }) => fields[column]?.value ?? '')
    .filter((value) => !isMissingCell(value));
  return values.length > 0 && values.filter(isNumericCell).length > values.length / 2;
}
