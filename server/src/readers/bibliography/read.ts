import type { DecodedFile } from '../reader.ts';
import { extensionOf } from '../registry.ts';
import type { Bibliography } from './bibliography.ts';

/** What a file may be by its extension: a bibliography, or one where its content is that of one. */
export type BibliographyKind = 'bibliography' | 'maybe' | 'none';

const KINDS: ReadonlyMap<string, BibliographyKind> = new Map([
  ['bib', 'bibliography'],
  ['bibtex', 'bibliography'],
  ['ris', 'bibliography'],
  ['json', 'maybe'],
  ['xml', 'maybe'],
  ['yaml', 'maybe'],
  ['yml', 'maybe'],
]);

/** The extensions of files that may be bibliographies, without a dot, in lower case. */
export const BIBLIOGRAPHY_EXTENSIONS: readonly string[] = [...KINDS.keys()];

/** Whether a path may be a bibliography. */
export function bibliographyKind(path: string): BibliographyKind {
  return KINDS.get(extensionOf(path)) ?? 'none';
}

/** Whether a path is that of a BibTeX or BibLaTeX file. */
export function isBibtex(path: string): boolean {
  return ['bib', 'bibtex'].includes(extensionOf(path));
}

/** Reads a bibliography by its extension; undefined where a JSON, XML or YAML file is none. Parsers are loaded on first use. */
export async function readBibliography(file: DecodedFile): Promise<Bibliography | undefined> {
  switch (extensionOf(file.path)) {
    case 'bib':
    case 'bibtex':
      return (await import('./bibtex.ts')).readBibtex(file);
    case 'ris':
      return (await import('./ris.ts')).readRis(file);
    case 'xml': {
      const { isEndnote, readEndnote } = await import('./endnote.ts');
      return isEndnote(file.text) ? readEndnote(file) : undefined;
    }
    default: {
      const { isCsl, readCsl } = await import('./csl.ts');
      return isCsl(file.text) ? readCsl(file) : undefined;
    }
  }
}
