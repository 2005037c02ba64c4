import type { SourceMetadata } from '../engine/model/document.ts';
import type { DocumentBlock } from './blocks/documentBlock.ts';
import { tidyMetadata } from './metadata.ts';
import { findPublicationDate } from './publication/findPublicationDate.ts';

/**
 * What the text of a document says of it, where nothing else does: its title, or the first heading of the first level,
 * and the date of publication.
 */
export function metadataOfText(title: string | undefined, blocks: readonly DocumentBlock[]): SourceMetadata {
  const headingAt = blocks.findIndex(({ level }) => level === 1);
  const date = findPublicationDate(
    blocks.map(({ kind, text }) => (kind === 'heading' ? '' : text)),
    headingAt,
  );
  return tidyMetadata({ title: title ?? blocks[headingAt]?.text, date });
}
