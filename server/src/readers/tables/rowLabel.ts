/** A cell that holds a figure alone: digits with separators, signs, a currency or a percent sign, a footnote mark. */
const NUMERIC_CELL = /^[\s(+\-−–~<>≤≥≈$€£¥₹]{0,6}\d[\d\s.,'’%/:–−-]{0,40}[%)*†‡a-e]{0,3}$/u;
/** What tables write where a value is missing. */
const MISSING_VALUE = /^(?:|[-–—.…?*]{1,4}|n\/?a|n\.a\.|na|nil|none|null|nan|\.\.)$/i;

/** Whether a cell's text is a number and nothing else. */
export function isNumericCell(text: string): boolean {
  return NUMERIC_CELL.test(text.trim());
}

/** A year, a fiscal year, or a period of years, with the marks of estimates and notes: "FY2020", "2019–20", "2021*". */
const PERIOD_CELL =
  /^(?:FY\s?)?(?:1[5-9]|20)\d\d(?:\s?[-–/]\s?(?:\d\d|(?:1[5-9]|20)\d\d))?\s?[*†‡aefpr¹²³]{0,2}$/iu;

/** Whether a cell's text is a year or a period of years and nothing else. */
export function isPeriodCell(text: string): boolean {
  return PERIOD_CELL.test(text.trim());
}

/** Whether a cell says that there is no value. */
export function isMissingCell(text: string): boolean {
  return MISSING_VALUE.test(text.trim());
}

/**
 * The label of a table row: its first cell that holds words. A row that begins with a year or a rank and has no
 * words is labelled by that first cell.
 */
export function rowLabel(
  cells: readonly string[],
): { readonly index: number; readonly text: string } | undefined {
  const words = cells.findIndex((cell) => !isNumericCell(cell) && !isMissingCell(cell));
  const index = words >= 0 ? words : cells.findIndex((cell) => /^\s*(?:1[5-9]|20)\d\d\s*$/.test(cell));
  const text = cells[index]?.trim();
  return text === undefined ? undefined : { index, text };
}
