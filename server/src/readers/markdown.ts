import { parseFrontMatter } from './frontMatter.ts';
import { splitLines } from './lines.ts';
import { cutLongPassages, findLongLine } from './longPassages.ts';
import { collectBlocks } from './markdown/blocks.ts';
import { parseMarkdown } from './markdown/parse.ts';
import { tidyMetadata } from './metadata.ts';
import { findPublicationDate, paragraphsAbove } from './publication/findPublicationDate.ts';
import type { DecodedFile, Reading } from './reader.ts';
import { readText } from './text.ts';

/** Files above this, in UTF-16 code units, are read as plain text: parsing takes about half a second a million. */
const LARGEST_PARSED = 4_000_000;

/** Reads Markdown: prose at its offsets with markup blanked out, headings as context, tables row by row. */
export function readMarkdown(file: DecodedFile): Reading {
  const { path, text } = file;
  const longLine = findLongLine(path, splitLines(text));
  if (longLine.length > 0 || text.length > LARGEST_PARSED) return readText(file);
  const root = parseMarkdown(text);
  const [first] = root.children;
  const front = first?.type === 'yaml' ? parseFrontMatter(path, first.value) : { metadata: {}, problems: [] };
  const blocks = collectBlocks(text, root);
  const date = findPublicationDate(
    paragraphsAbove(blocks.text, blocks.passages),
    blocks.passages.findIndex(({ kind }) => kind === 'heading'),
  );
  return {
    text: blocks.text,
    passages: cutLongPassages(blocks.text, blocks.passages),
    metadata: tidyMetadata({ title: blocks.title, date, ...front.metadata }),
    problems: front.problems,
    ...('id' in front && front.id !== undefined ? { id: front.id } : {}),
  };
}
