import { OFFICE_PROPERTIES, readProperties } from './package/documentProperties.ts';
import { damaged } from './package/packageFault.ts';
import { parseXml } from './package/parseXml.ts';
import { readerOfPackages } from './package/readPackage.ts';
import { findPart, readRelationships } from './package/relationships.ts';
import type { ZipPackage } from './package/zipPackage.ts';
import { assembleSheets } from './sheets/assembleSheets.ts';
import { describeLeftOut, nothingLeftOut } from './sheets/leftOut.ts';
import type { Sheet } from './sheets/sheet.ts';
import { readNumberFormats } from './xlsx/numberFormats.ts';
import { readSharedStrings } from './xlsx/sharedStrings.ts';
import { SheetHandler, type Workbook } from './xlsx/sheetHandler.ts';
import { NumberWriter } from './xlsx/showNumber.ts';

/** Reads a workbook of Excel: its sheets as tables, the values as they are shown. Macros and formulas are not run. */
export const readXlsx = readerOfPackages(async (parts, { path }) => {
  const root = await readRelationships(parts, '');
  const main = findPart(root, 'officeDocument') ?? 'xl/workbook.xml';
  const relationships = await readRelationships(parts, main);
  const { sheets: listed, calendar } = await readSheetList(parts, main);
  const book: Workbook = {
    strings: await readSharedStrings(parts, findPart(relationships, 'sharedStrings')),
    formats: await readNumberFormats(parts, findPart(relationships, 'styles')),
    numbers: new NumberWriter(calendar),
    left: nothingLeftOut(),
    cellCount: 0,
  };
  const sheets: Sheet[] = [];
  for (const { name, id, isHidden } of listed) {
    const part = relationships.get(id)?.target;
    if (isHidden) book.left.sheets.push(name);
    else if (part !== undefined) sheets.push({ name, rows: await readRows(parts, part, book) });
  }
  const core = findPart(root, 'core-properties') ?? 'docProps/core.xml';
  const properties = await readProperties(parts, core, OFFICE_PROPERTIES);
  const { text, passages, title } = assembleSheets(sheets);
  const metadata = { ...(title !== undefined && { title }), ...properties };
  return { text, passages, metadata, runs: [], problems: describeLeftOut(path, book.left) };
});

async function readRows(parts: ZipPackage, part: string, book: Workbook): Promise<Sheet['rows']> {
  const handler = new SheetHandler(book);
  await parseXml(parts, part, handler);
  return handler.finish();
}

/** The sheets of a workbook as it lists them. */
interface SheetList {
  readonly sheets: readonly { readonly name: string; readonly id: string; readonly isHidden: boolean }[];
  /** The year in which the calendar of its dates begins. */
  readonly calendar: 1900 | 1904;
}

async function readSheetList(parts: ZipPackage, main: string): Promise<SheetList> {
  const sheets: SheetList['sheets'][number][] = [];
  let calendar: SheetList['calendar'] = 1900;
  const isRead = await parseXml(parts, main, {
    open: (name, attributes) => {
      if (name === 'workbookPr' && /^(?:1|true)$/.test(attributes.date1904 ?? '')) calendar = 1904;
      if (name !== 'sheet') return;
      const isHidden = /^(?:hidden|veryHidden)$/.test(attributes.state ?? '');
      sheets.push({ name: attributes.name ?? '', id: attributes['r:id'] ?? '', isHidden });
    },
    close: () => {},
    text: () => {},
  });
  if (!isRead) throw damaged('no sheets');
  return { sheets, calendar };
}
