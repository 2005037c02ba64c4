import type { SourceProblem } from '../../engine/model/document.ts';
import { type Line, splitLines } from '../lines.ts';
import { failure, warning } from '../problems.ts';
import { joinDate, parsePublicationDate } from '../publication/publicationDate.ts';
import type { DecodedFile } from '../reader.ts';
import type { Bibliography } from './bibliography.ts';
import { EntryMaker, familyOf, type RawEntry, turnName } from './entryMaker.ts';

/** The tags of each field, the first that an entry has counting (RIS format specification, 2011 and before). */
const TITLE = ['TI', 'T1', 'CT', 'BT'];
const AUTHORS = ['AU', 'A1'];
const EDITORS = ['ED', 'A2'];
const PUBLISHER = ['T2', 'JO', 'JF', 'JA', 'PB'];
const DATE = ['DA', 'PY', 'Y1'];
const KEY = ['ID', 'LB'];
const LINKS = ['L1', 'L2', 'LK', 'UR'];

const TAG = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;

/** A line with a tag, and its value with the lines that continue it. */
interface Field {
  readonly tag: string;
  readonly value: string;
  readonly line: Line;
}

/** Reads RIS. Entries that miss their end are taken to end where the next begins. */
export function readRis({ path, text }: DecodedFile): Bibliography {
  const problems: SourceProblem[] = [];
  const maker = new EntryMaker(path);
  const records = splitRecords(text);
  const entries = records.map((fields) => maker.make(readFields(fields)));
  const unended = records.find((fields) => fields.at(-1)?.tag !== 'ER')?.[0];
  if (records.length === 0) {
    const message = 'The file has no entry that begins with "TY  - ". Export it as RIS anew.';
    problems.push(failure(path, 'bibliography-invalid', message));
  } else if (unended !== undefined) {
    const message = `Line ${unended.line.number}: the entry has no end ("ER  - "), so the next may be part of it. Add it.`;
    problems.push(warning(path, 'bibliography-entry', message));
  }
  return { entries, problems };
}

function splitRecords(text: string): readonly (readonly Field[])[] {
  const records: Field[][] = [];
  let isOpen = false;
  for (const line of splitLines(text)) {
    const [, tag, value = ''] =
      TAG.exec(text.slice(line.start, Math.min(line.end, line.start + 10_000)).trimEnd()) ?? [];
    const record = records.at(-1);
    if (tag === 'TY') records.push([{ tag, value, line }]);
    else if (tag !== undefined && isOpen) record?.push({ tag, value, line });
    else if (isOpen && record !== undefined) continueField(record, text.slice(line.start, line.end).trim());
    if (tag === 'TY') isOpen = true;
    else if (tag === 'ER') isOpen = false;
  }
  return records;
}

function continueField(record: Field[], more: string): void {
  const last = record.at(-1);
  if (last !== undefined && more !== '' && last.value.length < 10_000)
    record[record.length - 1] = { ...last, value: `${last.value} ${more}` };
}

function readFields(fields: readonly Field[]): RawEntry {
  const all = (tags: readonly string[]) =>
    fields.filter(({ tag, value }) => tags.includes(tag) && value.trim() !== '');
  const first = (tags: readonly string[]) => tags.flatMap((tag) => all([tag]))[0];
  const names = (all(AUTHORS).length > 0 ? all(AUTHORS) : all(EDITORS)).map(({ value }) => value);
  const id = first(KEY);
  const place = id ?? fields[0];
  const end = place?.line.end ?? 0;
  return {
    id: id?.value,
    title: first(TITLE)?.value,
    authors: names.map(turnName),
    family: familyOf(names[0]),
    publisher: first(PUBLISHER)?.value,
    date: all(DATE).flatMap(({ value }) => readRisDate(value) ?? [])[0],
    links: all(LINKS).flatMap(({ value }) => value.split(/;(?=\s*(?:file|https?|internal-pdf):)/)),
    doi: first(['DO'])?.value,
    span: { start: end - (place?.value.length ?? 0), end },
  };
}

/** "2019/05/03/Spring", with parts left out from the right, and "2019-05-03". */
function readRisDate(written: string): string | undefined {
  const [year, month, day] = written.split('/').map((part) => part.trim());
  if (!/^\d{4}$/.test(year ?? '')) return parsePublicationDate(written);
  const known = [month, day].map((part) => (part === '' ? undefined : part));
  return joinDate(year, known[0], known[1]);
}
