import type { Passage } from '../engine/model/document.ts';
import { leaveOutBanners } from './archiveBanner.ts';
import { splitLines } from './lines.ts';
import { cutLongPassages, findLongLine } from './longPassages.ts';
import { type Paragraph, splitParagraphs } from './paragraphs.ts';
import { findPublicationDate, paragraphsAbove } from './publication/findPublicationDate.ts';
import type { DecodedFile, Reading } from './reader.ts';

/** The longest first line that is taken for a title, in UTF-16 code units. */
const LONGEST_TITLE = 150;

/** Reads plain text: paragraphs with their line as locator; a short first line before a blank one is the title, the date above the text that of publication. */
export function readText(file: DecodedFile): Reading {
  const { path, text } = file;
  const lines = splitLines(text);
  const paragraphs = splitParagraphs(text, leaveOutBanners(text, lines));
  const title = findTitle(text, paragraphs);
  const date = findPublicationDate(paragraphsAbove(text, paragraphs));
  const passages = paragraphs.map((paragraph, index) =>
    makePassage(paragraph, index === 0 && title !== undefined ? 'heading' : paragraph.kind),
  );
  return {
    text,
    passages: cutLongPassages(text, passages),
    metadata: { ...(title !== undefined && { title }), ...(date !== undefined && { date }) },
    problems: findLongLine(path, lines),
  };
}

/** The first paragraph, where it is one short line that ends no sentence, and more text follows after a blank line. */
function findTitle(text: string, paragraphs: readonly Paragraph[]): string | undefined {
  const first = paragraphs[0];
  if (first === undefined || paragraphs.length < 2 || !first.closed || first.kind === 'item')
    return undefined;
  const title = text.slice(first.start, Math.min(first.end, first.start + LONGEST_TITLE + 1));
  return title.length <= LONGEST_TITLE && !/[\r\n]|[.,;:]$/.test(title) ? title : undefined;
}

function makePassage(paragraph: Paragraph, kind: Passage['kind']): Passage {
  const { start, end, line } = paragraph;
  return { start, end, kind, headings: [], locator: { kind: 'line', line } };
}
