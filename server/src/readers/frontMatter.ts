import { parseDocument } from 'yaml';
import * as z from 'zod';
import type { SourceMetadata, SourceProblem } from '../engine/model/document.ts';
import { tidyMetadata } from './metadata.ts';
import { warning } from './problems.ts';
import { parsePublicationDate } from './publication/publicationDate.ts';

/** What front matter says of its document. */
export interface FrontMatter {
  readonly id?: string;
  readonly metadata: SourceMetadata;
  readonly problems: readonly SourceProblem[];
}

const scalar = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);

/** An author as Pandoc, Quarto and Hugo write one: a name, or an object that holds one. */
const author = z.union([
  z.string(),
  z.object({ name: z.string() }).transform(({ name }) => name),
  z
    .object({ name: z.object({ given: z.string(), family: z.string() }) })
    .transform(({ name }) => `${name.given} ${name.family}`),
  z.object({ literal: z.string() }).transform(({ literal }) => literal),
  z
    .object({ family: z.string(), given: z.string().optional() })
    .transform(({ family, given }) => (given === undefined ? family : `${given} ${family}`)),
]);

const authorList = z
  .union([author.transform((one) => [one]), z.array(author)])
  .optional()
  .catch(undefined);

const fields = z.object({
  id: scalar,
  title: scalar,
  author: authorList,
  authors: authorList,
  publisher: scalar,
  site: scalar,
  journal: scalar,
  'container-title': scalar,
  date: scalar,
  url: scalar,
});

/** Reads the YAML between the `---` lines. Fields of another form than expected count as unknown. */
export function parseFrontMatter(path: string, yaml: string): FrontMatter {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  const error = document.errors[0];
  if (error !== undefined) {
    const line = (error.linePos?.[0].line ?? 0) + 1;
    const reason = error.message.split('\n')[0] ?? error.message;
    return broken(path, `Front matter, line ${line}: ${reason.replace(/ at line .{1,40}$/, '')}.`);
  }
  const parsed = fields.safeParse(toPlain(() => document.toJS({ maxAliasCount: 100 })));
  if (!parsed.success) return broken(path, 'The front matter is no list of fields such as "title: …".');
  const { id, title, author: byline, authors, publisher, site, journal, date, url } = parsed.data;
  const metadata = tidyMetadata({
    title,
    authors: byline ?? authors,
    publisher: publisher ?? journal ?? parsed.data['container-title'] ?? site,
    date: date === undefined ? undefined : parsePublicationDate(date),
    url,
  });
  return { metadata, problems: [], ...(id === undefined ? {} : { id }) };
}

/** YAML whose aliases multiply beyond the limit throws when it is expanded. */
function toPlain(expand: () => unknown): unknown {
  try {
    return expand() ?? {};
  } catch {
    return undefined;
  }
}

function broken(path: string, reason: string): FrontMatter {
  const message = `${reason} Correct it; until then the document has no metadata of its own.`;
  return { metadata: {}, problems: [warning(path, 'front-matter-invalid', message)] };
}
