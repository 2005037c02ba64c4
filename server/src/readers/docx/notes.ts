import { parseXml } from '../package/parseXml.ts';
import { findPart, type Relationships } from '../package/relationships.ts';
import type { ZipPackage } from '../package/zipPackage.ts';
import type { WordStyle } from './styles.ts';
import { WordText } from './wordText.ts';

const KINDS = ['footnote', 'endnote'] as const;

/** The texts of a document's footnotes and endnotes, under the element and the id that refer to them. */
export async function readNotes(
  parts: ZipPackage,
  relationships: Relationships,
  styles: ReadonlyMap<string, WordStyle>,
): Promise<ReadonlyMap<string, string>> {
  const notes = new Map<string, string>();
  for (const kind of KINDS) {
    const part = findPart(relationships, `${kind}s`);
    let note: { readonly id: string; readonly text: WordText } | undefined;
    if (part === undefined) continue;
    await parseXml(parts, part, {
      open: (name, attributes) => {
        if (name === `w:${kind}`)
          note = { id: attributes['w:id'] ?? '', text: new WordText({ styles, notes: new Map() }) };
        else note?.text.open(name, attributes);
      },
      close: (name) => {
        if (name !== `w:${kind}`) note?.text.close(name);
        else if (note !== undefined)
          notes.set(`w:${kind}Reference ${note.id}`, note.text.blocks.map(({ text }) => text).join(' '));
      },
      text: (text) => note?.text.text(text),
    });
  }
  return notes;
}
