import type { ShownFinding } from '../features/codeActions.ts';
import type { DraftView } from '../features/draftView.ts';
import type { BibliographyFile } from '../features/fixes/bibliographyEntry.ts';
import { isBibtex } from '../readers/bibliography/read.ts';
import { readText } from '../readers/readText.ts';
import { toUri } from './uris.ts';

/** The BibTeX file that a new entry belongs in, where a finding is on an unknown key: the one with most entries. */
export async function findBibliography(
  view: DraftView,
  findings: readonly ShownFinding[],
): Promise<BibliographyFile | undefined> {
  if (!findings.some(({ finding }) => finding.rule === 'unknown-citation')) return undefined;
  const counts = new Map<string, number>();
  for (const { path } of view.library.bibliography.values())
    if (isBibtex(path)) counts.set(path, (counts.get(path) ?? 0) + 1);
  const path = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (path === undefined) return undefined;
  const text = await readText(path);
  return text === undefined ? undefined : { uri: toUri(path), text };
}
