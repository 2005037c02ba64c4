import * as z from 'zod';
import { readYamlFields } from '../engine/index.ts';
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
  const { value, errors, isSure } = readYamlFields(yaml);
  const [error] = errors;
  const reason = error && `Front matter, line ${lineOf(yaml, error.start)}: ${error.message}.`;
  if (reason !== undefined && !isSure) return broken(path, reason);
  // An empty document is no field; aliases that multiply beyond the limit are no document.
  const parsed = fields.safeParse(value === null ? {} : value);
  if (!parsed.success) return broken(path, 'The front matter is no list of fields such as "title: …".');
  const { id, title, author: byline, authors, publisher, site, journal, date, url } = parsed.data;
  const metadata = tidyMetadata({
    title,
    authors: byline ?? authors,
    publisher: publisher ?? journal ?? parsed.data['container-title'] ?? site,
    date: date === undefined ? undefined : parsePublicationDate(date),
    url,
  });
  const problems =
    reason === undefined
      ? []
      : [warning(path, 'front-matter-invalid', `${reason} It is read as if it were.`)];
  return { metadata, problems, ...(id === undefined ? {} : { id }) };
}

/** The line of an offset in front matter, whose opening line is the file's first. */
function lineOf(yaml: string, offset: number): number {
  return yaml.slice(0, offset).split('\n').length + 1;
}

function broken(path: string, reason: string): FrontMatter {
  const message = `${reason} Correct it; until then the document has no metadata of its own.`;
  return { metadata: {}, problems: [warning(path, 'front-matter-invalid', message)] };
}
