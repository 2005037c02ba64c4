import type { BibliographyEntry } from '../engine/model/bibliography.ts';
import type { SourceMetadata } from '../engine/model/document.ts';
import { joinWords } from '../engine/model/enumeration.ts';
import type { Library } from './draftView.ts';

/** What can be cited under a key. */
export interface Citable {
  readonly key: string;
  readonly metadata: SourceMetadata;
  /** The document's path; undefined: only the bibliography knows it, and its text cannot be checked against. */
  readonly path?: string;
  readonly entry?: BibliographyEntry;
}

/** What a key names; undefined where nothing has the key. */
export function findCitable({ corpus, bibliography }: Library, key: string): Citable | undefined {
  const document = corpus.documentOf(key)?.document;
  const entry = bibliography.get(key);
  if (document === undefined && entry === undefined) return undefined;
  return {
    key,
    metadata: document?.metadata ?? entry ?? {},
    ...(document !== undefined && { path: document.path }),
    ...(entry !== undefined && { entry }),
  };
}

/** "Karaulova and Orlov, Steppe Wire, 2015": authors, publisher and year as far as they are known. */
export function describeOrigin(metadata: SourceMetadata): string {
  return [...nameMakers(metadata), metadata.date?.slice(0, 4)].filter((part) => part).join(', ');
}

/** A reference in one line, for people: authors, title, publisher, date. */
export function formatReference({ key, metadata }: Pick<Citable, 'key' | 'metadata'>): string {
  const { title, date } = metadata;
  const [authors, publisher] = nameMakers(metadata);
  const parts = [authors, title === undefined ? key : `“${title}”`, publisher, date];
  return parts.filter((part) => part).join(', ');
}

/** Authors and publisher; a publisher that signs as the author is named once. */
function nameMakers({ authors = [], publisher }: SourceMetadata): [authors: string, publisher?: string] {
  const names = nameAuthors(authors);
  return publisher === undefined || publisher === names ? [names] : [names, publisher];
}

function nameAuthors(authors: readonly string[]): string {
  return authors.length > 3 ? `${authors[0]} et al.` : joinWords(authors);
}
