import { assembleBlocks } from './blocks/assembleBlocks.ts';
import { locateBySection } from './blocks/locateBySection.ts';
import { OdfText } from './odf/odfText.ts';
import { openDocument } from './odf/openDocument.ts';
import { OPENDOCUMENT_PROPERTIES, readProperties } from './package/documentProperties.ts';
import { damaged } from './package/packageFault.ts';
import { parseXml } from './package/parseXml.ts';
import { readerOfPackages } from './package/readPackage.ts';
import { metadataOfText } from './textMetadata.ts';

/** Reads an OpenDocument text. Its pages are made anew by every printer, so headings say where a passage stands. */
export const readOdt = readerOfPackages(async (parts) => {
  const body = new OdfText(await openDocument(parts));
  if (!(await parseXml(parts, 'content.xml', body))) throw damaged('no text');
  const properties = await readProperties(parts, 'meta.xml', OPENDOCUMENT_PROPERTIES);
  const { text, passages } = assembleBlocks(body.blocks, locateBySection);
  const metadata = { ...metadataOfText(body.title, body.blocks), ...properties };
  return { text, passages, metadata, runs: [], problems: [] };
});
