/**
 * The names of terms, each once, ascending by their UTF-16 code units: a name's number is its row. Names, not ids, so that
 * it belongs to no vocabulary, and in columns, so that threads may share it and nothing is made of it at the start.
 */
export interface TermNames {
  readonly nameUnits: Uint16Array;
  /** For each row where its name starts; and the number of code units in the end. */
  readonly nameStarts: Uint32Array;
}

const NO_NAMES: TermNames = { nameUnits: new Uint16Array(), nameStarts: new Uint32Array(1) };

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
  const [first = NO_NAMES] = tables;
  if (tables.length === 0) return { names: NO_NAMES, rows: [] };
  if (tables.length === 1)
    return { names: first, rows: [Uint32Array.from({ length: countRows(first) }, (_, row) => row)] };
  const middle = tables.length >>> 1;
  const [before, after] = [mergeNames(tables.slice(0, middle)), mergeNames(tables.slice(middle))];
  const {
    names,
    rows: [left, right],
  } = mergeTwo(before.names, after.names);
  const moved = (rows: readonly Uint32Array[], to: Uint32Array) =>
    rows.map((own) => own.map((row) => to[row] ?? 0));
  return { names, rows: [...moved(before.rows, left), ...moved(after.rows, right)] };
}

function mergeTwo(
  a: TermNames,
  b: TermNames,
): { readonly names: TermNames; readonly rows: readonly [Uint32Array, Uint32Array] } {
  const [countA, countB] = [countRows(a), countRows(b)];
  const rows: [Uint32Array, Uint32Array] = [new Uint32Array(countA), new Uint32Array(countB)];
  const units = new Uint16Array(a.nameUnits.length + b.nameUnits.length);
  const starts = new Uint32Array(countA + countB + 1);
  let [atA, atB, row] = [0, 0, 0];
  for (; atA < countA || atB < countB; row++) {
    const order = atA === countA ? 1 : atB === countB ? -1 : compareNames(a, atA, b, atB);
    const start = starts[row] ?? 0;
    starts[row + 1] = start + (order <= 0 ? copyName(a, atA, units, start) : copyName(b, atB, units, start));
    if (order <= 0) rows[0][atA++] = row;
    if (order >= 0) rows[1][atB++] = row;
  }
  const nameStarts = starts.slice(0, row + 1);
  return { names: { nameUnits: units.slice(0, nameStarts[row]), nameStarts }, rows };
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
