import { extensionOf, findFormat } from '../readers/registry.ts';
import { AddError } from './addError.ts';
import type { FetchedDocument } from './fetchDocument.ts';

/** The extensions that files of a media type get (IANA Media Types). Whether they are read is the registry's to say. */
const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/plain', 'txt'],
  ['text/markdown', 'md'],
  ['text/x-markdown', 'md'],
  ['text/csv', 'csv'],
  ['text/tab-separated-values', 'tsv'],
  ['application/pdf', 'pdf'],
  ['application/rtf', 'rtf'],
  ['text/rtf', 'rtf'],
  ['message/rfc822', 'eml'],
  ['application/epub+zip', 'epub'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
]);

/** Types that servers give to what they do not know: then the name of the file decides. */
const VAGUE = new Set(['', 'application/octet-stream', 'binary/octet-stream', 'application/force-download']);

/** What is asked for: what can be read, and last anything, as some servers know no other. */
export function acceptedTypes(): string {
  const readable = [...EXTENSIONS].filter(([, extension]) => findFormat(`a.${extension}`) !== undefined);
  return [...readable.map(([type]) => type), '*/*;q=0.1'].join(', ');
}

/** The extension for a document of a media type; undefined where Stet does not read such documents. */
export function readableExtension(contentType: string, url: URL): string | undefined {
  const named = extensionOf(url.pathname);
  // A table or Markdown is often sent as plain text.
  const isNamed = VAGUE.has(contentType) || contentType === 'text/plain';
  if (isNamed && findFormat(`a.${named}`) !== undefined) return named;
  const extension = EXTENSIONS.get(contentType);
  return extension !== undefined && findFormat(`a.${extension}`) !== undefined ? extension : undefined;
}

/** The extension for a document that was fetched. Throws an AddError where Stet does not read such documents. */
export function requireExtension({ contentType, url }: FetchedDocument): string {
  const extension = readableExtension(contentType, url);
  if (extension !== undefined) return extension;
  const what = contentType === '' ? 'of a kind that the server does not say' : `${contentType}`;
  throw new AddError(
    'wrong-content',
    `The document is ${what}, which Stet does not read. Save it in a format that is read, and add the file.`,
  );
}
