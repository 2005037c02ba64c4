import type { Cell, Passage, SourceMetadata, SourceProblem } from '../engine/model/document.ts';
import { extractArticle } from './html/article.ts';
import type { HtmlBlock } from './html/blockBuilder.ts';
import { Locator } from './html/locate.ts';
import { type PageScan, scanPage } from './html/scan.ts';
import { cutLongPassages } from './longPassages.ts';
import { warning } from './problems.ts';
import type { DecodedFile, Reading } from './reader.ts';
import { rowLabel } from './rowLabel.ts';

/** The nesting, in elements, above which pages are not given to Readability, whose time grows with its square. */
const DEEPEST_PAGE = 300;
/** The elements and pieces of text above which pages are not given to Readability: more take seconds. */
const MOST_NODES = 60_000;
/** The length in UTF-16 code units above which they are not. */
const LONGEST_PAGE = 3_000_000;

const BLOCK_SEPARATOR = '\n\n';

/** Reads a web page: its article as Readability finds it, else all of its text. `runs` lead back into the file. */
export function readHtml(file: DecodedFile): Reading {
  const scan = scanPage(file.text);
  const { blocks, metadata, problems } = findArticle(file, scan);
  const text = blocks.map((block) => block.text).join(BLOCK_SEPARATOR);
  const locator = new Locator(file.text, scan);
  const passages = makePassages(blocks, text, locator);
  return { text, passages: cutLongPassages(text, passages), metadata, runs: locator.runs, problems };
}

interface Found {
  readonly blocks: readonly HtmlBlock[];
  readonly metadata: SourceMetadata;
  readonly problems: readonly SourceProblem[];
}

function findArticle({ path, text }: DecodedFile, scan: PageScan): Found {
  const fallBack = (problem: SourceProblem): Found => ({
    blocks: scan.blocks,
    metadata: {},
    problems: [problem],
  });
  const consequence = 'All of its text is read, menus included. Save the article alone, or as text.';
  if (text.trim() === '') return { blocks: [], metadata: {}, problems: [] };
  if (scan.depth > DEEPEST_PAGE) {
    const message = `The page nests ${scan.depth} elements, too deep to find its article. ${consequence}`;
    return fallBack(warning(path, 'html-too-deep', message));
  }
  if (scan.nodes > MOST_NODES || text.length > LONGEST_PAGE) {
    return fallBack(
      warning(path, 'html-too-large', `The page is too large to find its article. ${consequence}`),
    );
  }
  const { blocks, metadata } = extractArticle(text);
  if (blocks.length > 0) return { blocks, metadata, problems: [] };
  const problem = warning(path, 'html-no-article', `No article was found in the page. ${consequence}`);
  return { ...fallBack(problem), metadata };
}

function makePassages(blocks: readonly HtmlBlock[], text: string, locator: Locator): Passage[] {
  const passages: Passage[] = [];
  let headings: string[] = [];
  let columns: readonly string[] = [];
  let start = 0;
  for (const [index, block] of blocks.entries()) {
    const end = start + block.text.length;
    for (const piece of block.cells ?? [{ start: 0, end: block.text.length }]) {
      locator.locate(text, { start: start + piece.start, end: start + piece.end });
    }
    const above = headings.filter((heading) => heading !== '');
    const place = {
      start,
      end,
      headings: above,
      locator: { kind: 'paragraph', paragraph: index + 1 },
    } as const;
    if (block.kind !== 'row') columns = [];
    if (isHeadRow(block)) {
      columns = cellTexts(block);
      passages.push({ ...place, kind: 'heading' });
    } else if (block.kind === 'row')
      passages.push({ ...place, kind: 'row', cells: makeCells(block, start, columns) });
    else passages.push({ ...place, kind: block.kind });
    if (block.level !== undefined) {
      headings = Array.from({ length: block.level }, (_, level) =>
        level < (block.level ?? 0) - 1 ? (headings[level] ?? '') : block.text,
      );
    }
    start = end + BLOCK_SEPARATOR.length;
  }
  return passages;
}

function isHeadRow({ cells }: HtmlBlock): boolean {
  return cells?.every((cell) => cell.isHead) ?? false;
}

function cellTexts({ text, cells = [] }: HtmlBlock): string[] {
  return cells.map(({ start, end }) => text.slice(start, end));
}

function makeCells(block: HtmlBlock, offset: number, columns: readonly string[]): Cell[] {
  const label = rowLabel(cellTexts(block));
  return (block.cells ?? []).flatMap(({ start, end }, index) => {
    if (end === start) return [];
    const cell = { start: offset + start, end: offset + end, column: columns[index] ?? '' };
    return label === undefined || label.index === index ? [cell] : [{ ...cell, row: label.text }];
  });
}
