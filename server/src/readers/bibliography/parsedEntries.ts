import { type Creator, type Entry, type Options, type ParseError, parse } from '@retorquere/bibtex-parser';
import type { BibliographyEntry } from '../../engine/model/bibliography.ts';
import type { SourceMetadata, SourceProblem } from '../../engine/model/document.ts';
import type { Span } from '../../engine/model/span.ts';
import { lineNumberAt } from '../lines.ts';
import { tidyMetadata } from '../metadata.ts';
import { failure, warning } from '../problems.ts';
import type { Bibliography } from './bibliography.ts';
import { dropLongFields } from './dropFields.ts';
import { joinTitle, pickDate } from './entryFields.ts';
import { parseFileField } from './fileField.ts';

/** Where the keys of entries stand; the first of a key is taken out when its entry is found. */
type EntryHeads = Map<string, Span[]>;

/** `@type{key,` or `@type(key,`. */
const ENTRY_HEAD = /@\s{0,10}[A-Za-z]{1,40}\s{0,20}[{(]\s{0,200}([^\s,{}()=]{1,300})\s{0,200}[,})]/g;

/** Fields that are used as text; all others are taken as they are written. */
const TEXT_FIELDS =
  'title|subtitle|author|editor|journal|journaltitle|booktitle|publisher|organization|institution|howpublished|date|year|month|day';

/** Titles keep their case; commands that the parser does not know stay as they are. */
const OPTIONS: Options = {
  english: false,
  caseProtection: false,
  unsupported: (_node, tex) => tex,
  verbatimFields: [new RegExp(`^(?!(?:${TEXT_FIELDS})$)`)],
};

/** The elements that the parser puts in for emphasis, super- and subscripts and lists. */
const MARKUP = /<\/?(?:i|b|em|strong|sup|sub|span|sc|nc|tt|ol|ul|li|p|pre|code)(?:\s[^<>]{0,100})?>/g;

/** A value without braces or quotes: the name of a string, or nothing. */
const BARE_VALUE = /[=#]\s{0,20}([^\s,{}"#=]{0,100})(?=\s{0,20}[,})#])/g;

/** Reads a BibTeX or BibLaTeX text with the parser; `heads` are those of its entries. */
export function parseEntries(path: string, text: string, heads: EntryHeads): Bibliography {
  const lean = dropLongFields(text);
  try {
    const library = parse(lean, OPTIONS);
    return {
      entries: library.entries.flatMap((entry) => makeEntry(path, entry, heads)),
      problems: library.errors.flatMap((error) => describeError(path, lean, error)),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return {
      entries: [],
      problems: [
        failure(
          path,
          'bibliography-invalid',
          `The bibliography cannot be read: ${reason}. Correct it or export it anew.`,
        ),
      ],
    };
  }
}

/** The heads of the entries by key, in order, but those that begin at `left`: a key may occur more than once. */
export function findHeads(text: string, left: ReadonlySet<number>): EntryHeads {
  const heads: EntryHeads = new Map();
  for (const match of text.matchAll(ENTRY_HEAD)) {
    if (left.has(match.index)) continue;
    const key = match[1] ?? '';
    const start = match.index + match[0].indexOf(key, match[0].search(/[{(]/));
    const same = heads.get(key) ?? [];
    same.push({ start, end: start + key.length });
    heads.set(key, same);
  }
  return heads;
}

function makeEntry(path: string, entry: Entry, heads: EntryHeads): BibliographyEntry[] {
  if (entry.key === '') return [];
  const { start, end } = heads.get(entry.key)?.shift() ?? { start: 0, end: 0 };
  // The parser gives an entry that it could not finish without its input: its fields cannot be trusted.
  const isBroken = entry.input === '';
  const file = entry.fields.file;
  return [
    {
      key: entry.key,
      ...(isBroken ? {} : readFields(entry.fields)),
      files: isBroken || file === undefined ? [] : parseFileField(file, path),
      path,
      span: { start, end },
    },
  ];
}

function readFields(fields: Entry['fields']): SourceMetadata {
  const names = fields.author ?? fields.editor;
  return tidyMetadata({
    title: joinTitle(plain(fields.title), plain(fields.subtitle)),
    authors: names?.map(nameOf),
    publisher: plain(
      fields.journaltitle ??
        fields.journal ??
        fields.booktitle ??
        (fields.publisher ?? fields.organization ?? fields.institution)?.join(', ') ??
        fields.howpublished,
    ),
    date: pickDate({ date: fields.date, year: fields.year, month: fields.month, day: fields.day }),
    url: fields.url,
  });
}

function nameOf(creator: Creator): string {
  if (creator.name !== undefined) return plain(creator.name) ?? '';
  const parts = [creator.firstName, creator.prefix, creator.lastName, creator.suffix];
  return plain(parts.filter((part) => part !== undefined).join(' ')) ?? '';
}

/** Text without the HTML that the parser marks emphasis with, and with accents composed. */
function plain(text: string | undefined): string | undefined {
  return text?.replace(MARKUP, '').normalize('NFC');
}

/** An error of the parser as a problem that names the line and the entry. Junk between entries is no error, as in BibTeX. */
function describeError(path: string, text: string, { error, input = '' }: ParseError): SourceProblem[] {
  const reason = (error.split('\n')[0] ?? error).replace(
    / at line \d{1,9}, column \d{1,9}( in "[^"]{0,40}")?$/,
    '',
  );
  const unresolved = /^Unresolved @string reference "(.{0,100})"/.exec(error);
  if (unresolved !== null) return [describeUnresolved(path, text, unresolved[1] ?? '')];
  if (!/^\s*@\s*[A-Za-z]+\s*[{(]/.test(input)) {
    return input.startsWith('@')
      ? []
      : [warning(path, 'bibliography-field', `A field was not understood: ${reason}. Check it.`)];
  }
  const at = Math.max(0, text.indexOf(input));
  const key = new RegExp(ENTRY_HEAD.source).exec(input)?.[1];
  const name = key === undefined ? 'An entry without a key' : `Entry "${key}"`;
  const message = `Line ${lineNumberAt(text, at)}: ${name} is left out: ${reason}. Check its braces, quotes and commas.`;
  return [warning(path, 'bibliography-entry', message)];
}

function describeUnresolved(path: string, text: string, name: string): SourceProblem {
  const value = [...text.matchAll(BARE_VALUE)].find((match) => match[1] === name);
  const line = lineNumberAt(text, value?.index ?? 0);
  const message =
    name === ''
      ? `Line ${line}: A field has no value. Give it one in braces, or remove it.`
      : `Line ${line}: "${name}" is no @string that the file defines. Put the value in braces or quotes.`;
  return warning(path, 'bibliography-field', message);
}
