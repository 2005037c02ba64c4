import type { BlockCell, DocumentBlock } from './documentBlock.ts';

/** A cell as it is written. */
export interface WrittenCell {
  readonly text: string;
  readonly isHead: boolean;
  /** The number of columns that it spans; 1 where it says nothing. */
  readonly width: number;
  /** The number of rows that it spans; 1 where it says nothing. */
  readonly height: number;
  /** Whether it continues the cell above, whose text it repeats. Undefined: it does not. */
  readonly isRepeated?: boolean;
}

/** A cell of more text lays out a page, and is no value in a table. */
const LONGEST_CELL = 600;
/** Wider and higher spans are errors or attacks. */
const WIDEST = 1000;
/** The length in UTF-16 code units of all repeated cells, above which no more are repeated. */
const MOST_REPEATED = 1_000_000;
const CELL_SEPARATOR = ' | ';

type PlacedCell = Omit<WrittenCell, 'height'> & Pick<BlockCell, 'isRepeated'>;

/** A cell that reaches down into the rows to come, by the column that it begins at. */
interface Overhang {
  readonly cell: PlacedCell;
  readonly rows: number;
}

/** A table whose rows are being added. */
interface OpenTable {
  readonly number: number;
  overhangs: ReadonlyMap<number, Overhang>;
}

/** Collects the blocks of a document. Blank ones are left out. */
export class BlockList {
  readonly #blocks: DocumentBlock[] = [];
  #tables: OpenTable[] = [];
  #tableCount = 0;
  #repeated = 0;

  /** The blocks so far. */
  get blocks(): readonly DocumentBlock[] {
    return this.#blocks;
  }

  add(block: DocumentBlock): void {
    if (block.text !== '') this.#blocks.push(block);
  }

  /** The rows to come are those of another table, until it ends: tables may stand in one another. */
  startTable(): void {
    this.#tables.push({ number: ++this.#tableCount, overhangs: new Map() });
  }

  endTable(): void {
    this.#tables.pop();
  }

  /** Adds a row of the table; one that lays out a page becomes paragraphs. */
  addRow(written: readonly WrittenCell[]): void {
    if (written.length < 2 || written.some(({ text }) => text.length > LONGEST_CELL)) {
      for (const { text } of written) this.add({ kind: 'paragraph', text });
      return;
    }
    if (this.#tables.length === 0) this.startTable();
    const table = this.#tables.at(-1) as OpenTable;
    const cells = this.#place(written, table);
    if (cells.some(({ text }) => text !== '')) this.#blocks.push(joinCells(cells, table.number));
  }

  /** Puts the cells that reach down from above between those of the row, and notes which of these reach further down. */
  #place(written: readonly WrittenCell[], table: OpenTable): PlacedCell[] {
    const placed: PlacedCell[] = [];
    const overhangs = new Map<number, Overhang>();
    let column = 0;
    const put = (cell: PlacedCell, rows: number) => {
      placed.push(cell);
      if (cell.isRepeated) this.#repeated += cell.text.length + CELL_SEPARATOR.length;
      if (rows > 1 && this.#repeated < MOST_REPEATED)
        overhangs.set(column, { cell: { ...cell, isRepeated: true }, rows: rows - 1 });
      column += cell.width;
    };
    const putOverhangs = () => {
      for (let above = table.overhangs.get(column); above; above = table.overhangs.get(column))
        put(above.cell, above.rows);
    };
    for (const { height, width, ...cell } of written) {
      putOverhangs();
      put({ isRepeated: false, ...cell, width: bound(width) }, bound(height));
    }
    putOverhangs();
    table.overhangs = overhangs;
    return placed;
  }
}

function bound(span: number): number {
  return span >= 1 && span <= WIDEST ? Math.floor(span) : 1;
}

function joinCells(cells: readonly PlacedCell[], table: number): DocumentBlock {
  let end = 0;
  const spans = cells.map(({ text, ...rest }) => {
    const start = end;
    end = start + text.length + CELL_SEPARATOR.length;
    return { start, end: start + text.length, ...rest };
  });
  return { kind: 'row', text: cells.map(({ text }) => text).join(CELL_SEPARATOR), table, cells: spans };
}
