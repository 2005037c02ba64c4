import { deserialize, serialize } from 'node:v8';
import type { Cell, Locator, Passage, SourceDocument } from '../engine/model/document.ts';

/** What a reader made of a file, beside what the index keeps of it. */
export type SourceContent = Pick<SourceDocument, 'text' | 'passages' | 'runs' | 'fileLineStarts'>;

const KINDS = ['paragraph', 'heading', 'item', 'row'] as const;
const LOCATORS = ['line', 'row', 'paragraph', 'page'] as const;

/** Added to the kind of a passage that has cells. */
const WITH_CELLS = 4;

/** Numbers that each passage, cell and run takes in its column. */
const PASSAGE_WIDTH = 7;
const CELL_WIDTH = 4;
const RUN_WIDTH = 3;

/** What UTF-8 cannot hold. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** A content in columns of numbers; strings are given by their place in `strings`, 0 being none. */
interface PackedContent {
  /** In UTF-8, except where that would change it. */
  readonly text: Uint8Array | string;
  readonly strings: readonly string[];
  /** The headings of a passage are those of one of these lists. */
  readonly headings: readonly (readonly string[])[];
  /** Start, end, kind, headings, kind of locator, its number or string, end of its cells. */
  readonly passages: Uint32Array;
  /** Start, end, column, row. */
  readonly cells: Uint32Array;
  readonly runs?: Uint32Array;
  readonly lines?: Uint32Array;
}

/** A content as bytes, a tenth of the size of its objects. */
export function packContent({ text, passages, runs, fileLineStarts }: SourceContent): Uint8Array {
  const strings = new StringTable();
  const headings = new HeadingTable();
  const cells = passages.flatMap(({ cells: own = [] }) =>
    own.flatMap(({ start, end, column, row }) => [start, end, strings.add(column), strings.add(row)]),
  );
  let cellsEnd = 0;
  const columns = passages.flatMap((passage) => {
    cellsEnd += passage.cells?.length ?? 0;
    const { start, end, kind, locator } = passage;
    const place = [LOCATORS.indexOf(locator.kind), placeOf(locator, strings)];
    const code = KINDS.indexOf(kind) + (passage.cells === undefined ? 0 : WITH_CELLS);
    return [start, end, code, headings.add(passage.headings), ...place, cellsEnd];
  });
  const packed: PackedContent = {
    // V8 writes two bytes a character as soon as one of them is no Latin-1.
    text: LONE_SURROGATE.test(text) ? text : Buffer.from(text),
    strings: strings.all,
    headings: headings.all,
    passages: Uint32Array.from(columns),
    cells: Uint32Array.from(cells),
    ...(runs && {
      runs: Uint32Array.from(runs.flatMap(({ start, fileStart, length }) => [start, fileStart, length])),
    }),
    ...(fileLineStarts && { lines: Uint32Array.from(fileLineStarts) }),
  };
  return serialize(packed);
}

/** The content that was packed. */
export function unpackContent(bytes: Uint8Array): SourceContent {
  const { text, runs, lines, ...packed }: PackedContent = deserialize(bytes);
  return {
    text: typeof text === 'string' ? text : Buffer.from(text.buffer, text.byteOffset, text.length).toString(),
    passages: readPassages(packed),
    ...(runs && {
      runs: rowsOf(runs, RUN_WIDTH).map(([start = 0, fileStart = 0, length = 0]) => ({
        start,
        fileStart,
        length,
      })),
    }),
    ...(lines && { fileLineStarts: [...lines] }),
  };
}

function readPassages(packed: Omit<PackedContent, 'text'>): Passage[] {
  const cells = rowsOf(packed.cells, CELL_WIDTH).map((row) => readCell(row, packed.strings));
  let firstCell = 0;
  return rowsOf(packed.passages, PASSAGE_WIDTH).map(
    ([start = 0, end = 0, code = 0, headings = 0, locatorKind = 0, place = 0, lastCell = 0]) => {
      const passage = {
        start,
        end,
        kind: KINDS[code % WITH_CELLS] ?? 'paragraph',
        headings: packed.headings[headings] ?? [],
        locator: readLocator(LOCATORS[locatorKind] ?? 'line', place, packed.strings),
        ...(code >= WITH_CELLS && { cells: cells.slice(firstCell, lastCell) }),
      };
      firstCell = lastCell;
      return passage;
    },
  );
}

function readCell([start = 0, end = 0, column = 0, row = 0]: Uint32Array, strings: readonly string[]): Cell {
  const label = strings[row - 1];
  const cell = { start, end, column: strings[column - 1] ?? '' };
  return label === undefined ? cell : { ...cell, row: label };
}

function placeOf(locator: Locator, strings: StringTable): number {
  switch (locator.kind) {
    case 'line':
      return locator.line;
    case 'row':
      return locator.row;
    case 'paragraph':
      return locator.paragraph;
    case 'page':
      return strings.add(locator.page);
  }
}

function readLocator(kind: Locator['kind'], place: number, strings: readonly string[]): Locator {
  switch (kind) {
    case 'line':
      return { kind, line: place };
    case 'row':
      return { kind, row: place };
    case 'paragraph':
      return { kind, paragraph: place };
    case 'page':
      return { kind, page: strings[place - 1] ?? '' };
  }
}

function rowsOf(column: Uint32Array, width: number): Uint32Array[] {
  return Array.from({ length: column.length / width }, (_, at) =>
    column.subarray(at * width, (at + 1) * width),
  );
}

/** Strings, each once. */
class StringTable {
  readonly all: string[] = [];
  readonly #places = new Map<string, number>();

  /** The place of a string, from 1; 0 of none. */
  add(text: string | undefined): number {
    if (text === undefined) return 0;
    const place = this.#places.get(text) ?? this.all.push(text);
    this.#places.set(text, place);
    return place;
  }
}

/** Lists of headings; passages of one section follow each other. */
class HeadingTable {
  readonly all: (readonly string[])[] = [];

  add(headings: readonly string[]): number {
    const last = this.all.at(-1);
    const isSame = last?.length === headings.length && last.every((heading, at) => heading === headings[at]);
    return isSame ? this.all.length - 1 : this.all.push(headings) - 1;
  }
}
