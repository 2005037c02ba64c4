/**
 * The names of terms, each once, ascending by their UTF-16 code units: a name's number is its row. Names, not ids, so that
 * it belongs to no vocabulary, and in columns, so that threads may share it and nothing is made of it at the start.
 */
export interface TermNames {
  readonly nameUnits: Uint16Array;
  /** For each row where its name starts; and the number of code units in the end. */
  readonly nameStarts: Uint32Array;
}

/** Names, which must be sorted, in columns. */
export function packNames(names: readonly string[]): TermNames {
  const nameStarts = new Uint32Array(names.length + 1);
  for (const [row, { length }] of names.entries()) nameStarts[row + 1] = (nameStarts[row] ?? 0) + length;
  const nameUnits = new Uint16Array(nameStarts[names.length] ?? 0);
  let end = 0;
  for (const name of names) for (let i = 0; i < name.length; i++) nameUnits[end++] = name.charCodeAt(i);
  return { nameUnits, nameStarts };
}

/** The row of a name; undefined where there is none. */
export function findRow(table: TermNames, name: string): number | undefined {
  const sought = packNames([name]);
  let [low, high] = [0, countRows(table)];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareNames(table, middle, sought, 0);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return undefined;
}

/** The names of some tables as one, and for each table the rows that its names have there. */
export function mergeNames(tables: readonly TermNames[]): {
  readonly names: TermNames;
  readonly rows: readonly Uint32Array[];
} {
  const rows = tables.map((table) => new Uint32Array(countRows(table)));
  const units = new Uint16Array(tables.reduce((sum, { nameUnits }) => sum + nameUnits.length, 0));
  const starts = new Uint32Array(rows.reduce((sum, { length }) => sum + length, 1));
  const merged = { nameUnits: units, nameStarts: starts };
  let count = 0;
  for (const { table, row, number } of inOrder(tables)) {
    const isNew = count === 0 || compareNames(merged, count - 1, table, row) !== 0;
    if (isNew) {
      const start = starts[count] ?? 0;
      starts[++count] = start + copyName(table, row, units, start);
    }
    rows[number]?.fill(count - 1, row, row + 1);
  }
  const nameStarts = starts.slice(0, count + 1);
  return { names: { nameUnits: units.slice(0, nameStarts[count]), nameStarts }, rows };
}

/** A name of one of some tables. */
interface Cursor {
  readonly table: TermNames;
  /** The table's number. */
  readonly number: number;
  row: number;
}

/** The rows of all tables in the order of their names; the cursor is the same object in the next step. */
function* inOrder(tables: readonly TermNames[]): Generator<Readonly<Cursor>> {
  const heap = tables
    .map((table, number) => ({ table, number, row: 0 }))
    .filter(({ table }) => countRows(table) > 0);
  for (let at = (heap.length >>> 1) - 1; at >= 0; at--) sink(heap, at);
  for (let first = heap[0]; first !== undefined; first = heap[0]) {
    yield first;
    first.row++;
    const last = first.row === countRows(first.table) ? heap.pop() : undefined;
    if (last !== undefined && heap.length > 0) heap[0] = last;
    sink(heap, 0);
  }
}

/** Puts a cursor of a binary heap behind all below it whose names come first. */
function sink(heap: Cursor[], from: number): void {
  for (let at = from; ; ) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const [own, before, after] = [heap[at], heap[left], heap[right]];
    if (own === undefined || before === undefined) return;
    const [least, next] = after !== undefined && comesFirst(after, before) ? [after, right] : [before, left];
    if (!comesFirst(least, own)) return;
    heap[at] = least;
    heap[next] = own;
    at = next;
  }
}

function comesFirst(a: Readonly<Cursor>, b: Readonly<Cursor>): boolean {
  return compareNames(a.table, a.row, b.table, b.row) < 0;
}

function countRows({ nameStarts }: TermNames): number {
  return nameStarts.length - 1;
}

/** Below 0: the first name comes first; 0: they are the same. */
function compareNames(a: TermNames, rowA: number, b: TermNames, rowB: number): number {
  const [startA, startB] = [a.nameStarts[rowA] ?? 0, b.nameStarts[rowB] ?? 0];
  const [lengthA, lengthB] = [(a.nameStarts[rowA + 1] ?? 0) - startA, (b.nameStarts[rowB + 1] ?? 0) - startB];
  const shared = Math.min(lengthA, lengthB);
  for (let i = 0; i < shared; i++) {
    const difference = (a.nameUnits[startA + i] ?? 0) - (b.nameUnits[startB + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}

/** Copies a name and gives its length. */
function copyName({ nameUnits, nameStarts }: TermNames, row: number, to: Uint16Array, at: number): number {
  const [start, end] = [nameStarts[row] ?? 0, nameStarts[row + 1] ?? 0];
  for (let i = start; i < end; i++) to[at + i - start] = nameUnits[i] ?? 0;
  return end - start;
}
