import type { SourceMetadata } from '../../engine/model/document.ts';
import { tidyMetadata } from '../metadata.ts';
import { parsePublicationDate } from '../publication/publicationDate.ts';
import { readJsonLd } from './jsonLd.ts';

/** What Readability says of an article. */
interface ArticleMetadata {
  readonly title?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly siteName?: string | null | undefined;
  readonly publishedTime?: string | null | undefined;
}

/** What the page's own elements say, read before Readability changes the document. */
export interface PageMetadata {
  /** Puts the page's JSON-LD first, then what Readability found (Open Graph), and behind it what the page says otherwise. */
  complete(article: ArticleMetadata): SourceMetadata;
}

/** The part of a document that is used. */
interface DomElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}
interface DomDocument {
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** Where pages put a date of publication, the surest first. */
const DATES: readonly (readonly [selector: string, attribute: string])[] = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[name="citation_publication_date"]', 'content'],
  ['meta[name="dcterms.date"], meta[name="DC.date"], meta[name="dc.date"]', 'content'],
  ['meta[name="date"], meta[name="pubdate"], meta[name="publish-date"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['time[itemprop="datePublished"]', 'datetime'],
  ['article time[datetime]', 'datetime'],
  ['time[datetime]', 'datetime'],
];

const AUTHORS = 'meta[name="author"], meta[name="citation_author"], meta[name="dc.creator"]';
const ADDRESSES: readonly (readonly [selector: string, attribute: string])[] = [
  ['link[rel="canonical"]', 'href'],
  ['meta[property="og:url"]', 'content'],
];

/** Reads the metadata of a page. */
export function readPageMetadata(document: DomDocument): PageMetadata {
  const date = firstValue(document, DATES, parsePublicationDate);
  const url = firstValue(document, ADDRESSES, (value) => (/^https?:\/\//.test(value) ? value : undefined));
  const author = document.querySelector(AUTHORS)?.getAttribute('content') ?? undefined;
  const title = document.querySelector('title')?.textContent ?? undefined;
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const linked = readJsonLd(scripts.map(({ textContent }) => textContent ?? ''));
  return {
    complete: (article) =>
      tidyMetadata({
        title: linked.title ?? (article.title || title),
        authors: linked.authors?.length ? linked.authors : splitByline(article.byline || author),
        publisher: linked.publisher ?? article.siteName ?? undefined,
        date: linked.date ?? parsePublicationDate(article.publishedTime ?? '') ?? date,
        url,
      }),
  };
}

function firstValue(
  document: DomDocument,
  places: readonly (readonly [selector: string, attribute: string])[],
  accept: (value: string) => string | undefined,
): string | undefined {
  for (const [selector, attribute] of places) {
    const value = document.querySelector(selector)?.getAttribute(attribute);
    const accepted = value ? accept(value.trim()) : undefined;
    if (accepted !== undefined) return accepted;
  }
  return undefined;
}

/** "By Ann Lee and Bo Ek" to names. Commas are left alone: "Lee, Ann" is one name. */
function splitByline(byline: string | undefined): string[] {
  if (byline === undefined || /^https?:/.test(byline)) return [];
  return byline
    .trim()
    .replace(/^by\s{1,10}/i, '')
    .split(/\s{1,10}(?:and|&)\s{1,10}/i);
}
