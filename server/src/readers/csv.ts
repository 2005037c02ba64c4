import type { Cell, Passage, SourceProblem } from '../engine/model/document.ts';
import { sniffDelimiter } from './csv/delimiter.ts';
import { layOut, type TableLayout } from './csv/layout.ts';
import { type ScannedTable, scanTable, type TableRecord } from './csv/scan.ts';
import { cutLongPassages } from './longPassages.ts';
import { warning } from './problems.ts';
import type { DecodedFile, Reading } from './reader.ts';
import { rowLabel } from './rowLabel.ts';

/**
 * Reads delimited tables. Every row is a passage, with its column heads and label as the context of its cells. The
 * text has the file's offsets: delimiters become bars, quotes spaces.
 */
export function readTable(file: DecodedFile): Reading {
  const delimiter = file.path.toLowerCase().endsWith('.csv')
    ? sniffDelimiter(file.text)
    : tabOrSniffed(file.text);
  const table = scanTable(file.text, delimiter);
  const layout = layOut(table.records);
  const text = maskMarkup(file.text, table);
  return {
    text,
    passages: cutLongPassages(text, makePassages(table.records, layout)),
    metadata: findTitle(layout),
    problems: [...findRaggedRows(file.path, layout), ...findUnclosedQuote(file.path, table)],
  };
}

function tabOrSniffed(text: string): string {
  return text.includes('\t') ? '\t' : sniffDelimiter(text);
}

/** Bars for delimiters, so that "1,234" in two cells is never one number; spaces for quotes. */
function maskMarkup(text: string, table: ScannedTable): string {
  const marks = [
    ...table.delimiters.map((offset) => ({ offset, sign: '|' })),
    ...table.quotes.map((offset) => ({ offset, sign: ' ' })),
  ].sort((a, b) => a.offset - b.offset);
  const pieces: string[] = [];
  let end = 0;
  for (const { offset, sign } of marks) {
    pieces.push(text.slice(end, offset), sign);
    end = offset + 1;
  }
  pieces.push(text.slice(end));
  return pieces.join('');
}

function makePassages(records: readonly TableRecord[], layout: TableLayout): Passage[] {
  const rows = new Set(layout.rows);
  const columns = layout.head?.fields.map(({ value }) => value) ?? [];
  return records.flatMap((record, index) => {
    const kind = record === layout.head ? 'heading' : rows.has(record) ? 'row' : 'paragraph';
    return kind === 'paragraph' && !layout.notes.has(record)
      ? []
      : [makePassage(record, index + 1, kind, columns)];
  });
}

function makePassage(
  record: TableRecord,
  row: number,
  kind: Passage['kind'],
  columns: readonly string[],
): Passage {
  const filled = record.fields.filter(({ value }) => value !== '');
  const span = { start: filled[0]?.start ?? record.start, end: filled.at(-1)?.end ?? record.end };
  const passage: Passage = { ...span, kind, headings: [], locator: { kind: 'row', row } };
  return kind === 'row' ? { ...passage, cells: makeCells(record, columns) } : passage;
}

function makeCells(record: TableRecord, columns: readonly string[]): Cell[] {
  const label = rowLabel(record.fields.map(({ value }) => value));
  return record.fields.flatMap(({ start, end, value }, index) => {
    if (value === '') return [];
    const cell = { start, end, column: columns[index] ?? '' };
    return label === undefined || label.index === index ? [cell] : [{ ...cell, row: label.text }];
  });
}

/** A note above the table is its title. */
function findTitle({ notes, head, rows }: TableLayout): { readonly title?: string } {
  const [note] = notes;
  const top = head ?? rows[0];
  if (note === undefined || top === undefined || note.start > top.start) return {};
  return {
    title: note.fields
      .map(({ value }) => value)
      .join(' ')
      .trim(),
  };
}

function findRaggedRows(path: string, { ragged, width }: TableLayout): SourceProblem[] {
  const [first] = ragged;
  if (first === undefined) return [];
  const others = ragged.length === 1 ? '' : `, as have ${ragged.length - 1} more rows a number of their own`;
  const message =
    `Line ${first.line} has ${first.fields.length} cells where the table has ${width} columns${others}. ` +
    'Cells are matched to columns from the left: check the delimiters and quotes of these rows.';
  return [warning(path, 'ragged-rows', message)];
}

function findUnclosedQuote(path: string, { unclosedQuoteLine }: ScannedTable): SourceProblem[] {
  if (unclosedQuoteLine === undefined) return [];
  const message = `Line ${unclosedQuoteLine}: a quoted cell is never closed. Close the quote, or double it if it is part of the text.`;
  return [warning(path, 'unclosed-quote', message)];
}
