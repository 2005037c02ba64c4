import type { LooseMetadata } from '../metadata.ts';
import { parsePublicationDate } from '../publication/publicationDate.ts';

/** The types of schema.org that are a text with an author and a date; `NewsArticle` and the like end so, too. */
const ARTICLE = /(?:Article|Report|BlogPosting|SocialMediaPosting|Chapter|Thesis|Book)$/;

/** As many nodes of a page's data are looked at. */
const MOST_NODES = 1000;

/** A node of JSON-LD; what its fields hold is the page's choice. */
type Node = Readonly<Record<string, unknown>>;

/** What a page says of its article in JSON-LD (schema.org), by the texts of its scripts; the first article counts. */
export function readJsonLd(scripts: readonly string[]): LooseMetadata {
  const article = scripts.flatMap(parseNodes).find(isArticle);
  if (article === undefined) return {};
  return {
    title: readText(article.headline) ?? readText(article.name),
    authors: toList(article.author ?? article.creator).flatMap((author) => readName(author) ?? []),
    publisher: toList(article.publisher).map(readName)[0],
    date: parsePublicationDate(readText(article.datePublished) ?? readText(article.dateCreated) ?? ''),
  };
}

/** The nodes of a script: one, a list, or a graph of them. Nothing where it is no JSON. */
function parseNodes(script: string): Node[] {
  try {
    const nodes = toList(JSON.parse(script.trim())).filter(isNode);
    return nodes.flatMap((node) => [node, ...toList(node['@graph']).filter(isNode)]).slice(0, MOST_NODES);
  } catch {
    return [];
  }
}

function isArticle(node: Node): boolean {
  return toList(node['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type));
}

/** The name of a person or an organisation, which may be written as such or as a node. An address is none. */
function readName(value: unknown): string | undefined {
  const name = isNode(value) ? readText(value.name) : readText(value);
  return name === undefined || /^https?:/.test(name) ? undefined : name;
}

function readText(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

function toList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
