import type { XmlHandler } from '../package/parseXml.ts';
import { type LeftOut, MOST_CELLS, readAddress, type SheetCell, type SheetRow } from '../sheets/sheet.ts';
import { RichText } from './sharedStrings.ts';
import type { NumberWriter } from './showNumber.ts';

/** What the cells of all sheets refer to. */
export interface Workbook {
  readonly strings: readonly string[];
  /** The codes of the number formats by the index of the cell's style. */
  readonly formats: readonly string[];
  readonly numbers: NumberWriter;
  /** What is left out of all sheets. */
  readonly left: LeftOut;
  /** The filled cells of all sheets so far. */
  cellCount: number;
}

/** A cell that is being read. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  hasFormula: boolean;
}

/** Reads the cells of a sheet (ECMA-376 part 1, 18.3) that are shown and hold something. */
export class SheetHandler implements XmlHandler {
  readonly #book: Workbook;
  readonly #rows: SheetRow[] = [];
  readonly #hiddenColumns: (readonly [first: number, last: number])[] = [];
  readonly #merges = new Map<string, { readonly width: number; readonly height: number }>();
  readonly #inline = new RichText();
  #cells: SheetCell[] = [];
  #row = 0;
  #column = 0;
  #isHidden = false;
  #cell: OpenCell | undefined;
  #isValue = false;

  constructor(book: Workbook) {
    this.#book = book;
  }

  /** The rows that hold something, merged cells with their spans. */
  finish(): readonly SheetRow[] {
    if (this.#merges.size === 0) return this.#rows;
    return this.#rows.map(({ row, cells }) => ({
      row,
      cells: cells.map((cell) => ({ ...cell, ...this.#merges.get(`${cell.column},${row}`) })),
    }));
  }

  isDone(): boolean {
    return this.#book.left.isCut;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#isValue = true;
    else if (name === 'f' && this.#cell !== undefined) this.#cell.hasFormula = true;
    else if (name === 'col' && isTrue(attributes.hidden))
      this.#hiddenColumns.push([Number(attributes.min), Number(attributes.max)]);
    else if (name === 'mergeCell') this.#addMerge(attributes.ref ?? '');
    else if (this.#cell?.type === 'inlineStr') this.#inline.open(name, attributes);
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'v') this.#isValue = false;
    else if (name === 'row') this.#closeRow();
    else if (this.#cell?.type === 'inlineStr') this.#inline.close(name);
  }

  text(text: string): void {
    if (this.#cell === undefined) return;
    if (this.#isValue) this.#cell.value += text;
    else if (this.#cell.type === 'inlineStr') this.#inline.text(text);
  }

  /** Rows and cells that do not say where they stand follow those before them. */
  #openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    this.#row = r === undefined ? this.#row + 1 : Number(r);
    this.#column = 0;
    this.#isHidden = isTrue(hidden);
    this.#cells = [];
  }

  #closeRow(): void {
    if (this.#cells.length > 0) this.#rows.push({ row: this.#row, cells: this.#cells });
  }

  #openCell({ r, s, t = 'n' }: Readonly<Record<string, string>>): void {
    this.#column = readAddress(r ?? '')?.column ?? this.#column + 1;
    this.#cell = { column: this.#column, type: t, style: Number(s ?? 0), value: '', hasFormula: false };
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (cell === undefined) return;
    const { left } = this.#book;
    const value = this.#show(cell);
    if (cell.hasFormula && cell.value === '' && cell.type !== 'str') left.uncalculated++;
    if (value === '') return;
    if (this.#isHidden || this.#isHiddenColumn(cell.column)) left.hiddenCells++;
    else if (++this.#book.cellCount > MOST_CELLS) left.isCut = true;
    else this.#cells.push({ column: cell.column, value });
  }

  #isHiddenColumn(column: number): boolean {
    return this.#hiddenColumns.some(([first, last]) => column >= first && column <= last);
  }

  /** A cell as it is shown; empty where it shows nothing, or an error. */
  #show({ type, style, value }: OpenCell): string {
    switch (type) {
      case 's':
        return this.#book.strings[Number(value)] ?? '';
      case 'inlineStr':
        return this.#inline.take();
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        return '';
      case 'n':
        return this.#showNumber(value, style);
      default:
        // Results of formulas (str) and dates in ISO 8601 (d).
        return value.replace(/\s+/g, ' ').trim();
    }
  }

  #showNumber(value: string, style: number): string {
    const number = value.trim() === '' ? Number.NaN : Number(value);
    return Number.isFinite(number)
      ? this.#book.numbers.write(number, this.#book.formats[style] ?? 'General')
      : '';
  }

  #addMerge(reference: string): void {
    const [from, to] = reference.split(':').map(readAddress);
    if (from === undefined || to === undefined) return;
    const [width, height] = [to.column - from.column + 1, to.row - from.row + 1];
    if (width > 0 && height > 0) this.#merges.set(`${from.column},${from.row}`, { width, height });
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
