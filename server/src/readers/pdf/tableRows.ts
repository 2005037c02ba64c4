import type { WrittenCell } from '../blocks/blockList.ts';
import type { Fragment } from './fragment.ts';
import { type Line, textOfLine } from './line.ts';

/** A cell as it is set. */
interface SetCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Fewer rows make no table. */
const FEWEST_ROWS = 3;
/** A cell of more characters is text. */
const LONGEST_CELL = 60;
/** The share of cells, first ones apart, that hold a digit. */
const NUMERIC_SHARE = 0.5;
/** The gap that parts cells, in sizes of the type. */
const CELL_GAP = 0.6;
/** The step to the next row, in sizes, from which on it belongs to another table. */
const WIDEST_STEP = 5;

/** How many lines from `from` on are rows of one table; 0 where none begins there. */
export function countRows(lines: readonly Line[], from: number): number {
  const rows: (readonly SetCell[])[] = [];
  for (let above: Line | undefined; from + rows.length < lines.length; ) {
    const line = lines[from + rows.length] as Line;
    if (above !== undefined && line.baseline - above.baseline > WIDEST_STEP * line.size) break;
    const cells = line.fragments.length < 2 ? [] : cellsOf(line);
    if (cells.length < 2 || cells.some(({ text }) => text.length > LONGEST_CELL)) break;
    rows.push(cells);
    above = line;
  }
  return rows.length >= FEWEST_ROWS && isNumeric(rows) ? rows.length : 0;
}

/** Fragments that no more than a space parts are one cell. */
function cellsOf(line: Line): readonly SetCell[] {
  const groups: Fragment[][] = [];
  for (const fragment of line.fragments) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group === undefined || last === undefined || fragment.left - last.right > CELL_GAP * line.size)
      groups.push([fragment]);
    else group.push(fragment);
  }
  return groups.map((group) => ({
    text: textOfLine(line, group),
    left: group[0]?.left ?? 0,
    right: group.at(-1)?.right ?? 0,
  }));
}

function isNumeric(rows: readonly (readonly SetCell[])[]): boolean {
  const values = rows.slice(1).flatMap((cells) => cells.slice(1));
  return values.filter(({ text }) => /\d/.test(text)).length >= values.length * NUMERIC_SHARE;
}

/** The rows of a table, each with a cell for every column: blank where the row has none. */
export function readRows(lines: readonly Line[]): readonly (readonly WrittenCell[])[] {
  const rows = lines.map(cellsOf);
  const columns = findColumns(rows);
  return rows.map((cells) => {
    const texts = columns.map(() => '');
    for (const cell of cells) {
      const at = columnOf(columns, cell);
      texts[at] = `${texts[at] ?? ''} ${cell.text}`.trim();
    }
    return texts.map((text) => ({ text, isHead: false, width: 1, height: 1 }));
  });
}

/** The columns' extents, from the rows with the most cells. */
function findColumns(rows: readonly (readonly SetCell[])[]): readonly SetCell[] {
  const width = Math.max(...rows.map((cells) => cells.length));
  const full = rows.filter((cells) => cells.length === width);
  return (full[0] ?? []).map((cell, at) => ({
    text: cell.text,
    left: Math.min(...full.map((cells) => cells[at]?.left ?? cell.left)),
    right: Math.max(...full.map((cells) => cells[at]?.right ?? cell.right)),
  }));
}

/** The column that a cell stands in, or nearest to. */
function columnOf(columns: readonly SetCell[], cell: SetCell): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, column] of columns.entries()) {
    const apart = Math.max(column.left - cell.right, cell.left - column.right);
    if (apart < least) [best, least] = [at, apart];
  }
  return best;
}
