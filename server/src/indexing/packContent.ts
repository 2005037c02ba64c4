import { deserialize, serialize } from 'node:v8';
import type { Cell, Locator, Passage, SourceDocument } from '../engine/model/document.ts';

/** What a reader made of a file, beside what the index keeps of it. */
export type SourceContent = Pick<SourceDocument, 'text' | 'passages' | 'runs' | 'fileLineStarts'>;

const KINDS = ['paragraph', 'heading', 'item', 'row'] as const;
/** The locators that nearly all passages have; others are kept as they are. */
const NUMBERED = ['line', 'row', 'paragraph'] as const;

/** Added to the kind of a passage that has cells. */
const WITH_CELLS = KINDS.length;

/** Numbers that each passage, cell and run takes in its column. */
const PASSAGE_WIDTH = 8;
const CELL_WIDTH = 5;
const RUN_WIDTH = 3;

/** What UTF-8 cannot hold, and what it has in its place. */
const LONE_SURROGATE = /\p{Surrogate}/u;
const REPLACEMENT = Buffer.from('\ufffd');

/** A content in columns of numbers; strings are given by their place in `strings`, 0 being none. */
interface PackedContent {
  /** In UTF-8, except where that would change it. */
  readonly text: Uint8Array | string;
  readonly strings: readonly string[];
  /** The headings of a passage are those of one of these lists. */
  readonly headings: readonly (readonly string[])[];
  readonly locators: readonly Locator[];
  /** Start, end, kind, headings, caption, kind of locator, its number or its place in `locators`, end of its cells. */
  readonly passages: Uint32Array;
  /** Start, end, column, row, address. */
  readonly cells: Uint32Array;
  readonly runs?: Uint32Array;
  readonly lines?: Uint32Array;
}

/** A content as bytes, a tenth of the size of its objects. */
export function packContent({ text, passages, runs, fileLineStarts }: SourceContent): Uint8Array {
  const strings = new StringTable();
  const headings = new HeadingTable();
  const cells = passages.flatMap(({ cells: own = [] }) =>
    own.flatMap(({ start, end, column, row, address }) => [
      start,
      end,
      strings.add(column),
      strings.add(row),
      strings.add(address),
    ]),
  );
  const locators: Locator[] = [];
  let cellsEnd = 0;
  const columns = passages.flatMap((passage) => {
    cellsEnd += passage.cells?.length ?? 0;
    const { start, end, kind, locator } = passage;
    const place = placeOf(locator, locators);
    const code = KINDS.indexOf(kind) + (passage.cells === undefined ? 0 : WITH_CELLS);
    const caption = strings.add(passage.caption);
    return [start, end, code, headings.add(passage.headings), caption, ...place, cellsEnd];
  });
  const packed: PackedContent = {
    // V8 writes two bytes a character as soon as one of them is no Latin-1.
    text: packText(text),
    strings: strings.all,
    headings: headings.all,
    locators,
    passages: Uint32Array.from(columns),
    cells: Uint32Array.from(cells),
    ...(runs && {
      runs: Uint32Array.from(runs.flatMap(({ start, fileStart, length }) => [start, fileStart, length])),
    }),
    ...(fileLineStarts && { lines: Uint32Array.from(fileLineStarts) }),
  };
  return serialize(packed);
}

function packText(text: string): Uint8Array | string {
  const bytes = Buffer.from(text);
  return bytes.includes(REPLACEMENT) && LONE_SURROGATE.test(text) ? text : bytes;
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
    ([
      start = 0,
      end = 0,
      code = 0,
      headings = 0,
      captionPlace = 0,
      locatorKind = 0,
      place = 0,
      lastCell = 0,
    ]) => {
      const caption = packed.strings[captionPlace - 1];
      const passage = {
        start,
        end,
        kind: KINDS[code % WITH_CELLS] ?? 'paragraph',
        headings: packed.headings[headings] ?? [],
        locator: readLocator(locatorKind, place, packed.locators),
        ...(code >= WITH_CELLS && { cells: cells.slice(firstCell, lastCell) }),
        ...(caption !== undefined && { caption }),
      };
      firstCell = lastCell;
      return passage;
    },
  );
}

function readCell(numbers: Uint32Array, strings: readonly string[]): Cell {
  const [start = 0, end = 0, ...places] = numbers;
  const [column = '', row, address] = places.map((place) => strings[place - 1]);
  return { start, end, column, ...(row !== undefined && { row }), ...(address !== undefined && { address }) };
}

/** The kind of a locator and its number or place. */
function placeOf(locator: Locator, others: Locator[]): readonly [number, number] {
  switch (locator.kind) {
    case 'line':
      return [0, locator.line];
    case 'row':
      return [1, locator.row];
    case 'paragraph':
      return [2, locator.paragraph];
    default:
      return [NUMBERED.length, others.push(locator) - 1];
  }
}

function readLocator(kind: number, place: number, others: readonly Locator[]): Locator {
  switch (NUMBERED[kind]) {
    case 'line':
      return { kind: 'line', line: place };
    case 'row':
      return { kind: 'row', row: place };
    case 'paragraph':
      return { kind: 'paragraph', paragraph: place };
    default:
      return others[place] ?? { kind: 'line', line: 1 };
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
