import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BibliographyEntry } from '../engine/model/bibliography.ts';
import type { SourceProblem } from '../engine/model/document.ts';
import type { Bibliography } from './bibliography/bibliography.ts';
import { bibliographyKind, readBibliography } from './bibliography/read.ts';
import type { ListedFile } from './listFiles.ts';
import { failure, warning } from './problems.ts';
import type { ReadOptions } from './readBytes.ts';
import type { DecodedFile } from './reader.ts';
import { readTextFile } from './readSource.ts';
import { findFormat } from './registry.ts';

/** The entries of all bibliographies. */
export interface LoadedBibliographies {
  /** Of entries with one key, the first. */
  readonly entries: readonly BibliographyEntry[];
  /** Files that entries name, that exist and are of a readable format. */
  readonly files: readonly string[];
  readonly problems: readonly SourceProblem[];
  /** JSON files that turned out to hold articles. */
  readonly sources: readonly string[];
  /** JSON, XML and YAML files that turned out to be neither. */
  readonly skipped: readonly string[];
}

/** What was read of files that may be bibliographies, by their paths. A host may keep it. */
export type ReadBibliographies = Map<string, Bibliography | 'source' | 'other'>;

/** Reads bibliographies that are not known one by one: there are few, and the first entry with a key wins. */
export async function loadBibliographies(
  candidates: readonly ListedFile[],
  options: ReadOptions,
  known: ReadBibliographies,
  signal: AbortSignal | undefined,
): Promise<LoadedBibliographies> {
  const entries = new Map<string, BibliographyEntry>();
  const problems: SourceProblem[] = [];
  const sources: string[] = [];
  const skipped: string[] = [];
  for (const candidate of candidates) {
    const { path } = candidate;
    const bibliography = known.get(path) ?? (await loadBibliography(candidate, options));
    known.set(path, bibliography);
    signal?.throwIfAborted();
    if (bibliography === 'source') sources.push(path);
    else if (bibliography === 'other') skipped.push(path);
    else problems.push(...bibliography.problems, ...addEntries(entries, bibliography.entries));
  }
  const { files, missing } = sortFiles([...entries.values()]);
  return { entries: [...entries.values()], files, problems: [...problems, ...missing], sources, skipped };
}

/** `other`: a JSON, XML or YAML file that a folder holds is no bibliography, or is too large for one. */
async function loadBibliography(
  { path, origin }: ListedFile,
  options: ReadOptions,
): Promise<Bibliography | 'source' | 'other'> {
  const { text, problems } = await readTextFile(path, options);
  const isSurely = origin === 'named' || bibliographyKind(path) !== 'maybe';
  if (text === undefined) return isSurely ? { entries: [], problems } : 'other';
  const bibliography = await readBibliography({ path, text });
  if (bibliography !== undefined)
    return { ...bibliography, problems: [...problems, ...bibliography.problems] };
  if (findFormat(path) !== undefined && (await holdsArticles({ path, text }))) return 'source';
  if (!isSurely) return 'other';
  const message =
    'This is no bibliography: BibTeX, BibLaTeX, CSL-JSON, CSL-YAML, RIS and EndNote XML are read. Export it as one of these.';
  return { entries: [], problems: [failure(path, 'bibliography-invalid', message)] };
}

async function holdsArticles(file: DecodedFile): Promise<boolean> {
  return (await import('./json.ts')).holdsArticles(file);
}

/** Adds entries whose key is new; names the others. */
function addEntries(
  known: Map<string, BibliographyEntry>,
  added: readonly BibliographyEntry[],
): SourceProblem[] {
  return added.flatMap((entry) => {
    const first = known.get(entry.key);
    if (first === undefined) {
      known.set(entry.key, entry);
      return [];
    }
    const where = first.path === entry.path ? 'twice in this bibliography' : `in ${first.path}, too`;
    const message = `The key "${entry.key}" is defined ${where}; the first entry counts. Rename or remove one of them.`;
    return [warning(entry.path, 'duplicate-key', message)];
  });
}

/** The readable files of entries, and a problem for every bibliography whose entries name files that do not exist. */
function sortFiles(entries: readonly BibliographyEntry[]): { files: string[]; missing: SourceProblem[] } {
  const files = new Set<string>();
  const lost = new Map<string, { key: string; file: string }[]>();
  for (const entry of entries) {
    for (const file of entry.files) {
      if (!existsSync(file)) {
        const names = lost.get(entry.path) ?? [];
        names.push({ key: entry.key, file });
        lost.set(entry.path, names);
      } else if (findFormat(file) !== undefined) files.add(resolve(file));
    }
  }
  return { files: [...files], missing: [...lost].map(([path, names]) => describeMissing(path, names)) };
}

function describeMissing(path: string, lost: readonly { key: string; file: string }[]): SourceProblem {
  const others = lost.length > 1 ? ` and ${lost.length - 1} more` : '';
  const message =
    `The file of "${lost[0]?.key}" does not exist: ${lost[0]?.file}${others}. ` +
    'Correct the entry or restore the file; until then its citations are known, but not checked.';
  return warning(path, 'file-missing', message);
}
