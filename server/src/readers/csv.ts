import type { Passage, SourceProblem } from '../engine/model/document.ts';
import type { Span } from '../engine/model/span.ts';
import { sniffDelimiter } from './csv/delimiter.ts';
import { type ScannedTable, scanTable, type TableRecord } from './csv/scan.ts';
import { cutLongPassages } from './longPassages.ts';
import { warning } from './problems.ts';
import type { DecodedFile, Reading } from './reader.ts';
import { layOut, type TableLayout } from './tables/layout.ts';
import { makeCells, makeHeadCells } from './tables/makeCells.ts';

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
  const pieces: string[] = [];
  let end = 0;
  for (const offset of table.marks) {
    pieces.push(text.slice(end, offset), text[offset] === '"' ? ' ' : '|');
    end = offset + 1;
  }
  pieces.push(text.slice(end));
  return pieces.join('');
}

function makePassages(records: readonly TableRecord[], layout: TableLayout<TableRecord>): Passage[] {
  const rows = new Set(layout.rows);
  const heads = new Set(layout.heads);
  const { title: caption } = findTitle(layout);
  const passages: Passage[] = [];
  for (const [index, record] of records.entries()) {
    const { start, end } = filledSpan(record);
    const place = { headings: [], locator: { kind: 'row', row: index + 1 } } as const;
    if (rows.has(record))
      passages.push({
        start,
        end,
        kind: 'row',
        ...place,
        cells: makeCells(record.fields, layout.columns),
        ...(caption !== undefined && { caption }),
      });
    else if (heads.has(record))
      passages.push({
        start,
        end,
        kind: 'heading',
        ...place,
        cells: makeHeadCells(record.fields, record, layout),
      });
    else if (layout.notes.has(record)) passages.push({ start, end, kind: 'paragraph', ...place });
  }
  return passages;
}

/** From the first to the last field that holds something. */
function filledSpan(record: TableRecord): Span {
  const isFilled = ({ value }: { readonly value: string }) => value !== '';
  const start = record.fields.find(isFilled)?.start ?? record.start;
  return { start, end: record.fields.findLast(isFilled)?.end ?? record.end };
}

/** A note above the table is its title. */
function findTitle({ notes, heads, rows }: TableLayout<TableRecord>): { readonly title?: string } {
  const [note] = notes;
  const top = heads[0] ?? rows[0];
  if (note === undefined || top === undefined || note.start > top.start) return {};
  return {
    title: note.fields
      .map(({ value }) => value)
      .join(' ')
      .trim(),
  };
}

function findRaggedRows(path: string, { ragged, width }: TableLayout<TableRecord>): SourceProblem[] {
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
