import type { XmlHandler } from '../package/parseXml.ts';
import { type LeftOut, MOST_CELLS, type Sheet, type SheetCell, type SheetRow } from '../sheets/sheet.ts';
import { writeDate } from '../sheets/writeDate.ts';
import { raise } from '../superscript.ts';
import type { OdfStyles } from './styles.ts';
import { isUnshown } from './unshown.ts';

/** A run of like columns. */
interface Columns {
  readonly last: number;
  readonly isHidden: boolean;
  readonly style: string | undefined;
}

/** A sheet that is being read. */
interface OpenSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly columns: Columns[];
  readonly rows: SheetRow[];
  row: number;
}

/** A row that is being read; `times`: it stands there as often. */
interface OpenRow {
  readonly times: number;
  readonly isHidden: boolean;
  readonly cells: SheetCell[];
  column: number;
}

/** A cell that is being read; `times`: it stands there as often. */
interface OpenCell {
  readonly times: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly pieces: string[];
}

type Attributes = Readonly<Record<string, string>>;

/** A row or cell that is repeated says something once: sheets are filled up to their end with blank ones. */
const MOST_REPEATED = 200;

/** Reads the sheets of an OpenDocument workbook (OpenDocument 1.3, part 3, 9), as they are shown. */
export class OdsHandler implements XmlHandler {
  readonly sheets: Sheet[] = [];
  readonly #styles: OdfStyles;
  readonly #left: LeftOut;
  #cellCount = 0;
  #sheet: OpenSheet | undefined;
  #row: OpenRow | undefined;
  #cell: OpenCell | undefined;
  /** Whether the span that is open is raised. */
  #isRaised = false;
  #paragraphs = 0;
  /** The elements that are open, below the first that is not shown. */
  #unshown = 0;

  constructor(styles: OdfStyles, left: LeftOut) {
    this.#styles = styles;
    this.#left = left;
  }

  isDone(): boolean {
    return this.#left.isCut;
  }

  open(name: string, attributes: Attributes): void {
    this.#styles.open(name, attributes);
    if (this.#unshown > 0) this.#unshown++;
    else if (isUnshown(name, attributes)) this.#unshown = 1;
    else if (name === 'table:table') this.#openSheet(attributes);
    else if (name === 'table:table-column') this.#addColumns(attributes);
    else if (name === 'table:table-row') this.#openRow(attributes);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell')
      this.#cell = { times: readCount(attributes['table:number-columns-repeated']), attributes, pieces: [] };
    else this.#openText(name, attributes);
  }

  close(name: string): void {
    this.#styles.close(name);
    if (this.#unshown > 0) this.#unshown--;
    else if (name === 'text:p') this.#paragraphs--;
    else if (name === 'text:span') this.#isRaised = false;
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#closeCell();
    else if (name === 'table:table-row') this.#closeRow();
    else if (name === 'table:table') this.#closeSheet();
  }

  text(text: string): void {
    if (this.#unshown > 0 || this.#paragraphs === 0) return;
    this.#cell?.pieces.push(this.#isRaised ? raise(text) : text);
  }

  #openText(name: string, attributes: Attributes): void {
    if (name === 'text:p') {
      this.#paragraphs++;
      this.#cell?.pieces.push(' ');
    } else if (name === 'text:span')
      this.#isRaised = this.#styles.find('text', attributes['text:style-name']).isRaised;
    else if (name === 'text:s' || name === 'text:tab' || name === 'text:line-break')
      this.#cell?.pieces.push(' ');
  }

  #openSheet(attributes: Attributes): void {
    const { isHidden } = this.#styles.find('table', attributes['table:style-name']);
    this.#sheet = { name: attributes['table:name'] ?? '', isHidden, columns: [], rows: [], row: 1 };
  }

  #closeSheet(): void {
    const sheet = this.#sheet;
    this.#sheet = undefined;
    if (sheet === undefined) return;
    if (!sheet.isHidden) this.sheets.push({ name: sheet.name, rows: sheet.rows });
    else if (sheet.rows.length > 0) this.#left.sheets.push(sheet.name);
  }

  #addColumns(attributes: Attributes): void {
    const columns = this.#sheet?.columns;
    columns?.push({
      last: (columns.at(-1)?.last ?? 0) + readCount(attributes['table:number-columns-repeated']),
      isHidden: isCollapsed(attributes),
      style: attributes['table:default-cell-style-name'],
    });
  }

  #openRow(attributes: Attributes): void {
    const times = readCount(attributes['table:number-rows-repeated']);
    this.#row = { times, isHidden: isCollapsed(attributes), cells: [], column: 1 };
  }

  #closeRow(): void {
    const [sheet, row] = [this.#sheet, this.#row];
    this.#row = undefined;
    if (sheet === undefined || row === undefined) return;
    for (let i = 0; i < Math.min(row.times, MOST_REPEATED) && row.cells.length > 0; i++) {
      this.#cellCount += row.cells.length;
      if (this.#cellCount > MOST_CELLS) this.#left.isCut = true;
      else sheet.rows.push({ row: sheet.row + i, cells: row.cells });
    }
    sheet.row += row.times;
  }

  #closeCell(): void {
    const [row, cell] = [this.#row, this.#cell];
    this.#cell = undefined;
    if (row === undefined || cell === undefined) return;
    const { attributes, times } = cell;
    const columns = this.#sheet?.columns.find(({ last }) => row.column <= last);
    const value = this.#show(cell, columns?.style);
    if (value !== '' && (row.isHidden || columns?.isHidden)) this.#left.hiddenCells++;
    else if (value !== '') {
      const width = readCount(attributes['table:number-columns-spanned']);
      const height = readCount(attributes['table:number-rows-spanned']);
      const spans = { ...(width > 1 && { width }), ...(height > 1 && { height }) };
      for (let i = 0; i < Math.min(times, MOST_REPEATED); i++)
        row.cells.push({ column: row.column + i, value, ...spans });
    }
    row.column += times;
  }

  /** A cell as it is shown: its text, of a date the day written out. */
  #show({ attributes, pieces }: OpenCell, columnStyle: string | undefined): string {
    const text = pieces.join('').replace(/\s+/g, ' ').trim();
    const written = /^(-?\d{4,6})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(
      attributes['office:date-value'] ?? '',
    );
    const shown = this.#styles.findDateParts(attributes['table:style-name'] ?? columnStyle);
    if (written === null || text === '' || (shown && !shown.year && !shown.month && !shown.day)) return text;
    const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = written
      .slice(1)
      .map((part) => Number(part ?? 0));
    return writeDate({ year, month, day, hours, minutes }, shown ?? WHOLE_DAY);
  }
}

const WHOLE_DAY = { year: true, month: true, day: true, hours: false };

function readCount(written: string | undefined): number {
  return /^[1-9]\d{0,6}$/.test(written ?? '') ? Number(written) : 1;
}

function isCollapsed(attributes: Attributes): boolean {
  return /^(?:collapse|filter)$/.test(attributes['table:visibility'] ?? '');
}
