import { dateFromSerial, format, getFormatDateInfo, isDateFormat } from 'numfmt';
import { type ShownParts, writeDate } from '../sheets/writeDate.ts';

/** The days between the two calendars of Excel, of which one begins in 1904. */
const DAYS_TO_1904 = 1462;

/** Shows numbers as a workbook does: 0.352 as "35.2%", 42158 as "3 June 2015". */
export class NumberWriter {
  readonly #offset: number;
  /** What is shown of dates, by format; undefined: the format is of no calendar date. */
  readonly #dateParts = new Map<string, ShownParts | undefined>();

  constructor(calendar: 1900 | 1904) {
    this.#offset = calendar === 1904 ? DAYS_TO_1904 : 0;
  }

  /** Empty where the format hides the number. */
  write(value: number, code: string): string {
    const shown = this.#partsOf(code);
    if (shown !== undefined) {
      const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = dateFromSerial(value + this.#offset);
      return writeDate({ year, month, day, hours, minutes }, shown);
    }
    return format(code, value, { throws: false }).replace(/\s+/g, ' ').trim();
  }

  #partsOf(code: string): ShownParts | undefined {
    if (!this.#dateParts.has(code)) this.#dateParts.set(code, findParts(code));
    return this.#dateParts.get(code);
  }
}

function findParts(code: string): ShownParts | undefined {
  if (!isDateFormat(code)) return undefined;
  const shown = getFormatDateInfo(code);
  return shown.year || shown.month || shown.day ? shown : undefined;
}
