/** A number in the margin of a page that may be the page's own. */
export interface PageNumeral {
  /** As printed: "211", "xiv". */
  readonly written: string;
  readonly value: number;
  readonly system: 'arabic' | 'roman';
  /** Whether nothing else stands in its line but dashes and the word "page". */
  readonly isAlone: boolean;
  /** Whether it begins or ends the line. */
  readonly isAtEnd: boolean;
}

/** Whole numbers and small roman ones, without parts of decimals, dates and section numbers. */
const NUMERAL = /(?<![\p{L}\d.,:/-])(?:\d{1,5}|[ivxl]{1,8}|[IVXL]{1,8})(?![\p{L}\d]|[.,:/-]\d)/gu;
/** A line that is a page number: "– 12 –", "Page 3 of 10", "p. 7". */
const ALONE =
  /^(?:\W{0,4}|(?:page|p\.?|seite)\W{1,3})(?:\d{1,5}|[ivxl]{1,8})(?:\W{0,4}|\s(?:of|\/)\s\d{1,5})$/i;
const ROMAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
]);
/** As many numbers of one line are looked at. */
const MOST = 6;

/** The numbers of a line that may be the number of its page. */
export function readNumerals(text: string): readonly PageNumeral[] {
  const line = text.trim();
  const isAlone = ALONE.test(line);
  return [...line.matchAll(NUMERAL)].slice(0, MOST).map(({ 0: written, index }) => ({
    written,
    value: /\d/.test(written) ? Number(written) : readRoman(written.toLowerCase()),
    system: /\d/.test(written) ? 'arabic' : 'roman',
    isAlone,
    isAtEnd: index === 0 || index + written.length === line.length,
  }));
}

function readRoman(written: string): number {
  const digits = [...written].map((digit) => ROMAN_DIGITS.get(digit) ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}
