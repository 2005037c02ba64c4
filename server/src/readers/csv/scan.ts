import type { Span } from '../../engine/model/span.ts';

/** A field: its span is what stands in it, without quotes and outer white space. */
export interface Field extends Span {
  /** The value, doubled quotes resolved. */
  readonly value: string;
}

/** A record: a line, or several where a quoted field holds line ends. */
export interface TableRecord extends Span {
  readonly fields: readonly Field[];
  /** The number of its first line, from 1. */
  readonly line: number;
}

/** The records of a table. */
export interface ScannedTable {
  readonly records: readonly TableRecord[];
  /** Where the delimiters stand, and the quotes of quoted fields; in order. */
  readonly marks: readonly number[];
  /** The line, from 1, of the first quote that opens a field and is never closed; it is read as a plain sign. */
  readonly unclosedQuoteLine?: number;
}

/** A quoted field that is longer has most likely lost its closing quote. */
const LONGEST_QUOTED = 20_000;

/**
 * Scans delimited text as RFC 4180 has it, with the offsets of every field. Lenient: text after a closing quote
 * belongs to the field, a quote that is never closed is a sign like any other.
 */
export function scanTable(text: string, delimiter: string): ScannedTable {
  const scanner = new TableScanner(text, delimiter.charCodeAt(0));
  return scanner.scan();
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

class TableScanner {
  readonly #text: string;
  readonly #delimiter: number;
  readonly #records: TableRecord[] = [];
  readonly #marks: number[] = [];
  #at = 0;
  #line = 1;
  #unclosedQuoteLine: number | undefined;

  constructor(text: string, delimiter: number) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  scan(): ScannedTable {
    while (this.#at < this.#text.length) this.#scanRecord();
    const table = { records: this.#records, marks: this.#marks };
    return this.#unclosedQuoteLine === undefined
      ? table
      : { ...table, unclosedQuoteLine: this.#unclosedQuoteLine };
  }

  #scanRecord(): void {
    const [start, line] = [this.#at, this.#line];
    const fields: Field[] = [this.#scanField()];
    while (this.#text.charCodeAt(this.#at) === this.#delimiter) {
      this.#marks.push(this.#at++);
      fields.push(this.#scanField());
    }
    this.#records.push({ start, end: this.#at, fields, line });
    this.#skipLineEnd();
  }

  #skipLineEnd(): void {
    if (this.#text.charCodeAt(this.#at) === CR) this.#at++;
    if (this.#text.charCodeAt(this.#at) === LF) this.#at++;
    this.#line++;
  }

  #scanField(): Field {
    const start = this.#skipBlanks(this.#at);
    if (this.#text.charCodeAt(start) === QUOTE) {
      const close = this.#findClosingQuote(start + 1);
      if (close !== undefined) return this.#scanQuotedField(start, close);
      this.#unclosedQuoteLine ??= this.#line;
    }
    const end = this.#findFieldEnd(start);
    this.#at = end;
    return this.#makeField(start, end);
  }

  #scanQuotedField(open: number, close: number): Field {
    const inner = this.#text.slice(open + 1, close);
    for (let i = inner.indexOf('\n'); i >= 0; i = inner.indexOf('\n', i + 1)) this.#line++;
    this.#marks.push(open);
    for (let i = inner.indexOf('""'); i >= 0; i = inner.indexOf('""', i + 2)) this.#marks.push(open + 2 + i);
    this.#marks.push(close);
    const end = this.#findFieldEnd(close + 1);
    this.#at = end;
    const field = this.#makeField(open + 1, close);
    const rest = this.#text.slice(close + 1, end).trim();
    const value = field.value.replaceAll('""', '"') + rest;
    return rest === '' ? { ...field, value } : { start: open + 1, end, value };
  }

  #findClosingQuote(from: number): number | undefined {
    const limit = from + LONGEST_QUOTED;
    for (
      let at = this.#text.indexOf('"', from);
      at >= 0 && at < limit;
      at = this.#text.indexOf('"', at + 2)
    ) {
      if (this.#text.charCodeAt(at + 1) !== QUOTE) return at;
    }
    return undefined;
  }

  #findFieldEnd(from: number): number {
    let at = from;
    while (at < this.#text.length) {
      const code = this.#text.charCodeAt(at);
      if (code === this.#delimiter || code === LF || code === CR) break;
      at++;
    }
    return at;
  }

  #skipBlanks(from: number): number {
    let at = from;
    while (this.#text.charCodeAt(at) === 32 && this.#delimiter !== 32) at++;
    return at;
  }

  #makeField(from: number, to: number): Field {
    const raw = this.#text.slice(from, to);
    const value = raw.trim();
    const start = value === '' ? from : from + raw.indexOf(value.charAt(0));
    return { start, end: start + value.length, value };
  }
}
