import type { Reader } from './reader.ts';
import { readText } from './text.ts';

/**
 * The readers by file extension. All but plain text are loaded on first use: their libraries cost up to 0.3 s to
 * load, and most corpora need one or two of them.
 */
const READERS: ReadonlyMap<string, () => Promise<Reader>> = new Map([
  ['txt', readTextLazily],
  ['text', readTextLazily],
  ['md', readMarkdownLazily],
  ['markdown', readMarkdownLazily],
  ['mdown', readMarkdownLazily],
  ['qmd', readMarkdownLazily],
  ['rmd', readMarkdownLazily],
  ['html', readHtmlLazily],
  ['htm', readHtmlLazily],
  ['xhtml', readHtmlLazily],
  ['csv', readTableLazily],
  ['tsv', readTableLazily],
  ['tab', readTableLazily],
]);

/** The extensions that are read, without a dot, in lower case. */
export const READABLE_EXTENSIONS: readonly string[] = [...READERS.keys()];

/** The reader for a file, by its extension; undefined where the format is not read. */
export function findReader(path: string): (() => Promise<Reader>) | undefined {
  return READERS.get(extensionOf(path));
}

/** The extension of a path without its dot, in lower case; empty where it has none. */
export function extensionOf(path: string): string {
  return /\.([^./\\]{1,20})$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

async function readTextLazily(): Promise<Reader> {
  return readText;
}

async function readMarkdownLazily(): Promise<Reader> {
  return (await import('./markdown.ts')).readMarkdown;
}

async function readHtmlLazily(): Promise<Reader> {
  return (await import('./html.ts')).readHtml;
}

async function readTableLazily(): Promise<Reader> {
  return (await import('./csv.ts')).readTable;
}
