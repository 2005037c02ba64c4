import { assembleBlocks } from './blocks/assembleBlocks.ts';
import { locateBySection } from './blocks/locateBySection.ts';
import { readNotes } from './docx/notes.ts';
import { readStyles } from './docx/styles.ts';
import { WordText } from './docx/wordText.ts';
import { OFFICE_PROPERTIES, readProperties } from './package/documentProperties.ts';
import { damaged } from './package/packageFault.ts';
import { parseXml } from './package/parseXml.ts';
import { readerOfPackages } from './package/readPackage.ts';
import { findPart, readRelationships } from './package/relationships.ts';
import { metadataOfText } from './textMetadata.ts';

/** Reads a document of Word. Its pages are made anew by every printer, so headings say where a passage stands. */
export const readDocx = readerOfPackages(async (parts) => {
  const root = await readRelationships(parts, '');
  const main = findPart(root, 'officeDocument') ?? 'word/document.xml';
  const relationships = await readRelationships(parts, main);
  const styles = await readStyles(parts, findPart(relationships, 'styles'));
  const notes = await readNotes(parts, relationships, styles);
  const body = new WordText({ styles, notes });
  if (!(await parseXml(parts, main, body))) throw damaged('no text');
  const properties = await readProperties(
    parts,
    findPart(root, 'core-properties') ?? 'docProps/core.xml',
    OFFICE_PROPERTIES,
  );
  const { text, passages } = assembleBlocks(body.blocks, locateBySection);
  const metadata = { ...metadataOfText(body.title, body.blocks), ...properties };
  return { text, passages, metadata, runs: [], problems: [] };
});
