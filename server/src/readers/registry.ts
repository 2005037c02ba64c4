import type { BinaryReader, TextReader } from './reader.ts';

/** How a format is read: from its decoded text, or from its bytes. */
export type Format =
  | { readonly kind: 'text'; readonly load: () => Promise<TextReader> }
  | { readonly kind: 'binary'; readonly load: () => Promise<BinaryReader> };

/** A format and the extensions of its files, without a dot, in lower case. */
type ListedFormat = Format & { readonly extensions: readonly string[] };

/**
 * The formats that are read. All readers but that of plain text are loaded on first use: their libraries cost up to
 * 0.3 s to load, and most corpora need one or two of them.
 */
const FORMATS: readonly ListedFormat[] = [
  { kind: 'text', extensions: ['txt', 'text'], load: async () => (await import('./text.ts')).readText },
  {
    kind: 'text',
    extensions: ['md', 'markdown', 'mdown', 'qmd', 'rmd'],
    load: async () => (await import('./markdown.ts')).readMarkdown,
  },
  {
    kind: 'text',
    extensions: ['html', 'htm', 'xhtml'],
    load: async () => (await import('./html.ts')).readHtml,
  },
  { kind: 'text', extensions: ['csv', 'tsv', 'tab'], load: async () => (await import('./csv.ts')).readTable },
  {
    kind: 'text',
    extensions: ['json', 'jsonl', 'ndjson'],
    load: async () => (await import('./json.ts')).readJson,
  },
  { kind: 'binary', extensions: ['eml'], load: async () => (await import('./email.ts')).readEmail },
  { kind: 'binary', extensions: ['pdf'], load: async () => (await import('./pdf.ts')).readPdf },
  { kind: 'binary', extensions: ['docx', 'docm'], load: async () => (await import('./docx.ts')).readDocx },
  { kind: 'binary', extensions: ['odt'], load: async () => (await import('./odt.ts')).readOdt },
  { kind: 'binary', extensions: ['ods'], load: async () => (await import('./ods.ts')).readOds },
  { kind: 'binary', extensions: ['epub'], load: async () => (await import('./epub.ts')).readEpub },
  { kind: 'binary', extensions: ['xlsx', 'xlsm'], load: async () => (await import('./xlsx.ts')).readXlsx },
  { kind: 'binary', extensions: ['rtf'], load: async () => (await import('./rtf.ts')).readRtf },
];

const FORMAT_OF: ReadonlyMap<string, Format> = new Map(
  FORMATS.flatMap((format) => format.extensions.map((extension) => [extension, format] as const)),
);

/** The extensions that are read, without a dot, in lower case. */
export const READABLE_EXTENSIONS: readonly string[] = [...FORMAT_OF.keys()];

/**
 * Documents that people keep among their sources and that are not read, and as what they can be saved instead. In a folder
 * they are a problem that is named; other files, such as pictures, are skipped.
 */
const UNREAD_DOCUMENTS: Readonly<Record<string, string>> = {
  doc: '.docx',
  dot: '.docx',
  wpd: '.docx',
  wps: '.docx',
  pages: '.docx',
  xls: '.xlsx',
  xlsb: '.xlsx',
  numbers: '.xlsx',
  ppt: '.pdf',
  pptx: '.pdf',
  odp: '.pdf',
  key: '.pdf',
  ps: '.pdf',
  djvu: '.pdf',
  xps: '.pdf',
  mobi: '.epub',
  azw3: '.epub',
  fb2: '.epub',
  msg: '.eml',
  mht: '.html',
  mhtml: '.html',
  webarchive: '.html',
};

/** The extension, with its dot, of a format that a document of an unread one can be saved as; undefined: it is none. */
export function findReadableForm(path: string): string | undefined {
  return UNREAD_DOCUMENTS[extensionOf(path)];
}

/** The format of a file, by its extension; undefined where it is not read. */
export function findFormat(path: string): Format | undefined {
  return FORMAT_OF.get(extensionOf(path));
}

/** The extension of a path without its dot, in lower case; empty where it has none. */
export function extensionOf(path: string): string {
  return /\.([^./\\]{1,20})$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
