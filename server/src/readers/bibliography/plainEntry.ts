import type { BibliographyEntry } from '../../engine/model/bibliography.ts';
import { tidyMetadata } from '../metadata.ts';
import { joinTitle, pickDate } from './entryFields.ts';
import type { ScannedEntry } from './entryScanner.ts';
import { parseFileField } from './fileField.ts';
import { readPlainList, readPlainNames, readPlainText } from './plainValue.ts';

/** Fields that take in what other entries say: the parser knows their rules. */
const INHERITING: readonly string[] = ['crossref', 'xref', 'xdata'];

/** Where a work has appeared: the first field that is there counts; of lists the items. */
const PLACES: readonly string[] = ['journaltitle', 'journal', 'booktitle'];
const PUBLISHERS: readonly string[] = ['publisher', 'organization', 'institution'];

/** The fields that `readPlainEntry` asks for. */
export const PLAIN_FIELDS: ReadonlySet<string> = new Set([
  ...INHERITING,
  ...PLACES,
  ...PUBLISHERS,
  ...['title', 'subtitle', 'author', 'editor', 'howpublished'],
  ...['date', 'year', 'month', 'day', 'url', 'file'],
]);

/**
 * An entry whose fields are read without LaTeX, as most of those that reference managers write can be. It is what the parser
 * would make of it; undefined where it takes the parser to say.
 */
export function readPlainEntry(entry: ScannedEntry, path: string): BibliographyEntry | undefined {
  if (INHERITING.some((name) => entry.fields.has(name))) return undefined;
  const reader = new PlainFields(entry.fields);
  const metadata = tidyMetadata({
    title: joinTitle(reader.text('title'), reader.text('subtitle')),
    authors: reader.names('author') ?? reader.names('editor'),
    publisher: reader.place(),
    date: pickDate({
      date: reader.text('date'),
      year: reader.text('year'),
      month: reader.text('month'),
      day: reader.text('day'),
    }),
    url: reader.verbatim('url'),
  });
  const file = reader.verbatim('file');
  if (!reader.isPlain) return undefined;
  const files = file === undefined ? [] : parseFileField(file, path);
  return { key: copy(entry.key), ...metadata, files, path, span: entry.span };
}

/** Reads fields, and remembers whether one of them needed LaTeX. */
class PlainFields {
  readonly #fields: ReadonlyMap<string, string>;
  #isPlain = true;

  constructor(fields: ReadonlyMap<string, string>) {
    this.#fields = fields;
  }

  get isPlain(): boolean {
    return this.#isPlain;
  }

  text(name: string): string | undefined {
    return this.#read(name, readPlainText);
  }

  names(name: string): readonly string[] | undefined {
    return this.#read(name, readPlainNames);
  }

  /** A field that is taken as it is written. */
  verbatim(name: string): string | undefined {
    return this.#read(name, (written) => (/[{}\r\n]/.test(written) ? undefined : written));
  }

  place(): string | undefined {
    const journal = PLACES.find((name) => this.#has(name));
    if (journal !== undefined) return this.text(journal);
    const publisher = PUBLISHERS.find((name) => this.#has(name));
    if (publisher !== undefined) return this.#read(publisher, readPlainList)?.join(', ');
    return this.text('howpublished');
  }

  #has(name: string): boolean {
    return (this.#fields.get(name) ?? '').trim() !== '';
  }

  #read<Value>(name: string, read: (written: string) => Value | undefined): Value | undefined {
    const written = this.#fields.get(name);
    if (written === undefined || written.trim() === '') return undefined;
    const value = read(copy(written));
    this.#isPlain &&= value !== undefined;
    return value;
  }
}

/** A string that keeps nothing else in memory: V8's slices keep the whole text that they are of, here that of the file. */
function copy(slice: string): string {
  return Buffer.from(slice, 'utf16le').toString('utf16le');
}
