/** The parts of a date and time that a cell shows. */
export interface ShownParts {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly hours: boolean;
}

/** A date and time as a sheet holds it. */
export interface SheetDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  readonly hours: number;
  readonly minutes: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * A date as English prose has it, at the precision that the cell shows: "03/06/15" is 3 June or 6 March, and the cell
 * knows which. A day without its year gets it, as the cell knows that, too.
 */
export function writeDate({ year, month, day, hours, minutes }: SheetDate, shown: ShownParts): string {
  const name = MONTHS[month - 1] ?? '';
  const time = shown.hours ? ` ${hours}:${String(minutes).padStart(2, '0')}` : '';
  if (shown.day) return `${day} ${name} ${year}${time}`;
  return shown.month ? `${name} ${year}${time}` : `${year}${time}`;
}
