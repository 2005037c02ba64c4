import type { Locator } from '../../engine/model/document.ts';
import type { DocumentBlock } from './documentBlock.ts';

/** Where a block of a document without pages stands: its note, its section, or before the first heading its number. */
export function locateBySection(block: DocumentBlock, index: number, headings: readonly string[]): Locator {
  if (block.note !== undefined) return { kind: 'note', note: block.note };
  const section = block.kind === 'heading' ? block.text : headings.at(-1);
  return section === undefined ? { kind: 'paragraph', paragraph: index + 1 } : { kind: 'section', section };
}
