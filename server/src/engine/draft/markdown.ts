import type { Nodes, Parents, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Block } from '../model/draft.ts';
import type { Span } from '../model/span.ts';

/** A block of prose before it is known which headings it stands under. */
export interface MarkdownBlock extends Span {
  readonly kind: Block['kind'];
  /** For a heading that divides the draft (not one within a quotation or list): its level, 1 to 6. */
  readonly depth?: number;
}

/** A footnote's definition or the mark that refers to it. */
export interface NotePart extends Span {
  readonly id: string;
}

/** What Markdown's grammar says of a text: where its prose, blocks and comments are. In order, offsets into it. */
export interface MarkdownParse {
  /** Runs of text that a reader sees, markup between them excluded. */
  readonly visible: readonly Span[];
  readonly blocks: readonly MarkdownBlock[];
  /** Raw HTML, comments included. */
  readonly html: readonly Span[];
  readonly noteMarks: readonly NotePart[];
  readonly notes: readonly NotePart[];
}

/**
 * GitHub's bare links are switched off, here and in the transform below: they take `-@key.name` for an e-mail
 * address and make nodes without positions. Bare URLs are found by nonProse.ts.
 */
const EXTENSIONS = [gfm(), { disable: { null: ['emailAutolink', 'protocolAutolink', 'wwwAutolink'] } }];
const MDAST_EXTENSIONS = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);

/** Parses Markdown. May throw on text that nests deeper than the stack; the caller bounds its cost. */
export function parseMarkdown(text: string): MarkdownParse {
  const root = fromMarkdown(text, { extensions: EXTENSIONS, mdastExtensions: MDAST_EXTENSIONS });
  const collector = new Collector(text);
  collector.visit(root, { kind: 'paragraph', quoteDepth: 0 });
  return collector;
}

/** The containers around a node. */
interface Surroundings {
  readonly kind: 'paragraph' | 'item' | 'quote' | 'footnote';
  /** The number of block quotations around it: as many `>` may open each of its lines. */
  readonly quoteDepth: number;
}

class Collector implements MarkdownParse {
  readonly visible: Span[] = [];
  readonly blocks: MarkdownBlock[] = [];
  readonly html: Span[] = [];
  readonly noteMarks: NotePart[] = [];
  readonly notes: NotePart[] = [];

  constructor(private readonly source: string) {}

  visit(node: Nodes, around: Surroundings): void {
    switch (node.type) {
      case 'text':
        this.addText(node, around.quoteDepth);
        break;
      case 'html':
        this.html.push(spanOf(node));
        break;
      case 'image':
        this.addCaption(spanOf(node), node.alt ?? '');
        break;
      case 'footnoteReference':
        this.noteMarks.push({ ...spanOf(node), id: node.identifier });
        break;
      case 'footnoteDefinition':
        this.notes.push({ ...spanOf(node), id: node.identifier });
        this.visitChildren(node, { ...around, kind: 'footnote' });
        break;
      case 'blockquote':
        this.visitChildren(node, { kind: 'quote', quoteDepth: around.quoteDepth + 1 });
        break;
      case 'listItem':
        this.visitChildren(node, { ...around, kind: 'item' });
        break;
      case 'link':
        // `<https://…>` shows its own address.
        if (this.source[spanOf(node).start] !== '<') this.visitChildren(node, around);
        break;
      default:
        if (isBlock(node)) this.blocks.push(makeBlock(node, around));
        if ('children' in node) this.visitChildren(node, around);
    }
  }

  private visitChildren(node: Parents, around: Surroundings): void {
    for (const child of node.children) this.visit(child, around);
  }

  /** A text node may run over several lines; within a quotation each of them opens with its `>` marks. */
  private addText(node: Text, quoteDepth: number): void {
    const { start, end } = spanOf(node);
    let from = start;
    for (let newline = start; quoteDepth > 0; ) {
      newline = this.source.indexOf('\n', newline);
      if (newline < 0 || newline >= end) break;
      this.visible.push({ start: from, end: newline });
      from = Math.min(skipQuoteMarks(this.source, newline + 1, quoteDepth), end);
      newline++;
    }
    if (from < end) this.visible.push({ start: from, end });
  }

  /** The text of an image is its caption where it stands verbatim behind the opening bracket. */
  private addCaption(image: Span, caption: string): void {
    const start = image.start + '!['.length;
    if (caption !== '' && this.source.startsWith(caption, start)) {
      this.visible.push({ start, end: start + caption.length });
    }
  }
}

function isBlock(node: Nodes): boolean {
  return node.type === 'paragraph' || node.type === 'tableCell' || node.type === 'heading';
}

function makeBlock(node: Nodes, around: Surroundings): MarkdownBlock {
  if (node.type === 'tableCell') return { ...spanOf(node), kind: 'cell' };
  if (node.type !== 'heading') return { ...spanOf(node), kind: around.kind };
  const block = { ...spanOf(node), kind: 'heading' } as const;
  return around.kind === 'paragraph' ? { ...block, depth: node.depth } : block;
}

function skipQuoteMarks(source: string, from: number, quoteDepth: number): number {
  let at = from;
  for (let depth = 0; depth < quoteDepth; depth++) {
    let mark = at;
    while (source[mark] === ' ' || source[mark] === '\t') mark++;
    if (source[mark] !== '>') break;
    at = mark + 1;
  }
  return at;
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
