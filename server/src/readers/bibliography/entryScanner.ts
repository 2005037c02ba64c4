import type { Span } from '../../engine/model/span.ts';
import { closingBrace } from './closingBrace.ts';

/** A well-formed entry of BibTeX, with the values of its fields as they are written, without delimiters. */
export interface ScannedEntry {
  readonly key: string;
  /** That of its key. */
  readonly span: Span;
  /** From its `@` to behind its closing brace. */
  readonly whole: Span;
  /** Those that were asked for, by their names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
}

/** `@type{key,` */
const HEAD = /@([A-Za-z]{1,40})\s{0,20}\{\s{0,200}([^\s,{}()=]{1,300})\s{0,200},/y;
/** What begins anything that is no plain entry, or with another delimiter: `@string{`, `@book(`. */
const OTHER_HEAD = /@\s{0,10}([A-Za-z]{1,40})\s{0,20}[{(]/y;
const FIELD = /[\s,]{0,1000}([A-Za-z][\w-]{0,40})\s{0,20}=\s{0,1000}/y;
/** A number, or the name of a month. */
const BARE = /\d{1,20}|[a-z]{3}/iy;
const END_OF_VALUE = /\s{0,1000}(?=[,}])/y;
const END = /[\s,]{0,1000}\}/y;

const NO_ENTRIES: ReadonlySet<string> = new Set(['comment', 'preamble', 'string', 'xdata', 'set']);

/**
 * What `accept` makes of the entries, in order, each with the fields of the given names; undefined leaves an entry out.
 * What is no well-formed entry at the beginning of a line is passed over as a whole, so that nothing within a comment is
 * taken for an entry.
 */
export function scanEntries<Made>(
  text: string,
  names: ReadonlySet<string>,
  accept: (entry: ScannedEntry) => Made | undefined,
): { readonly made: Made; readonly whole: Span }[] {
  const found: { made: Made; whole: Span }[] = [];
  let at = text.indexOf('@');
  while (at >= 0) {
    const entry = startsLine(text, at) ? scanEntry(text, at, names) : undefined;
    const made = entry === undefined ? undefined : accept(entry);
    if (entry !== undefined && made !== undefined) found.push({ made, whole: entry.whole });
    const end = entry?.whole.end ?? endOfOther(text, at);
    if (end === undefined) break;
    at = text.indexOf('@', end);
  }
  return found;
}

function startsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (text[before] === ' ' || text[before] === '\t')) before--;
  return before < 0 || text[before] === '\n' || text[before] === '\r';
}

/** Undefined where it is not well-formed, is no entry, or states a field twice. */
function scanEntry(text: string, start: number, names: ReadonlySet<string>): ScannedEntry | undefined {
  const head = matchAt(HEAD, text, start);
  const [opening, type = '', key = ''] = head ?? [];
  if (opening === undefined || NO_ENTRIES.has(type.toLowerCase())) return undefined;
  const fields = new Map<string, string>();
  let at = start + opening.length;
  for (let field = matchAt(FIELD, text, at); field !== undefined; field = matchAt(FIELD, text, at)) {
    const value = scanValue(text, at + field[0].length);
    const name = (field[1] ?? '').toLowerCase();
    if (value === undefined || fields.has(name)) return undefined;
    if (names.has(name)) fields.set(name, text.slice(value.start, value.end));
    at = value.next;
  }
  const end = matchAt(END, text, at);
  if (end === undefined) return undefined;
  const keyAt = start + opening.indexOf(key, opening.indexOf('{'));
  return {
    key,
    span: { start: keyAt, end: keyAt + key.length },
    whole: { start, end: at + end[0].length },
    fields,
  };
}

/** Where a value stands without its delimiters, and what follows it begins. */
interface ScannedValue extends Span {
  readonly next: number;
}

function scanValue(text: string, at: number): ScannedValue | undefined {
  const value = scanDelimited(text, at);
  if (value === undefined) return undefined;
  const after = matchAt(END_OF_VALUE, text, value.next);
  return after && { ...value, next: value.next + after[0].length };
}

function scanDelimited(text: string, at: number): ScannedValue | undefined {
  if (text[at] === '{') {
    const end = closingBrace(text, at + 1);
    return end === undefined ? undefined : { start: at + 1, end, next: end + 1 };
  }
  if (text[at] === '"') {
    const end = text.indexOf('"', at + 1);
    const isPlain = end >= 0 && !/[{}\\]/.test(text.slice(at, end));
    return isPlain ? { start: at + 1, end, next: end + 1 } : undefined;
  }
  const bare = matchAt(BARE, text, at);
  return bare && { start: at, end: at + bare[0].length, next: at + bare[0].length };
}

/** Where what begins with an `@` ends; undefined where its end is not to be found. */
function endOfOther(text: string, at: number): number | undefined {
  const head = matchAt(OTHER_HEAD, text, at);
  if (head === undefined) return at + 1;
  const start = at + head[0].length;
  if (NO_ENTRIES.has((head[1] ?? '').toLowerCase())) return closingBrace(text, start);
  return closingBrace(text, start) ?? nextEntry(text, start);
}

/** The next line that begins with an entry. */
function nextEntry(text: string, from: number): number | undefined {
  for (let at = text.indexOf('\n@', from); at >= 0; at = text.indexOf('\n@', at + 1))
    if (matchAt(OTHER_HEAD, text, at + 1) !== undefined) return at + 1;
  return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
