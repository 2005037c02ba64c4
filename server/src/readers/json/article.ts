import type { LooseMetadata } from '../metadata.ts';
import { parsePublicationDate } from '../publication/publicationDate.ts';
import { FIELD_NAMES, LIST_NAMES, normalizeName } from './fields.ts';

/** An article of a JSON file. Texts are as the file has them, HTML or not. */
export interface JsonArticle {
  readonly title: string | undefined;
  /** Its paragraphs or its whole text; not empty. */
  readonly body: readonly string[];
  readonly metadata: LooseMetadata;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Objects that hold the list of articles, within each other. */
const DEEPEST_LIST = 3;
/** As many parts of an author's list or a body are read. */
const MOST_PARTS = 10_000;

/** The objects among which articles are looked for: those of the list that a value is or holds, else itself. */
export function findItems(value: unknown, depth = 0): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [];
  if (readArticle(value) !== undefined || depth >= DEEPEST_LIST) return [value];
  for (const [name, held] of Object.entries(value)) {
    if (!LIST_NAMES.has(normalizeName(name))) continue;
    const items = findItems(held, depth + 1);
    if (items.some((item) => readArticle(item) !== undefined)) return items;
  }
  return [value];
}

/** A value as an article; undefined where it has no text. */
export function readArticle(value: unknown): JsonArticle | undefined {
  if (!isObject(value)) return undefined;
  const fields = new Map(Object.entries(value).map(([name, held]) => [normalizeName(name), held]));
  const title = first(fields, FIELD_NAMES.title, readText);
  const text = first(fields, FIELD_NAMES.body, readTexts);
  const body = text ?? (title === undefined ? undefined : first(fields, FIELD_NAMES.summary, readTexts));
  if (body === undefined) return undefined;
  return {
    title,
    body,
    metadata: {
      title,
      authors: first(fields, FIELD_NAMES.author, readNames),
      publisher: first(fields, FIELD_NAMES.publisher, readName),
      date: first(fields, FIELD_NAMES.date, readDate),
      url: first(fields, FIELD_NAMES.url, (held) =>
        /^https?:/.test(readText(held) ?? '') ? readText(held) : undefined,
      ),
    },
  };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first field of those names that has a value as is asked for. */
function first<Value>(
  fields: ReadonlyMap<string, unknown>,
  names: readonly string[],
  read: (held: unknown) => Value | undefined,
): Value | undefined {
  for (const name of names) {
    const value = fields.has(name) ? read(fields.get(name)) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A text, or one that an object holds as WordPress does (`{"rendered": "…"}`). */
function readText(held: unknown): string | undefined {
  if (typeof held === 'number') return String(held);
  const text = isObject(held) ? (held.rendered ?? held.text ?? held.value) : held;
  return typeof text === 'string' && /\S/.test(text) ? text : undefined;
}

function readTexts(held: unknown): readonly string[] | undefined {
  if (typeof held === 'number') return undefined;
  const texts = (Array.isArray(held) ? held.slice(0, MOST_PARTS) : [held]).flatMap(
    (part) => readText(part) ?? [],
  );
  return texts.length === 0 ? undefined : texts;
}

function readName(held: unknown): string | undefined {
  return isObject(held) ? readText(held.name ?? held.title) : readText(held);
}

function readNames(held: unknown): readonly string[] | undefined {
  const names = (Array.isArray(held) ? held.slice(0, MOST_PARTS) : [held]).flatMap(
    (one) => readName(one) ?? [],
  );
  const parts = names.flatMap((name) => name.replace(/^by\s{1,5}/i, '').split(/\s*;\s*|\s+and\s+/));
  return parts.length === 0 ? undefined : parts;
}

/** A date as people write it, or in seconds or milliseconds since 1970. */
function readDate(held: unknown): string | undefined {
  if (typeof held === 'string') return parsePublicationDate(held);
  if (typeof held !== 'number' || held < 1e8 || held > 1e13) return undefined;
  return new Date(held < 1e11 ? held * 1000 : held).toISOString().slice(0, 10);
}
