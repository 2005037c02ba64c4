import type { Locator, Passage } from '../../engine/model/document.ts';
import { cutLongPassages } from '../longPassages.ts';
import { layOut } from '../tables/layout.ts';
import { makeCells, makeHeadCells, type PlacedField } from '../tables/makeCells.ts';
import { findRegions, type SheetRecord, type SheetRegion } from './regions.ts';
import { columnLetters, type Sheet } from './sheet.ts';

/** The text and passages of a workbook; every row is a passage, as those of every table are. */
export interface AssembledSheets {
  readonly text: string;
  readonly passages: readonly Passage[];
  /** The title above the first table. */
  readonly title?: string;
}

const CELL_SEPARATOR = ' | ';
const ROW_SEPARATOR = '\n';
/** The names that programs give to sheets: they say nothing of what is in them. */
const NO_NAME =
  /^(?:sheet|table|tabelle|feuil|feuille|hoja|foglio|blad|ark|arkusz|planilha|лист)\s?\d{1,4}$/i;

/** Lays out the tables of sheets, and joins them to a text. */
export function assembleSheets(sheets: readonly Sheet[]): AssembledSheets {
  const writer = new SheetWriter();
  for (const sheet of sheets) writer.addSheet(sheet);
  return writer.finish();
}

/** The columns of the last table that had heads: tables are often parted by blank rows. */
interface LastTable {
  readonly region: SheetRegion;
  readonly columns: readonly string[];
  /** Those of its last row: a note below the table is none. */
  readonly headings: readonly string[];
}

/** What a region leaves to the one below it. */
interface AddedRegion {
  readonly last: LastTable | undefined;
  /** Its first line, where it has no table. */
  readonly title?: string;
}

class SheetWriter {
  readonly #pieces: string[] = [];
  readonly #passages: Passage[] = [];
  #end = 0;
  #title: string | undefined;

  addSheet({ name, rows }: Sheet): void {
    const above = NO_NAME.test(name) ? [] : [name];
    let headings = above;
    let last: LastTable | undefined;
    for (const region of findRegions(rows)) {
      const added = this.#addRegion(region, name, headings, last);
      // Lines of words before a blank row are the title of the table below it.
      headings = added.title === undefined ? above : [...above, added.title];
      last = added.last;
    }
  }

  finish(): AssembledSheets {
    const text = this.#pieces.join(ROW_SEPARATOR);
    const assembled = { text, passages: cutLongPassages(text, this.#passages) };
    return this.#title === undefined ? assembled : { ...assembled, title: this.#title };
  }

  #addRegion(
    region: SheetRegion,
    sheet: string,
    sheetHeadings: readonly string[],
    last: LastTable | undefined,
  ): AddedRegion {
    const layout = layOut(region.records);
    const [heads, rows] = [new Set(layout.heads), new Set(layout.rows)];
    const isContinued = layout.heads.length === 0 && last !== undefined && isWithin(region, last.region);
    const columns = isContinued ? shiftColumns(last, region) : layout.columns;
    const top = layout.heads[0] ?? layout.rows.find((record) => !isText(record));
    const above = isContinued ? last.headings : sheetHeadings;
    let headings = above;
    let ofRows = above;
    let title: string | undefined;
    for (const record of region.records) {
      const fields = this.#write(record);
      const place = this.#placeOf(sheet, fields, headings);
      if (place === undefined) continue;
      if (heads.has(record)) {
        this.#passages.push({ ...place, kind: 'heading', cells: makeHeadCells(fields, record, layout) });
      } else if (rows.has(record) && !isText(record)) {
        this.#passages.push({ ...place, kind: 'row', cells: makeCells(fields, columns) });
        ofRows = headings;
      } else {
        this.#passages.push({ ...place, kind: 'paragraph' });
        headings = [...above, textOf(record)];
        if (top === undefined || record.row < top.row) title ??= textOf(record);
      }
    }
    this.#title ??= title;
    return {
      last: layout.heads.length > 0 ? { region, columns: layout.columns, headings: ofRows } : last,
      ...(title !== undefined && top === undefined && { title }),
    };
  }

  /** Writes the fields that hold something, and says where they stand now. */
  #write({ fields, row }: SheetRecord): PlacedField[] {
    const filled = fields.filter(({ value }) => value !== '');
    if (filled.length === 0) return [];
    if (this.#pieces.length > 0) this.#end += ROW_SEPARATOR.length;
    this.#pieces.push(filled.map(({ value }) => value).join(CELL_SEPARATOR));
    let isFirst = true;
    return fields.map(({ value, column, width }) => {
      if (value !== '' && !isFirst) this.#end += CELL_SEPARATOR.length;
      if (value !== '') isFirst = false;
      const start = this.#end;
      this.#end += value.length;
      return { start, end: this.#end, value, width, address: `${columnLetters(column)}${row}` };
    });
  }

  #placeOf(
    sheet: string,
    fields: readonly PlacedField[],
    headings: readonly string[],
  ): Omit<Passage, 'kind'> | undefined {
    const filled = fields.filter(({ value }) => value !== '');
    const [first, last] = [filled[0], filled.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const locator: Locator = { kind: 'cell', sheet, cell: first.address ?? '' };
    return { start: first.start, end: last.end, headings, locator };
  }
}

/** A title, a note, or the name of the rows that follow. */
function textOf({ fields }: SheetRecord): string {
  return fields
    .map(({ value }) => value)
    .join(' ')
    .trim();
}

/** Whether a row is a line of words: of a sheet that holds text in one column. */
function isText({ fields }: SheetRecord): boolean {
  return fields.length === 1 && !/^[^\p{L}]*$/u.test(fields[0]?.value ?? '');
}

function isWithin(region: SheetRegion, table: SheetRegion): boolean {
  return region.firstColumn >= table.firstColumn && region.lastColumn <= table.lastColumn;
}

/** The columns of the table before, as they stand over a region that may begin farther to the right. */
function shiftColumns({ region: above, columns }: LastTable, region: SheetRegion): readonly string[] {
  return columns.slice(region.firstColumn - above.firstColumn);
}
