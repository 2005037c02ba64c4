import type { Span } from '../../engine/model/span.ts';
import { type DateInText, isBesideNames, isDateline, isSignedOrAnnounced, isTimed } from './dateInText.ts';
import { parsePublicationDate } from './publicationDate.ts';

/** How far into a document it is dated, in paragraphs, and how far into a paragraph, in UTF-16 code units. */
const MOST_PARAGRAPHS = 60;
const PARAGRAPH_REACH = 400;

/** A full date: "June 13, 2015", "Sat 13 Jun 2015", "2015-06-13". */
const FULL_DATE = makeDatePattern();

function makeDatePattern(): RegExp {
  const weekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[.,]{0,2}\\s{1,2})?';
  const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
  const day = '\\d{1,2}(?:st|nd|rd|th)?';
  const year = '(?:19|20)\\d\\d';
  const words = `(?:${month}\\s{1,2}${day}|${day}\\s{1,2}${month}),?\\s{1,2}${year}`;
  return new RegExp(
    `(?<![\\d/-])(?:${weekday}${words}|${year}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}/${year})(?!\\d)`,
    'giu',
  );
}

/** A place that documents are dated in. */
interface Place {
  /** Counted in paragraphs from the title. */
  readonly offset: number;
  readonly counts: (date: DateInText) => boolean;
}

const SURE: readonly Place['counts'][] = [isSignedOrAnnounced, isTimed, isDateline];

/** Where documents are dated, the likeliest place first: below the title, above it, then farther down. */
const PLACES: readonly Place[] = [
  ...placesAt([1, 2], [...SURE, isBesideNames]),
  ...placesAt([3, 4, 5, 6], SURE),
  ...placesAt([-1], [...SURE, isBesideNames]),
  ...placesAt([-2, 0], SURE),
  ...placesAt([7, 8, 9, 10, 11, 12, 13, 14, 15, 16], [isSignedOrAnnounced]),
];

function placesAt(offsets: readonly number[], ways: readonly Place['counts'][]): Place[] {
  return offsets.flatMap((offset) => ways.map((counts) => ({ offset, counts })));
}

/**
 * The date of publication that a document gives above its text, as ISO 8601: in a byline ("By Jo Smith, June 13,
 * 2015"), with the time of day, in an agency's dateline, or bare beside the title. Undefined where none does; other
 * dates may be any, the day on which the page was copied among them.
 *
 * @param paragraphs the document's first paragraphs
 * @param titleAt which of them is the title, -1 where it stands above them; undefined where the first one is, or is
 *   the page's title and the article's own, the same, follows behind a menu
 */
export function findPublicationDate(paragraphs: readonly string[], titleAt?: number): string | undefined {
  const head = paragraphs.slice(0, MOST_PARAGRAPHS).map((one) => one.slice(0, PARAGRAPH_REACH));
  const above = titleAt ?? findTitleAgain(head);
  // A menu may hold anything: below its first line, a bare date is not the text's.
  const places = above === undefined ? PLACES.filter(({ counts }) => counts !== isBesideNames) : PLACES;
  for (const { offset, counts } of places) {
    const date = findDate(head[(above ?? 0) + offset] ?? '', counts);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** The paragraphs of a text in which it may be dated, from where they stand. */
export function paragraphsAbove(text: string, spans: readonly Span[]): string[] {
  return spans.slice(0, MOST_PARAGRAPHS).map(({ start, end }) => text.slice(start, end));
}

/** The index of the paragraph that repeats the first one, the page's title, without the name of the site. */
function findTitleAgain(head: readonly string[]): number | undefined {
  const title = foldTitle(head[0] ?? '');
  const again = head.findIndex((paragraph, index) => {
    const folded = foldTitle(paragraph);
    return index > 0 && folded.length >= SHORTEST_TITLE && title.startsWith(folded);
  });
  return again < 0 ? undefined : again;
}

/** Shorter paragraphs than this may be items of a menu, in letters. */
const SHORTEST_TITLE = 12;

function foldTitle(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function findDate(paragraph: string, counts: Place['counts']): string | undefined {
  for (const { index, 0: written } of paragraph.matchAll(FULL_DATE)) {
    const before = paragraph.slice(0, index).trimEnd();
    const after = paragraph.slice(index + written.length).trimStart();
    const date = counts({ before, after }) ? parsePublicationDate(written) : undefined;
    if (date !== undefined) return date;
  }
  return undefined;
}
