import * as z from 'zod';
import type { BibliographyEntry } from '../../engine/model/bibliography.ts';
import type { Span } from '../../engine/model/span.ts';
import { tidyMetadata } from '../metadata.ts';
import { joinDate, parsePublicationDate } from '../publication/publicationDate.ts';
import { parseFileField, resolveFile } from './fileField.ts';

/** The HTML that CSL allows in titles. */
const MARKUP = /<\/?(?:i|b|sup|sub|span|sc)(?:\s[^<>]{0,100})?>/g;

const text = z.union([z.string(), z.number()]).transform(String);
const optionalText = text.optional().catch(undefined);

const cslName = z
  .object({
    literal: optionalText,
    given: optionalText,
    family: optionalText,
    'non-dropping-particle': optionalText,
    'dropping-particle': optionalText,
    suffix: optionalText,
  })
  .transform(
    (name) =>
      name.literal ??
      [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix]
        .filter((part) => part !== undefined)
        .join(' '),
  );

const cslNames = z
  .array(z.union([cslName, z.string()]))
  .optional()
  .catch(undefined);

/** A date of CSL-JSON, or the shorter forms of CSL-YAML: a map, a list of maps, a string. */
const dateParts = z
  .object({ 'date-parts': z.array(z.array(text)) })
  .transform((date) => joinDate(...(date['date-parts'][0] ?? [])));
const dateMap = z
  .object({ year: text, month: optionalText, day: optionalText })
  .transform(({ year, month, day }) => joinDate(year, month, day));
const dateText = z
  .union([
    text,
    z.object({ raw: text }).transform(({ raw }) => raw),
    z.object({ literal: text }).transform(({ literal }) => literal),
  ])
  .transform(parsePublicationDate);
const cslDate = z
  .union([dateParts, dateMap, z.array(dateMap).transform((dates) => dates[0]), dateText])
  .optional()
  .catch(undefined);

const cslItem = z.object({
  id: text,
  /** What Zotero names the key by where its `id` is an address. */
  'citation-key': optionalText,
  title: optionalText,
  author: cslNames,
  editor: cslNames,
  'container-title': optionalText,
  publisher: optionalText,
  issued: cslDate,
  URL: optionalText,
  url: optionalText,
  file: z
    .union([z.string().transform((file) => [file]), z.array(z.string())])
    .optional()
    .catch(undefined),
});

/** An item of CSL as an entry; undefined where it has no `id`. Fields of another form than CSL's count as unknown. */
export function parseCslItem(value: unknown, path: string, span: Span): BibliographyEntry | undefined {
  const { success, data: item } = cslItem.safeParse(value);
  if (!success) return undefined;
  return {
    key: item['citation-key'] ?? item.id,
    ...tidyMetadata({
      title: item.title?.replace(MARKUP, ''),
      authors: item.author ?? item.editor,
      publisher: item['container-title'] ?? item.publisher,
      date: item.issued,
      url: item.URL ?? item.url,
    }),
    files: (item.file ?? []).flatMap((file) =>
      file.includes(':') ? parseFileField(file, path) : [resolveFile(file, path)],
    ),
    path,
    span,
  };
}
