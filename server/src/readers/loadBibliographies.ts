import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BibliographyEntry } from '../engine/model/bibliography.ts';
import type { SourceProblem } from '../engine/model/document.ts';
import type { Bibliography } from './bibliography/bibliography.ts';
import { bibliographyKind, readBibliography } from './bibliography/read.ts';
import type { ListedFile } from './listFiles.ts';
import type { Pause } from './pause.ts';
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

/**
 * What a file that may be a bibliography holds. `other`: it is a JSON, XML or YAML file of a folder that is none, or is too
 * large for one.
 */
export type CandidateContent = Bibliography | 'source' | 'other';

/** What was read of files that may be bibliographies, by their paths. A host may keep it. */
export type ReadBibliographies = Map<string, CandidateContent>;

/** How bibliographies are read. */
export interface BibliographyRequest {
  /** What was read before. */
  readonly known: ReadBibliographies;
  /** Reads what is not known. */
  readonly readCandidate: (file: ListedFile) => Promise<CandidateContent>;
  /** Lets other work go on, now and then. Default: it does not. */
  readonly pause?: Pause | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** So many entries are added without a pause: about a millisecond. */
const ENTRIES_A_STEP = 2_000;

/** Reads bibliographies that are not known one by one: there are few, and the first entry with a key wins. */
export async function loadBibliographies(
  candidates: readonly ListedFile[],
  { known, readCandidate, signal, pause = async () => {} }: BibliographyRequest,
): Promise<LoadedBibliographies> {
  const entries = new Map<string, BibliographyEntry>();
  const problems: SourceProblem[] = [];
  const sources: string[] = [];
  const skipped: string[] = [];
  for (const candidate of candidates) {
    const { path } = candidate;
    const bibliography = known.get(path) ?? (await readCandidate(candidate));
    known.set(path, bibliography);
    signal?.throwIfAborted();
    if (bibliography === 'source') sources.push(path);
    else if (bibliography === 'other') skipped.push(path);
    else problems.push(...bibliography.problems, ...(await addEntries(entries, bibliography.entries, pause)));
  }
  const all = [...entries.values()];
  const { files, missing } = await sortFiles(all, pause);
  return { entries: all, files, problems: [...problems, ...missing], sources, skipped };
}

/** Reads a file that may be a bibliography. Never rejects for what it holds. */
export async function readCandidate(
  { path, origin }: ListedFile,
  options: ReadOptions,
): Promise<CandidateContent> {
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
async function addEntries(
  known: Map<string, BibliographyEntry>,
  added: readonly BibliographyEntry[],
  pause: Pause,
): Promise<SourceProblem[]> {
  const problems: SourceProblem[] = [];
  for (const [i, entry] of added.entries()) {
    const first = known.get(entry.key);
    if (first === undefined) known.set(entry.key, entry);
    else problems.push(describeDuplicate(entry, first));
    if (i % ENTRIES_A_STEP === 0) await pause();
  }
  return problems;
}

function describeDuplicate({ key, path }: BibliographyEntry, first: BibliographyEntry): SourceProblem {
  const where = first.path === path ? 'twice in this bibliography' : `in ${first.path}, too`;
  const message = `The key "${key}" is defined ${where}; the first entry counts. Rename or remove one of them.`;
  return warning(path, 'duplicate-key', message);
}

/** The readable files of entries, and a problem for every bibliography whose entries name files that do not exist. */
async function sortFiles(
  entries: readonly BibliographyEntry[],
  pause: Pause,
): Promise<{ files: string[]; missing: SourceProblem[] }> {
  const files = new Set<string>();
  const lost = new Map<string, { key: string; file: string }[]>();
  for (const entry of entries) {
    for (const file of entry.files) {
      if (!existsSync(file)) {
        const names = lost.get(entry.path) ?? [];
        names.push({ key: entry.key, file });
        lost.set(entry.path, names);
      } else if (findFormat(file) !== undefined) files.add(resolve(file));
      await pause();
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
