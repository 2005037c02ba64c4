import * as z from 'zod';
import { joinDate } from '../readers/publication/publicationDate.ts';
import type { Author, Work } from './work.ts';

const text = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
/** Registries write titles as text or as a list of one. */
const title = z
  .union([z.string(), z.array(z.string()).transform((titles) => titles[0])])
  .optional()
  .catch(undefined);
const author = z.object({ family: text, given: text, literal: text, name: text });
const part = z.union([z.number(), z.string()]).transform(String);
const date = z
  .object({ 'date-parts': z.array(z.array(part.nullable())) })
  .transform((value) => joinDate(...(value['date-parts'][0] ?? []).map((one) => one ?? undefined)))
  .optional()
  .catch(undefined);

/** What Crossref and DataCite answer for `application/vnd.citationstyles.csl+json`. */
const cslWork = z.object({
  type: text,
  title,
  author: z.array(author).optional().catch(undefined),
  'container-title': title,
  publisher: text,
  issued: date,
  published: date,
  volume: text,
  issue: text,
  page: text,
  URL: text,
  link: z
    .array(z.object({ URL: z.string(), 'content-type': z.string() }))
    .optional()
    .catch(undefined),
});

/** A work of a registry of DOIs, and where its full text may be. */
export interface RegisteredWork {
  readonly work: Work;
  readonly fullTexts: readonly { readonly url: string; readonly contentType: string }[];
}

/** Reads what a registry answers for a DOI; undefined where it describes no work. */
export function parseCslWork(json: string, doi: string): RegisteredWork | undefined {
  const { success, data } = cslWork.safeParse(parseJson(json));
  if (!success || data.title === undefined) return undefined;
  const fields = {
    title: plain(data.title),
    container: plain(data['container-title']),
    publisher: plain(data.publisher),
    date: data.issued ?? data.published,
    volume: data.volume,
    issue: data.issue,
    pages: data.page,
  };
  return {
    work: {
      type: TYPES.get(data.type ?? '') ?? 'misc',
      authors: (data.author ?? []).flatMap(parseAuthor),
      ...dropUnknown(fields),
      doi,
    },
    fullTexts: (data.link ?? []).map((link) => ({ url: link.URL, contentType: link['content-type'] })),
  };
}

/** CSL's and Crossref's types as BibLaTeX's. */
const TYPES: ReadonlyMap<string, Work['type']> = new Map([
  ['article', 'article'],
  ['article-journal', 'article'],
  ['article-magazine', 'article'],
  ['article-newspaper', 'article'],
  ['journal-article', 'article'],
  ['book', 'book'],
  ['monograph', 'book'],
  ['chapter', 'incollection'],
  ['book-chapter', 'incollection'],
  ['paper-conference', 'inproceedings'],
  ['proceedings-article', 'inproceedings'],
  ['report', 'report'],
  ['thesis', 'thesis'],
  ['dissertation', 'thesis'],
  ['webpage', 'online'],
]);

function parseAuthor({ family, given, literal, name }: z.output<typeof author>): Author[] {
  if (family !== undefined) return [{ kind: 'person', family, ...(given !== undefined && { given }) }];
  const body = literal ?? name;
  return body === undefined ? [] : [{ kind: 'body', name: body }];
}

/** Without the tags of JATS and HTML that registries put into titles. */
function plain(value: string | undefined): string | undefined {
  const words = value
    ?.replace(/<\/?[a-z][^<>]{0,100}>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? undefined : words;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

type Known<Fields> = { readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

function dropUnknown<Fields extends object>(fields: Fields): Known<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Known<Fields>;
}
