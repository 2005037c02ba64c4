import { readFile } from 'node:fs/promises';
import type { Diagnostic } from 'vscode-languageserver';
import type { DraftView } from '../features/draftView.ts';
import type { BibliographyFile } from '../features/fixes/bibliographyEntry.ts';
import { decode } from '../readers/decode.ts';
import { toUri } from './uris.ts';

/** The BibTeX file that a new entry belongs in, where a diagnostic is of an unknown key: the one with most entries. */
export async function findBibliography(
  view: DraftView,
  diagnostics: readonly Diagnostic[],
): Promise<BibliographyFile | undefined> {
  if (!diagnostics.some(({ code }) => code === 'unknown-citation')) return undefined;
  const counts = new Map<string, number>();
  for (const { path } of view.library.bibliography.values())
    if (/\.bib(?:tex)?$/i.test(path)) counts.set(path, (counts.get(path) ?? 0) + 1);
  const path = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  const bytes = path === undefined ? undefined : await readFile(path).catch(() => undefined);
  const decoding = bytes && decode(bytes);
  if (path === undefined || decoding === undefined || decoding.kind === 'binary') return undefined;
  return { uri: toUri(path), text: decoding.text };
}
