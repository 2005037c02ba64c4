import type { SourceMetadata } from '../../engine/model/document.ts';
import { tidyMetadata } from '../metadata.ts';
import { parsePublicationDate } from '../publication/publicationDate.ts';
import type { PdfBlock } from './block.ts';

/** Titles that programs give: file names, "Microsoft Word - …", "untitled". */
const NO_TITLE =
  /^(?:microsoft \w{1,20} ?-|untitled|document\d{0,3}$|slide ?\d{0,3}$|print|.{0,200}\.(?:docx?|pdf|tex|dvi|indd|qxd|rtf|odt|xlsx?|pptx?)$)/i;
/** Authors that are programs' or accounts' names. */
const NO_AUTHOR = /^(?:admin(?:istrator)?|user|owner|unknown|author|root|default|anonymous)\b/i;
/** "D:20190503142400+02'00'" (ISO 32000-1, 7.9.4). */
const PDF_DATE = /^D:(\d{4})(\d{2})?(\d{2})?/;
const LONGEST_TITLE = 250;

/** Metadata from the document's properties; the title else from the largest type at the beginning. */
export function readProperties(
  property: (name: string) => string,
  blocks: readonly PdfBlock[],
): SourceMetadata {
  const title = property('Title').trim();
  const author = property('Author').trim();
  return tidyMetadata({
    title: title.length < 4 || NO_TITLE.test(title) ? findTitle(blocks) : title,
    authors: NO_AUTHOR.test(author) ? [] : splitAuthors(author),
    date: readDate(property('CreationDate')),
  });
}

function readDate(written: string): string | undefined {
  const [, year, month, day] = PDF_DATE.exec(written) ?? [];
  if (year === undefined) return undefined;
  return parsePublicationDate([year, month, day].filter((part) => part !== undefined).join('-'));
}

/** Semicolons part authors, and so does "and"; commas may be part of a name, unless there are several. */
function splitAuthors(authors: string): string[] {
  const parts = authors.split(/\s*;\s*|\s+(?:and|&)\s+/);
  return parts.flatMap((part) => (part.split(',').length > 2 ? part.split(/\s*,\s*/) : [part]));
}

/** The first heading of the first page in its largest type. */
function findTitle(blocks: readonly PdfBlock[]): string | undefined {
  const headings = blocks.filter(({ block, page }) => block.kind === 'heading' && page === 1);
  const size = Math.max(...headings.map((heading) => heading.size));
  const title = headings.find((heading) => heading.size === size)?.block.text;
  return title !== undefined && title.length <= LONGEST_TITLE ? title : undefined;
}
