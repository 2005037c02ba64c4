/**
 * What the fields of articles are called in exports of archives, feeds, crawlers and content management systems
 * (schema.org, JSON Feed, WordPress, Guardian, News API, news-please), without case, `_` and `-`. The first that an
 * article has counts.
 */
export const FIELD_NAMES = {
  title: ['title', 'headline', 'webtitle', 'name'],
  body: [
    'articlebody',
    'bodytext',
    'fulltext',
    'maintext',
    'contenttext',
    'text',
    'body',
    'content',
    'contenthtml',
    'bodyhtml',
    'html',
    'story',
    'article',
  ],
  summary: ['abstract', 'summary', 'description', 'standfirst', 'lead', 'excerpt'],
  date: [
    'datepublished',
    'publishedat',
    'publicationdate',
    'webpublicationdate',
    'published',
    'pubdate',
    'publishdate',
    'publishtime',
    'date',
    'created',
    'createdat',
    'timestamp',
  ],
  author: ['author', 'authors', 'byline', 'creator', 'creators'],
  url: ['url', 'link', 'weburl', 'canonicalurl', 'sourceurl', 'permalink'],
  publisher: ['publisher', 'sitename', 'site', 'outlet', 'publication', 'source', 'newspaper'],
} as const;

/** Where articles stand in an object that holds several. */
export const LIST_NAMES: ReadonlySet<string> = new Set(
  'articles items results docs documents entries posts data records stories hits response feed'.split(' '),
);

/** The name of a field without what differs between styles of writing it. */
export function normalizeName(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}
