import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AddError } from './addError.ts';

/** What is to be added. */
export type AddTarget =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'url'; readonly url: URL }
  | { readonly kind: 'doi'; readonly doi: string };

/** "10.1000/182", "doi:10.1000/182", or as a URL of the resolver (DOI Handbook, 2.2). */
const DOI = /^(?:doi:\s{0,5}|https?:\/\/(?:dx\.|www\.)?doi\.org\/)?(10\.\d{4,9}\/\S{1,400})$/i;
/** A scheme has two letters at least: "C:\a.txt" is a path. */
const SCHEME = /^([a-z][a-z0-9+.-]{1,20}):/i;

/** What the words of a user name; paths are relative to `cwd`. Throws an AddError where it is nothing that is fetched. */
export function parseTarget(words: string, cwd: string): AddTarget {
  const text = words.trim();
  if (text === '') throw new AddError('not-a-source', 'Name a file, a URL or a DOI.');
  const doi = DOI.exec(text)?.[1];
  if (doi !== undefined) return { kind: 'doi', doi: decodeDoi(doi) };
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) return { kind: 'file', path: resolve(cwd, text) };
  if (scheme === 'file') return { kind: 'file', path: parseFileUrl(text) };
  return { kind: 'url', url: parsePublicUrl(text) };
}

/** A URL that may be fetched, as far as its words go. Throws an AddError else. */
export function parsePublicUrl(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href))
    throw new AddError('not-a-source', `"${text}" is no URL. Check it, or name a file or a DOI.`);
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new AddError(
      'not-a-source',
      `${url.protocol} addresses are not fetched, only http and https. Save the document, and add the file.`,
    );
  if (url.username !== '' || url.password !== '')
    throw new AddError(
      'not-a-source',
      'The URL holds a name or a password, which would be kept in the bibliography. Save the document, and add the file.',
    );
  return url;
}

function decodeDoi(doi: string): string {
  try {
    return decodeURIComponent(doi);
  } catch {
    return doi;
  }
}

function parseFileUrl(text: string): string {
  try {
    return fileURLToPath(text);
  } catch {
    throw new AddError('not-a-source', `"${text}" names no file on this machine. Give its path.`);
  }
}
