import type { Author, Work } from './work.ts';

/** An entry of a bibliography that is to be written. */
export interface NewEntry {
  readonly key: string;
  readonly work: Work;
  /** The day on which it was fetched, as 2026-11-22; absent where it was not. */
  readonly accessed?: string;
  /** The document's path from the bibliography's folder, with slashes; absent where there is no document. */
  readonly file?: string;
}

/** Writes an entry in BibLaTeX, a field to a line, ending with a line end. */
export function writeBibtexEntry({ key, work, accessed, file }: NewEntry): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', work.title === undefined ? undefined : `{${escapeLatex(work.title)}}`],
    ['author', writeAuthors(work.authors)],
    [containerField(work.type), escapeOptional(work.container)],
    [work.type === 'online' ? 'organization' : 'publisher', escapeOptional(work.publisher)],
    ['date', work.date],
    ['volume', escapeOptional(work.volume)],
    ['number', escapeOptional(work.issue)],
    ['pages', escapeOptional(work.pages?.replace(/(?<=\d)[-–](?=\d)/g, '--'))],
    ['doi', verbatim(work.doi)],
    ['url', verbatim(work.url)],
    ['urldate', accessed],
    ['file', file],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@${work.type}{${key},\n${lines.join(',\n')}\n}\n`;
}

function containerField(type: Work['type']): string {
  return type === 'incollection' || type === 'inproceedings' ? 'booktitle' : 'journaltitle';
}

function writeAuthors(authors: readonly Author[]): string | undefined {
  const names = authors.map((author) => {
    if (author.kind === 'body') return `{${escapeLatex(author.name)}}`;
    const family = escapeLatex(author.family);
    return author.given === undefined ? `{${family}}` : `${family}, ${escapeLatex(author.given)}`;
  });
  return names.length === 0 ? undefined : names.join(' and ');
}

function escapeOptional(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeLatex(text);
}

/** Signs that mean something in LaTeX, as commands for them. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text on one line and without control characters, so that LaTeX shows it as it is. */
function escapeLatex(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\{}~^]|[&%$#_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}

/** URLs and DOIs are not read as LaTeX: what would end the field or a line is percent-encoded. */
function verbatim(text: string | undefined): string | undefined {
  return text?.replace(/[\s\p{Cc}{}\\]/gu, encodeURIComponent);
}
