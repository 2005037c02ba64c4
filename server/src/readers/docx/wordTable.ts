import type { BlockList, WrittenCell } from '../blocks/blockList.ts';
import { isOn } from './styles.ts';

/** A cell that is being read. */
interface OpenCell {
  readonly pieces: string[];
  width: number;
  /** Whether it goes on with the cell above, or with the one before it. */
  isContinued: boolean;
  isAbsorbed: boolean;
  isDeleted: boolean;
}

/** A row that is being read. */
interface OpenRow {
  readonly cells: OpenCell[];
  isHead: boolean;
  isDeleted: boolean;
}

/** A table of a DOCX file that is being read (ECMA-376 part 1, 17.4). */
export class WordTable {
  #row: OpenRow = newRow();
  #isCell = false;
  /** The texts of the cells above, by the columns at which they begin. */
  #above: ReadonlyMap<number, string> = new Map();

  /** Takes what belongs to the table; whether it did. */
  open(name: string, value: string | undefined): boolean {
    const cell = this.#row.cells.at(-1);
    if (name === 'w:tr') this.#row = newRow();
    else if (name === 'w:tc') this.#openCell();
    else if (cell === undefined || !this.#isCell) return false;
    else if (name === 'w:gridSpan') cell.width = Number(value);
    else if (name === 'w:vMerge') cell.isContinued = value !== 'restart';
    else if (name === 'w:hMerge') cell.isAbsorbed = value !== 'restart';
    else if (name === 'w:cellDel') cell.isDeleted = true;
    else return false;
    return true;
  }

  close(name: string, list: BlockList): void {
    if (name === 'w:tc') this.#isCell = false;
    else if (name === 'w:tr') this.#closeRow(list);
  }

  readRowProperty(name: string, value: string | undefined): void {
    if (name === 'w:tblHeader') this.#row.isHead = isOn(value);
    else if (name === 'w:gridBefore') this.#row.cells.push(newCell(Number(value)));
    else if (name === 'w:hidden' && isOn(value)) this.#row.isDeleted = true;
  }

  deleteRow(): void {
    this.#row.isDeleted = true;
  }

  /** Adds a paragraph to the cell that is open. */
  write(text: string): void {
    if (text !== '') this.#row.cells.at(-1)?.pieces.push(text);
  }

  #openCell(): void {
    this.#isCell = true;
    this.#row.cells.push(newCell(1));
  }

  #closeRow(list: BlockList): void {
    const { cells, isHead, isDeleted } = this.#row;
    if (isDeleted) return;
    const shown = cells.filter((cell) => !cell.isAbsorbed && !cell.isDeleted);
    const written: WrittenCell[] = [];
    const texts = new Map<number, string>();
    let column = 0;
    for (const { pieces, width, isContinued } of shown) {
      const text = isContinued ? (this.#above.get(column) ?? '') : pieces.join(' ');
      written.push({ text, isHead, width, height: 1, isRepeated: isContinued });
      texts.set(column, text);
      column += width;
    }
    this.#above = texts;
    list.addRow(written);
    this.#row = newRow();
  }
}

function newRow(): OpenRow {
  return { cells: [], isHead: false, isDeleted: false };
}

function newCell(width: number): OpenCell {
  return { pieces: [], width, isContinued: false, isAbsorbed: false, isDeleted: false };
}
