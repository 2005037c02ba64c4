import type { Block, DraftSection } from '../model/draft.ts';

/** What the table around a cell of a draft says of it. */
export interface TablePlace {
  /** The head of its column; empty where it has none. */
  readonly column: string;
  /** The first cell of its row, with the head above that one; absent where this is the first. */
  readonly label?: { readonly text: string; readonly column: string };
}

/** Where a block stands in a table; undefined: in none, or in the head of one. */
export function placeInTable(section: DraftSection, block: Block): TablePlace | undefined {
  if (block.kind !== 'cell') return undefined;
  const known = places.get(section) ?? findPlaces(section);
  places.set(section, known);
  return known.get(block);
}

/** The places in the sections at hand: a section is immutable, and all its cells ask. */
const places = new WeakMap<DraftSection, ReadonlyMap<Block, TablePlace>>();

/** A cell with the line that it stands in, and which cell of that row it is, from 0. */
interface PlacedCell {
  readonly block: Block;
  readonly text: string;
  readonly line: number;
  readonly index: number;
}

function findPlaces(section: DraftSection): ReadonlyMap<Block, TablePlace> {
  const found = new Map<Block, TablePlace>();
  let heads = new Map<number, string>();
  let headLine = -1;
  let first: PlacedCell | undefined;
  let before: PlacedCell | undefined;
  for (const block of section.blocks) {
    if (block.kind !== 'cell') {
      before = undefined;
      continue;
    }
    const cell: PlacedCell = placeCell(section, block, before);
    if (before === undefined || isParted(section, before, cell)) {
      heads = new Map();
      headLine = cell.line;
    }
    if (cell.line === headLine) heads.set(cell.index, cell.text);
    else {
      if (before?.line !== cell.line) first = cell;
      found.set(block, describePlace(cell, first, heads));
    }
    before = cell;
  }
  return found;
}

/** A cell's span begins with the pipe before it, where the row has one. */
function placeCell({ text, prose }: DraftSection, block: Block, before: PlacedCell | undefined): PlacedCell {
  const own = prose.slice(block.start, block.end).trim();
  const gap = before === undefined ? '\n' : text.slice(before.block.end, block.start + 1);
  if (before !== undefined && !gap.includes('\n'))
    return { block, text: own, line: before.line, index: before.index + countPipes(gap) };
  const line = text.lastIndexOf('\n', block.start) + 1;
  const lead = text.slice(line, block.start + 1);
  return { block, text: own, line, index: countPipes(lead) - Number(/^[ \t>]{0,100}\|/.test(lead)) };
}

function countPipes(text: string): number {
  return text.match(/(?<!\\)\|/g)?.length ?? 0;
}

/** Whether a blank line, or any other text, stands between two cells: they are of two tables. */
function isParted({ text }: DraftSection, before: PlacedCell, cell: PlacedCell): boolean {
  return /\n\s{0,100}\n/.test(text.slice(before.block.end, cell.block.start));
}

function describePlace(
  { index }: PlacedCell,
  first: PlacedCell | undefined,
  heads: ReadonlyMap<number, string>,
): TablePlace {
  const column = heads.get(index) ?? '';
  if (first === undefined || first.index === index) return { column };
  return { column, label: { text: first.text, column: heads.get(first.index) ?? '' } };
}
