import { basename, parse as parsePath } from 'node:path';
import type { BibliographyEntry } from '../engine/model/bibliography.ts';
import { bibliographyKind, isBibtex } from '../readers/bibliography/read.ts';
import { isWithin } from '../readers/isWithin.ts';
import { type ListedFile, listFiles } from '../readers/listFiles.ts';
import { type CandidateContent, loadBibliographies, readCandidate } from '../readers/loadBibliographies.ts';
import { isMissing } from './fileSystem.ts';
import { zoteroFolder } from './zoteroLibrary.ts';

/** What a corpus has already, as far as a new source may clash with it. */
export interface KnownSources {
  readonly entries: readonly BibliographyEntry[];
  /** The keys of the entries and the names of the documents, in lower case. */
  readonly taken: ReadonlySet<string>;
  /** The documents of the folder, without bibliographies and the one that is to be added. Absolute. */
  readonly documents: readonly string[];
  /** The bibliography that a new entry is added to: the first BibTeX file of the folder, else of those named. */
  readonly bibliography: string | undefined;
}

/** How bibliographies, which may be large, are read. */
export interface BibliographyReading {
  readonly readCandidate: (file: ListedFile) => Promise<CandidateContent>;
  /** Lets other work go on, now and then. */
  readonly pause: () => Promise<void>;
}

/** For a process in which nothing else waits. */
export const READING_AT_ONCE: BibliographyReading = {
  readCandidate: (file) => readCandidate(file, {}),
  pause: async () => {},
};

/** So many keys are looked at without a pause: about a millisecond. */
const KEYS_A_STEP = 2_000;

/**
 * Looks through a folder of sources, which need not exist, and the bibliographies that are named beside it. `added` is the
 * path of the document that is to be added, if it is a file: where it is in the folder already, its key is its own.
 */
export async function findKnownSources(
  folder: string,
  bibliographies: readonly string[],
  added: string | undefined,
  reading: BibliographyReading,
  signal: AbortSignal,
): Promise<KnownSources> {
  const own = (await isMissing(folder)) ? [] : (await listFiles([folder], signal)).files;
  const named = (await listFiles(bibliographies, signal)).files;
  const libraries = [...own, ...named].filter(({ path }) => bibliographyKind(path) !== 'none');
  const { entries } = await loadBibliographies(libraries, { known: new Map(), ...reading, signal });
  const documents = own
    .map(({ path }) => path)
    .filter((path) => bibliographyKind(path) === 'none' && path !== added);
  const keys = [...entries.map(({ key }) => key), ...documents.map((path) => parsePath(basename(path)).name)];
  return {
    entries,
    taken: await collectInLowerCase(keys, reading.pause),
    documents,
    bibliography: libraries.find(({ path }) => isOwnBibliography(path))?.path,
  };
}

/** A BibTeX file that is not an export of Zotero that Stet keeps, which the next one replaces. */
function isOwnBibliography(path: string): boolean {
  return isBibtex(path) && !isWithin(zoteroFolder(), path);
}

async function collectInLowerCase(
  keys: readonly string[],
  pause: BibliographyReading['pause'],
): Promise<ReadonlySet<string>> {
  const taken = new Set<string>();
  for (const [i, key] of keys.entries()) {
    taken.add(key.toLowerCase());
    if (i % KEYS_A_STEP === 0) await pause();
  }
  return taken;
}

/** Whether an entry or a document has the key; on many systems names that differ in case only are one file. */
export function isKeyTaken({ taken }: KnownSources, key: string): boolean {
  return taken.has(key.toLowerCase());
}

/** The entry that a key names and that no document belongs to yet. */
export function findEntryWithoutDocument(known: KnownSources, key: string): BibliographyEntry | undefined {
  const entry = known.entries.find((one) => one.key === key);
  const hasDocument = known.documents.some(
    (path) => parsePath(path).name === key || entry?.files.includes(path),
  );
  return hasDocument ? undefined : entry;
}
