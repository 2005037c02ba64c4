import type { SourceMetadata } from '../engine/model/document.ts';

/** A person, or a body such as an agency, as the author of a work. */
export type Author =
  | { readonly kind: 'person'; readonly family: string; readonly given?: string }
  | { readonly kind: 'body'; readonly name: string };

/** A work as its bibliography entry describes it. Absent fields are unknown. */
export interface Work {
  /** The type of its BibLaTeX entry. */
  readonly type:
    | 'article'
    | 'book'
    | 'incollection'
    | 'inproceedings'
    | 'report'
    | 'thesis'
    | 'online'
    | 'misc';
  readonly title?: string;
  readonly authors: readonly Author[];
  /** The journal, site or collection that it appeared in. */
  readonly container?: string;
  readonly publisher?: string;
  /** ISO 8601, at the precision known. */
  readonly date?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly doi?: string;
  readonly url?: string;
}

/** Pages may say anything of where they are. */
const WEB_ADDRESS = /^https?:\/\/\S{3,2000}$/i;

/** A work as its document describes it; a web page where it has a URL. */
export function describeDocument(metadata: SourceMetadata, url: URL | undefined): Work {
  const { title, publisher, date } = metadata;
  const address = url?.href ?? (WEB_ADDRESS.test(metadata.url ?? '') ? metadata.url : undefined);
  return {
    type: address === undefined ? 'misc' : 'online',
    authors: (metadata.authors ?? []).map(parseAuthor),
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
    ...(address !== undefined && { url: address }),
  };
}

/** Words of names that no person has. */
const BODY_WORDS =
  /\b(?:agency|association|bank|bureau|centre|center|committee|company|council|department|foundation|group|institute|ministry|news|office|organi[sz]ation|press|society|staff|team|university)\b/i;
/** A person's name has two to four words; Chinese and other names without spaces are kept whole. */
const PERSON = /^([^\s,]+(?:\s+[^\s,]+){0,2})\s+([^\s,]+)$/;

/** An author's name as a page gives it: "Ann Lee", "Lee, Ann", or a body. */
export function parseAuthor(name: string): Author {
  const tidy = name.replace(/\s+/g, ' ').trim();
  const inverted = /^([^,]{1,80}),\s?([^,]{1,80})$/.exec(tidy);
  if (BODY_WORDS.test(tidy)) return { kind: 'body', name: tidy };
  if (inverted?.[1] !== undefined && inverted[2] !== undefined)
    return { kind: 'person', family: inverted[1], given: inverted[2] };
  const person = PERSON.exec(tidy);
  return person?.[1] !== undefined && person[2] !== undefined
    ? { kind: 'person', family: person[2], given: person[1] }
    : { kind: 'body', name: tidy };
}
