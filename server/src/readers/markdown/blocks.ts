import type { Heading, Html, Nodes, Root, Table, TableRow } from 'mdast';
import type { Cell, Passage } from '../../engine/model/document.ts';
import type { Span } from '../../engine/model/span.ts';
import { rowLabel } from '../tables/rowLabel.ts';
import { collectText, cover, Prose, spanOf } from './prose.ts';

/** The passages of a Markdown file and its prose. */
export interface MarkdownBlocks {
  readonly text: string;
  readonly passages: readonly Passage[];
  /** The first heading of the first level. */
  readonly title?: string;
}

/** HTML blocks that hold no prose. */
const NO_PROSE = /^\s{0,20}<(?:!--|script|style|pre|svg|head)/i;

/** Collects the passages of a parsed file, in order. */
export function collectBlocks(file: string, root: Root): MarkdownBlocks {
  const collector = new BlockCollector(file);
  for (const node of root.children) collector.visit(node, 'paragraph');
  return collector.finish();
}

class BlockCollector {
  readonly #file: string;
  readonly #prose: Prose;
  readonly #passages: Passage[] = [];
  /** By level; a level that was skipped is empty. */
  #headings: string[] = [];
  #title: string | undefined;

  constructor(file: string) {
    this.#file = file;
    this.#prose = new Prose(file);
  }

  /** `kind` is what a paragraph directly below the node is. */
  visit(node: Nodes, kind: 'paragraph' | 'item'): void {
    if (node.type === 'heading') this.#visitHeading(node);
    else if (node.type === 'paragraph') this.#keepBlock(node, collectText(node), kind);
    else if (node.type === 'table') this.#visitTable(node);
    else if (node.type === 'html') this.#visitHtml(node);
    else if ('children' in node) {
      for (const child of node.children) this.visit(child, node.type === 'listItem' ? 'item' : kind);
    }
  }

  finish(): MarkdownBlocks {
    const [text, passages] = [this.#prose.finish(), this.#passages];
    return this.#title === undefined ? { text, passages } : { text, passages, title: this.#title };
  }

  #visitHeading(node: Heading): void {
    const spans = collectText(node);
    const title = spans
      .map(({ start, end }) => this.#file.slice(start, end))
      .join('')
      .trim();
    this.#headings = this.#headings.slice(0, node.depth - 1);
    this.#keepBlock(node, spans, 'heading');
    while (this.#headings.length < node.depth - 1) this.#headings.push('');
    this.#headings.push(title);
    if (node.depth === 1) this.#title ??= title;
  }

  #visitHtml(node: Html): void {
    if (NO_PROSE.test(node.value)) return;
    this.#prose.keepHtml(node);
    this.#addPassage(node, spanOf(node), 'paragraph');
  }

  #visitTable(table: Table): void {
    const [head, ...rows] = table.children;
    const columns = (head?.children ?? []).map((cell) => this.#textOf(collectText(cell)));
    if (head !== undefined) this.#visitRow(head, [], 'heading');
    for (const row of rows) this.#visitRow(row, columns, 'row');
  }

  #visitRow(row: TableRow, columns: readonly string[], kind: 'heading' | 'row'): void {
    const cells: (Span & { column: string; text: string })[] = [];
    row.children.forEach((cell, index) => {
      const spans = collectText(cell);
      const start = spanOf(cell).start;
      // The bar stays: without it "1 | 234" would read as one number.
      if (index > 0 && this.#file[start] === '|') this.#prose.keepVerbatim({ start, end: start + 1 });
      for (const span of spans) this.#prose.keepText(span);
      const span = cover(spans);
      if (span !== undefined)
        cells.push({ ...span, column: columns[index] ?? '', text: this.#textOf(spans) });
    });
    const span = cover(cells);
    if (span === undefined) return;
    if (kind === 'row') this.#addPassage(row, span, kind, labelCells(cells));
    else
      this.#addPassage(
        row,
        span,
        kind,
        cells.map(({ start, end, text }) => ({ start, end, column: text })),
      );
  }

  #keepBlock(node: Nodes, spans: readonly Span[], kind: Passage['kind']): void {
    for (const span of spans) this.#prose.keepText(span);
    const span = cover(spans);
    if (span !== undefined) this.#addPassage(node, span, kind);
  }

  #addPassage(node: Nodes, { start, end }: Span, kind: Passage['kind'], cells?: readonly Cell[]): void {
    const headings = this.#headings.filter((heading) => heading !== '');
    const line = node.position?.start.line ?? 1;
    const passage: Passage = { start, end, kind, headings, locator: { kind: 'line', line } };
    this.#passages.push(cells === undefined ? passage : { ...passage, cells });
  }

  #textOf(spans: readonly Span[]): string {
    return spans
      .map(({ start, end }) => this.#file.slice(start, end))
      .join('')
      .trim();
  }
}

function labelCells(cells: readonly (Span & { column: string; text: string })[]): Cell[] {
  const label = rowLabel(cells.map(({ text }) => text));
  return cells.map(({ start, end, column }, index) =>
    label === undefined || label.index === index
      ? { start, end, column }
      : { start, end, column, row: label.text },
  );
}
