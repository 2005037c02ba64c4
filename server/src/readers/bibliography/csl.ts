import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import { z } from 'zod';
import type { BibliographyEntry } from '../../engine/model/bibliography.ts';
import type { SourceProblem } from '../../engine/model/document.ts';
import type { Span } from '../../engine/model/span.ts';
import { lineNumberAt } from '../lines.ts';
import { tidyMetadata } from '../metadata.ts';
import { failure, warning } from '../problems.ts';
import { joinDate, parsePublicationDate } from '../publicationDate.ts';
import type { DecodedFile } from '../reader.ts';
import type { Bibliography } from './bibliography.ts';
import { parseFileField, resolveFile } from './fileField.ts';

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

/**
 * Reads CSL-JSON and CSL-YAML: a list of items, or a map that holds one under `references` (as Pandoc writes) or
 * `items`. JSON is read as YAML, which gives the offset of every key. An item that is none is a problem of its own.
 */
export function readCsl({ path, text: file }: DecodedFile): Bibliography {
  const document = parseDocument(file, { logLevel: 'silent', uniqueKeys: false });
  const items = findItems(document.contents);
  const [error] = document.errors;
  const problems: SourceProblem[] = [];
  if (error !== undefined) {
    const reason = (error.message.split('\n')[0] ?? '').replace(/ at line .{1,40}$/, '');
    const message = `Line ${lineNumberAt(file, error.pos[0])}: ${reason}. Correct it or export the bibliography anew.`;
    problems.push((items.length > 0 ? warning : failure)(path, 'bibliography-invalid', message));
  }
  const entries: BibliographyEntry[] = [];
  for (const item of items) {
    const parsed = cslItem.safeParse(item.toJS(document, { maxAliasCount: 100 }));
    if (parsed.success) entries.push(makeEntry(path, parsed.data, idSpan(item)));
    else problems.push(describeItem(path, file, item));
  }
  return { entries, problems };
}

/** Whether a JSON or YAML file is a CSL bibliography: a list of items with an `id`, at the top or under `references`. */
export function isCsl(file: string): boolean {
  const head = file.slice(0, 4000);
  return (
    /(?:^|[\s{,[])["']?id["']?\s{0,10}:/.test(head) &&
    /^\s*(?:---\s*)?(?:\[|-\s|\{?\s*["']?(?:references|items)["']?\s*:)/.test(head)
  );
}

function findItems(contents: Node | null): YAMLMap[] {
  const list = isMap(contents) ? (contents.get('references') ?? contents.get('items')) : contents;
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
}

function makeEntry(path: string, item: z.output<typeof cslItem>, span: Span): BibliographyEntry {
  return {
    key: item.id,
    ...tidyMetadata({
      title: item.title?.replace(/<\/?(?:i|b|sup|sub|span|sc)(?:\s[^<>]{0,100})?>/g, ''),
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

/** The span of an item's `id` value, without quotes. */
function idSpan(item: YAMLMap): Span {
  const id = item.get('id', true);
  if (!isScalar(id) || !id.range) return { start: item.range?.[0] ?? 0, end: item.range?.[0] ?? 0 };
  const quoted = id.type === 'QUOTE_DOUBLE' || id.type === 'QUOTE_SINGLE' ? 1 : 0;
  return { start: id.range[0] + quoted, end: id.range[1] - quoted };
}

function describeItem(path: string, file: string, item: YAMLMap): SourceProblem {
  const line = lineNumberAt(file, item.range?.[0] ?? 0);
  const message = `Line ${line}: an item without an "id" is left out. Give it one, as a string.`;
  return warning(path, 'bibliography-entry', message);
}
