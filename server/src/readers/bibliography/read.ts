import type { DecodedFile } from '../reader.ts';
import { extensionOf } from '../registry.ts';
import type { Bibliography } from './bibliography.ts';

/** What a file may be by its extension: a bibliography, or one where its content is CSL. */
export type BibliographyKind = 'bibliography' | 'maybe' | 'none';

/** Whether a path may be a bibliography. */
export function bibliographyKind(path: string): BibliographyKind {
  const extension = extensionOf(path);
  if (extension === 'bib' || extension === 'bibtex') return 'bibliography';
  return ['json', 'yaml', 'yml'].includes(extension) ? 'maybe' : 'none';
}

/** Reads a bibliography by its extension; undefined where a JSON or YAML file is none. Parsers are loaded on first use. */
export async function readBibliography(file: DecodedFile): Promise<Bibliography | undefined> {
  if (bibliographyKind(file.path) === 'bibliography') {
    return (await import('./bibtex.ts')).readBibtex(file);
  }
  const { isCsl, readCsl } = await import('./csl.ts');
  return isCsl(file.text) ? readCsl(file) : undefined;
}
