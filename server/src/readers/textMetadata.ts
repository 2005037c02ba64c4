import { findBylineDate } from '../engine/extract/bylineDate.ts';
import type { SourceMetadata } from '../engine/model/document.ts';
import type { DocumentBlock } from './blocks/documentBlock.ts';
import { tidyMetadata } from './metadata.ts';

/**
 * What the text of a document says of it, where nothing else does: its title, or the first heading of the first level,
 * and the date of its byline.
 */
export function metadataOfText(
  text: string,
  title: string | undefined,
  blocks: readonly DocumentBlock[],
): SourceMetadata {
  const heading = blocks.find(({ level }) => level === 1)?.text;
  return tidyMetadata({ title: title ?? heading, date: findBylineDate(text) });
}
