import { OdsHandler } from './odf/odsHandler.ts';
import { openDocument } from './odf/openDocument.ts';
import { OPENDOCUMENT_PROPERTIES, readProperties } from './package/documentProperties.ts';
import { damaged } from './package/packageFault.ts';
import { parseXml } from './package/parseXml.ts';
import { readerOfPackages } from './package/readPackage.ts';
import { assembleSheets } from './sheets/assembleSheets.ts';
import { describeLeftOut, nothingLeftOut } from './sheets/leftOut.ts';

/** Reads an OpenDocument workbook: its sheets as tables, the values as they are shown. Macros and formulas are not run. */
export const readOds = readerOfPackages(async (parts, { path }) => {
  const left = nothingLeftOut();
  const handler = new OdsHandler(await openDocument(parts), left);
  if (!(await parseXml(parts, 'content.xml', handler))) throw damaged('no sheets');
  const properties = await readProperties(parts, 'meta.xml', OPENDOCUMENT_PROPERTIES);
  const { text, passages, title } = assembleSheets(handler.sheets);
  const metadata = { ...(title !== undefined && { title }), ...properties };
  return { text, passages, metadata, runs: [], problems: describeLeftOut(path, left) };
});
