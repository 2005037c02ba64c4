import type { Locator, Passage } from '../../engine/model/document.ts';
import type { Span } from '../../engine/model/span.ts';
import { cutLongPassages } from '../longPassages.ts';
import { layOut, type TableLayout } from '../tables/layout.ts';
import { makeCells, makeHeadCells, type PlacedField } from '../tables/makeCells.ts';
import type { DocumentBlock } from './documentBlock.ts';

/** A document's text and passages as they are made of its blocks. */
export interface AssembledBlocks {
  readonly text: string;
  readonly passages: readonly Passage[];
  /** The places in the text of all that stands in the file, in order: not the bars, nor repeated cells. */
  readonly written: readonly Span[];
}

/** Where a block stands, in the words of the format. `index` counts from 0, `headings` are those above it. */
export type LocateBlock = (block: DocumentBlock, index: number, headings: readonly string[]) => Locator;

/** What stands between two blocks. */
export const BLOCK_SEPARATOR = '\n\n';

/** Joins blocks to a text, tables being laid out as those of every format are. */
export function assembleBlocks(blocks: readonly DocumentBlock[], locate: LocateBlock): AssembledBlocks {
  const layouts = layOutTables(blocks);
  const passages: Passage[] = [];
  const written: Span[] = [];
  let headings: readonly string[] = [];
  let chapter: string | undefined;
  let start = 0;
  for (const [index, block] of blocks.entries()) {
    const end = start + block.text.length;
    if (block.chapter !== chapter) headings = [];
    chapter = block.chapter;
    const above = headings.filter((heading) => heading !== '');
    if (chapter !== undefined && chapter !== block.text && !above.includes(chapter)) above.unshift(chapter);
    const place = { start, end, headings: above, locator: locate(block, index, above) };
    if (block.cells === undefined) {
      passages.push({ ...place, kind: block.kind });
      written.push({ start, end });
    } else {
      const layout = layouts.get(block.table ?? 0);
      passages.push(makeRow(place, fieldsOf(block, start), block, layout));
      for (const cell of block.cells)
        if (!cell.isRepeated) written.push({ start: start + cell.start, end: start + cell.end });
    }
    if (block.level !== undefined) headings = replaceHeading(headings, block.level, block.text);
    start = end + BLOCK_SEPARATOR.length;
  }
  const text = blocks.map((block) => block.text).join(BLOCK_SEPARATOR);
  return { text, passages: cutLongPassages(text, passages), written };
}

/** A row of a table; its heads are headings. */
function makeRow(
  place: Omit<Passage, 'kind'>,
  fields: readonly PlacedField[],
  block: DocumentBlock,
  layout: BlockLayout | undefined,
): Passage {
  const head = layout?.heads.find((one) => one.block === block);
  if (layout !== undefined && head !== undefined)
    return { ...place, kind: 'heading', cells: makeHeadCells(fields, head, layout) };
  const row = { ...place, kind: 'row', cells: makeCells(fields, layout?.columns ?? []) } as const;
  return layout?.caption === undefined ? row : { ...row, caption: layout.caption };
}

interface BlockLayout
  extends TableLayout<{ readonly block: DocumentBlock; readonly fields: readonly PlacedField[] }> {
  /** The block right above the table, where it is short enough to be its title. */
  readonly caption?: string;
}

/** The longest title of a table, in UTF-16 code units. */
const LONGEST_CAPTION = 200;

/** The layout of each table by its number. */
function layOutTables(blocks: readonly DocumentBlock[]): ReadonlyMap<number, BlockLayout> {
  const tables = new Map<number, DocumentBlock[]>();
  const captions = new Map<number, string>();
  for (const [index, block] of blocks.entries()) {
    if (block.table === undefined) continue;
    const rows = tables.get(block.table);
    const above = blocks[index - 1];
    if (rows !== undefined) rows.push(block);
    else tables.set(block.table, [block]);
    if (rows === undefined && above?.cells === undefined && (above?.text.length ?? 0) <= LONGEST_CAPTION)
      captions.set(block.table, above?.text ?? '');
  }
  return new Map(
    [...tables].map(([table, rows]) => {
      const layout = layOut(rows.map((block) => ({ block, fields: fieldsOf(block, 0) })));
      const caption = captions.get(table) ?? '';
      return [table, caption === '' ? layout : { ...layout, caption }];
    }),
  );
}

function fieldsOf(
  { text, cells = [] }: DocumentBlock,
  offset: number,
): (PlacedField & { readonly isHead: boolean })[] {
  return cells.map(({ start, end, isHead, width }) => {
    return { start: offset + start, end: offset + end, value: text.slice(start, end), width, isHead };
  });
}

/** The headings below a new one: those above its level, and itself. Levels between that are left out are blank. */
function replaceHeading(headings: readonly string[], level: number, text: string): readonly string[] {
  return [...Array.from({ length: level - 1 }, (_, above) => headings[above] ?? ''), text];
}
