import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { SourceMetadata } from '../../engine/model/document.ts';
import { BlockBuilder, type TagAttributes } from '../blocks/blockBuilder.ts';
import type { DocumentBlock } from '../blocks/documentBlock.ts';
import { markDataTables } from './markDataTables.ts';
import { readPageMetadata } from './pageMetadata.ts';

/** The article of a page. */
export interface Article {
  readonly blocks: readonly DocumentBlock[];
  readonly metadata: SourceMetadata;
}

/** The part of a DOM node that is used; the project is compiled without the DOM's types. */
interface DomNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly data?: string;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
  getAttribute?(name: string): string | null;
}

const TEXT_NODE = 3;

/** Finds the article of a page and its metadata. Scripts are never run: linkedom does not know how. */
export function extractArticle(html: string): Article {
  const { document } = parseHTML(withBody(html));
  const page = readPageMetadata(document);
  markDataTables(document);
  const article = new Readability<DomNode>(document, {
    serializer: (node: unknown) => node as DomNode,
  }).parse();
  const blocks = article?.content ? collectBlocks(article.content) : [];
  return { blocks, metadata: page.complete(article ?? {}) };
}

/** linkedom does not supply the elements whose tags may be left out, and Readability needs them. */
function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return html;
  const head = /<\/head\s{0,10}>/i.exec(html);
  if (head === null) return `<!DOCTYPE html><html><head></head><body>${html}</body></html>`;
  const end = head.index + head[0].length;
  return `${html.slice(0, end)}<body>${html.slice(end)}</body>`;
}

/** Walks the tree without recursion. */
function collectBlocks(root: DomNode): readonly DocumentBlock[] {
  const builder = new BlockBuilder();
  let node: DomNode | null = root;
  while (node !== null) {
    if (node.nodeType === TEXT_NODE) builder.text(node.data ?? '');
    else if (node.localName !== undefined) builder.open(node.localName, attributesOf(node));
    const child: DomNode | null = node.firstChild;
    node = child ?? leave(node, root, builder);
  }
  return builder.finish();
}

function attributesOf(node: DomNode): TagAttributes | undefined {
  if (node.localName !== 'td' && node.localName !== 'th') return undefined;
  return { colspan: node.getAttribute?.('colspan'), rowspan: node.getAttribute?.('rowspan') };
}

/** Closes a node and those that end with it; the next node in order, or null at the end of the root. */
function leave(last: DomNode, root: DomNode, builder: BlockBuilder): DomNode | null {
  for (let node: DomNode | null = last; node !== null; node = node.parentNode) {
    if (node.nodeType !== TEXT_NODE && node.localName !== undefined) builder.close(node.localName);
    if (node === root) return null;
    if (node.nextSibling !== null) return node.nextSibling;
  }
  return null;
}
