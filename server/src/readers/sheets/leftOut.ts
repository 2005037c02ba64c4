import type { SourceProblem } from '../../engine/model/document.ts';
import { warning } from '../problems.ts';
import { type LeftOut, MOST_CELLS } from './sheet.ts';

/** What a reader of sheets begins with. */
export function nothingLeftOut(): LeftOut {
  return { sheets: [], hiddenCells: 0, uncalculated: 0, isCut: false };
}

/** Names what of a workbook is left out, with what to do about it. */
export function describeLeftOut(path: string, left: LeftOut): SourceProblem[] {
  const problems: SourceProblem[] = [];
  const [sheet, ...others] = left.sheets;
  if (sheet !== undefined || left.hiddenCells > 0) {
    const sheets =
      sheet === undefined
        ? []
        : [`the sheet “${sheet}”${others.length > 0 ? ` and ${others.length} more` : ''}`];
    const cells = left.hiddenCells > 0 ? [`${left.hiddenCells} cells of hidden rows or columns`] : [];
    const message = `Hidden and not read: ${[...sheets, ...cells].join(', ')}. Show what you cite.`;
    problems.push(warning(path, 'hidden-cells', message));
  }
  if (left.uncalculated > 0) {
    const message = `${left.uncalculated} formulas have no result in the file. Open it in a spreadsheet program and save it, so that they are calculated.`;
    problems.push(warning(path, 'uncalculated-cells', message));
  }
  if (left.isCut) {
    const message = `The file has more than ${MOST_CELLS.toLocaleString('en-US')} cells; the others are not read. Keep what you cite in a file of its own.`;
    problems.push(warning(path, 'sheet-too-large', message));
  }
  return problems;
}
