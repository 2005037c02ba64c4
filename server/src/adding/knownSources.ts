import { basename, parse as parsePath } from 'node:path';
import type { BibliographyEntry } from '../engine/model/bibliography.ts';
import { bibliographyKind, isBibtex } from '../readers/bibliography/read.ts';
import { isWithin } from '../readers/isWithin.ts';
import { listFiles } from '../readers/listFiles.ts';
import { loadBibliographies, readCandidate } from '../readers/loadBibliographies.ts';
import { isMissing } from './fileSystem.ts';
import { zoteroFolder } from './zoteroLibrary.ts';

/** What a corpus has already, as far as a new source may clash with it. */
export interface KnownSources {
  readonly entries: readonly BibliographyEntry[];
  /** The documents of the folder, without bibliographies. Absolute. */
  readonly documents: readonly string[];
  /** The bibliography that a new entry is added to: the first BibTeX file of the folder, else of those named. */
  readonly bibliography: string | undefined;
}

/** Looks through a folder of sources, which need not exist, and the bibliographies that are named beside it. */
export async function findKnownSources(
  folder: string,
  bibliographies: readonly string[],
  signal: AbortSignal,
): Promise<KnownSources> {
  const own = (await isMissing(folder)) ? [] : (await listFiles([folder], signal)).files;
  const named = (await listFiles(bibliographies, signal)).files;
  const libraries = [...own, ...named].filter(({ path }) => bibliographyKind(path) !== 'none');
  const { entries } = await loadBibliographies(libraries, {
    known: new Map(),
    readCandidate: (file) => readCandidate(file, {}),
    signal,
  });
  return {
    entries,
    documents: own.map(({ path }) => path).filter((path) => bibliographyKind(path) === 'none'),
    bibliography: libraries.find(({ path }) => isOwnBibliography(path))?.path,
  };
}

/** A BibTeX file that is not an export of Zotero that Stet keeps, which the next one replaces. */
function isOwnBibliography(path: string): boolean {
  return isBibtex(path) && !isWithin(zoteroFolder(), path);
}

/** Whether an entry or a document has the key; on many systems names that differ in case only are one file. */
export function createKeyTest({ entries, documents }: KnownSources): (key: string) => boolean {
  const taken = new Set([
    ...entries.map(({ key }) => key.toLowerCase()),
    ...documents.map((path) => parsePath(basename(path)).name.toLowerCase()),
  ]);
  return (key) => taken.has(key.toLowerCase());
}

/** The entry that a key names and that no document belongs to yet. */
export function findEntryWithoutDocument(known: KnownSources, key: string): BibliographyEntry | undefined {
  const entry = known.entries.find((one) => one.key === key);
  const hasDocument = known.documents.some(
    (path) => parsePath(path).name === key || entry?.files.includes(path),
  );
  return hasDocument ? undefined : entry;
}
