import { isNumericCell } from '../tables/rowLabel.ts';

/** The part of a document that is used. */
interface DomElement {
  readonly textContent: string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
}

/** As many cells of a table are looked at for a number. */
const SAMPLE_CELLS = 60;

/**
 * Marks tables of figures for Readability, which takes a table for layout, and drops it where it has links or few words,
 * unless it has a summary, a caption or marked heads.
 */
export function markDataTables(document: Pick<DomElement, 'querySelectorAll'>): void {
  for (const table of document.querySelectorAll('table')) {
    if (!table.hasAttribute('summary') && holdsFigures(table)) table.setAttribute('summary', 'figures');
  }
}

/** Whether a table holds no other, and has rows of several cells with a number among them. */
function holdsFigures(table: DomElement): boolean {
  if (table.querySelector('table, form') !== null || table.querySelector('td + td, th + td') === null)
    return false;
  let count = 0;
  for (const { textContent } of table.querySelectorAll('td')) {
    if (isNumericCell(textContent ?? '')) return true;
    if (++count >= SAMPLE_CELLS) return false;
  }
  return false;
}
