import type { TextDocumentEdit } from 'vscode-languageserver-types';
import { findLineStarts } from '../../engine/model/lines.ts';
import { toPosition } from '../positions.ts';

/** A bibliography as it is on disk or in the editor. */
export interface BibliographyFile {
  readonly uri: string;
  readonly text: string;
}

/** The edit that adds an entry for a key to a BibTeX file, for the writer to fill in. */
export function createEntry({ uri, text }: BibliographyFile, key: string): TextDocumentEdit {
  const end = toPosition(findLineStarts(text), text.length);
  const gap = text === '' || text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  const newText = `${gap}@misc{${key},\n  title = {},\n  author = {},\n  date = {},\n}\n`;
  return { textDocument: { uri, version: null }, edits: [{ range: { start: end, end }, newText }] };
}
