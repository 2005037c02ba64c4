import { Parser } from 'htmlparser2';
import type { BibliographyEntry } from '../../engine/model/bibliography.ts';
import type { SourceProblem } from '../../engine/model/document.ts';
import { failure, warning } from '../problems.ts';
import { parsePublicationDate } from '../publication/publicationDate.ts';
import type { DecodedFile } from '../reader.ts';
import type { Bibliography } from './bibliography.ts';
import { EntryMaker, familyOf, turnName } from './entryMaker.ts';

/** Elements whose text is used, by their names within a `record`; those within them (`style`) are part of it. */
const FIELDS: ReadonlySet<string> = new Set([
  'author',
  'date',
  'electronic-resource-num',
  'full-title',
  'label',
  'publisher',
  'secondary-title',
  'title',
  'url',
  'year',
]);

/** Elements nested deeper are no export of EndNote, and the parser's time grows with the square of it. */
const DEEPEST = 100;
/** A longer value is no title or name. */
const LONGEST_VALUE = 10_000;

/** Whether an XML file is an export of EndNote. */
export function isEndnote(file: string): boolean {
  return /<records>\s{0,200}<record>/.test(file.slice(0, 4000));
}

/** Reads EndNote's XML. Entities that the file defines itself are not expanded. */
export function readEndnote({ path, text }: DecodedFile): Bibliography {
  const reader = new RecordReader(path);
  const parser = new Parser(
    {
      onopentag: (name) => {
        reader.open(name, parser.startIndex);
        if (reader.isTooDeep) parser.pause();
      },
      ontext: (piece) => reader.text(piece),
      onclosetag: (name, isImplied) => {
        if (isImplied) reader.isBrokenOff = true;
        reader.close(name, parser.startIndex);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return { entries: reader.entries, problems: reader.findProblems() };
}

class RecordReader {
  readonly entries: BibliographyEntry[] = [];
  /** Whether the rest is not worth reading. */
  isTooDeep = false;
  /** Whether an element has no end. */
  isBrokenOff = false;
  readonly #path: string;
  readonly #maker: EntryMaker;
  /** The values of the open record's fields. */
  #fields: Map<string, string[]> | undefined;
  /** Where the record begins. */
  #start = 0;
  #field: string | undefined;
  #value = '';
  #depth = 0;

  constructor(path: string) {
    this.#path = path;
    this.#maker = new EntryMaker(path);
  }

  open(name: string, offset: number): void {
    if (++this.#depth > DEEPEST) this.isTooDeep = true;
    if (this.isTooDeep) return;
    if (name === 'record') {
      this.#fields = new Map();
      this.#start = offset;
    } else if (this.#field === undefined && FIELDS.has(name)) {
      this.#field = name;
      this.#value = '';
    }
  }

  text(piece: string): void {
    if (this.#field !== undefined && this.#value.length < LONGEST_VALUE) this.#value += piece;
  }

  close(name: string, offset: number): void {
    this.#depth--;
    if (this.isTooDeep) return;
    if (name === this.#field) {
      const values = this.#fields?.get(name) ?? [];
      this.#fields?.set(name, [...values, this.#value.replace(/\s+/g, ' ').trim()]);
      this.#field = undefined;
    } else if (name === 'record' && this.#fields !== undefined) {
      this.#add(this.#fields, offset);
      this.#fields = undefined;
    }
  }

  findProblems(): readonly SourceProblem[] {
    if (this.isTooDeep) {
      const message =
        'The file nests its elements deeper than EndNote does. The entries before count; export it anew.';
      return [warning(this.#path, 'bibliography-invalid', message)];
    }
    if (this.isBrokenOff) {
      const message = 'The file breaks off: its last entry may be incomplete. Export it anew.';
      return [warning(this.#path, 'bibliography-invalid', message)];
    }
    if (this.entries.length > 0) return [];
    const message = 'The file has no complete entry. Export it from EndNote as XML anew.';
    return [failure(this.#path, 'bibliography-invalid', message)];
  }

  #add(fields: ReadonlyMap<string, readonly string[]>, end: number): void {
    const first = (name: string) => fields.get(name)?.find((value) => value !== '');
    const names = fields.get('author') ?? [];
    this.entries.push(
      this.#maker.make({
        id: first('label'),
        title: first('title'),
        authors: names.map(turnName),
        family: familyOf(names[0]),
        publisher: first('secondary-title') ?? first('full-title') ?? first('publisher'),
        date: readDate(first('year'), first('date')),
        links: fields.get('url') ?? [],
        doi: first('electronic-resource-num'),
        span: { start: this.#start, end },
      }),
    );
  }
}

/** The date of publication is written as "3 May", "May 3", or whole. */
function readDate(year: string | undefined, date: string | undefined): string | undefined {
  const written = [date, `${date} ${year}`, `${date}, ${year}`].filter((one) => one !== undefined);
  const exact =
    date === undefined
      ? undefined
      : written
          .flatMap((one) => parsePublicationDate(one) ?? [])
          .find((one) => year === undefined || one.startsWith(year));
  return exact ?? (year === undefined ? undefined : parsePublicationDate(year));
}
