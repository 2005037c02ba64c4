import { basename, resolve } from 'node:path';
import type { BibliographyEntry } from '../engine/model/bibliography.ts';
import type { SourceDocument, SourceMetadata, SourceProblem } from '../engine/model/document.ts';
import { warning } from './problems.ts';

/** What ties a document to entries. */
export type TiedDocument = Pick<SourceDocument, 'key' | 'path' | 'metadata'>;

/** Documents with their final keys, and the entries that no document belongs to. */
export interface TiedSources<Document extends TiedDocument> {
  readonly documents: readonly Document[];
  readonly entries: readonly BibliographyEntry[];
  readonly problems: readonly SourceProblem[];
}

/**
 * Ties entries to documents: by the entry's files, else by the key. A tied document has the entry's key, and the
 * entry's metadata go before its own. Keys are unique afterwards.
 */
export function tieEntries<Document extends TiedDocument>(
  documents: readonly Document[],
  entries: readonly BibliographyEntry[],
): TiedSources<Document> {
  const ties = findTies(documents, entries);
  const taken = new Map<string, TiedDocument>();
  const problems: SourceProblem[] = [];
  for (const [document, entry] of ties) taken.set(entry.key, document);
  const tied = documents.map((document) => {
    const entry = ties.get(document);
    if (entry !== undefined) return applyEntry(document, entry);
    const holder = taken.get(document.key);
    const key = holder === undefined ? document.key : freeKey(document, taken);
    taken.set(key, document);
    if (holder !== undefined) problems.push(describeDuplicate(document, holder, key));
    return holder === undefined ? document : { ...document, key };
  });
  const used = new Set(ties.values());
  return { documents: tied, entries: entries.filter((entry) => !used.has(entry)), problems };
}

function findTies<Document extends TiedDocument>(
  documents: readonly Document[],
  entries: readonly BibliographyEntry[],
): Map<Document, BibliographyEntry> {
  if (entries.length === 0) return new Map();
  const byPath = new Map(documents.map((document) => [resolve(document.path), document]));
  const byKey = new Map([...documents].reverse().map((document) => [document.key, document]));
  const ties = new Map<Document, BibliographyEntry>();
  const withoutFile: BibliographyEntry[] = [];
  for (const entry of entries) {
    const files = entry.files.map((file) => byPath.get(resolve(file))).filter((file) => file !== undefined);
    const document = files.find((file) => !ties.has(file));
    if (document !== undefined) ties.set(document, entry);
    else if (files.length === 0) withoutFile.push(entry);
  }
  for (const entry of withoutFile) {
    const document = byKey.get(entry.key);
    if (document !== undefined && !ties.has(document)) ties.set(document, entry);
  }
  return ties;
}

function applyEntry<Document extends TiedDocument>(document: Document, entry: BibliographyEntry): Document {
  const { title, authors, publisher, date, url } = entry;
  const known = Object.fromEntries(
    Object.entries({ title, authors, publisher, date, url }).filter(([, value]) => value !== undefined),
  ) as SourceMetadata;
  return { ...document, key: entry.key, metadata: { ...document.metadata, ...known } };
}

/** The file's full name, else the key with the first number that is free. */
function freeKey(document: TiedDocument, taken: ReadonlyMap<string, unknown>): string {
  const name = basename(document.path);
  if (!taken.has(name)) return name;
  for (let number = 2; ; number++) {
    const key = `${document.key}-${number}`;
    if (!taken.has(key)) return key;
  }
}

function describeDuplicate(document: TiedDocument, holder: TiedDocument, key: string): SourceProblem {
  const message =
    `The key "${document.key}" belongs to ${holder.path} already; this document is "${key}" for now. ` +
    'Rename the file, or give it an "id" or a bibliography entry of its own.';
  return warning(document.path, 'duplicate-key', message);
}
