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

/** Tells whether a date is that of publication by what stands beside it. */
type Way = (date: DateInText) => boolean;

/** A paragraph that documents are dated in, counted from the title, and the ways that count there, the surest first. */
interface Place {
  readonly offset: number;
  readonly ways: readonly Way[];
}

const SURE: readonly Way[] = [isSignedOrAnnounced, isTimed, isDateline];

/** Where documents are dated, the likeliest place first: below the title, above it, then farther down. */
const PLACES: readonly Place[] = [
  ...placesAt([1, 2], [...SURE, isBesideNames]),
  ...placesAt([3, 4, 5, 6], SURE),
  ...placesAt([-1], [...SURE, isBesideNames]),
  ...placesAt([-2, 0], SURE),
  ...placesAt([7, 8, 9, 10, 11, 12, 13, 14, 15, 16], [isSignedOrAnnounced]),
];

function placesAt(offsets: readonly number[], ways: readonly Way[]): Place[] {
  return offsets.map((offset) => ({ offset, ways }));
}

/** The places where no title is known. A menu may hold anything: below its first line, a bare date is not the text's. */
const PLACES_BELOW_MENU: readonly Place[] = PLACES.map(({ offset, ways }) => ({
  offset,
  ways: ways.filter((way) => way !== isBesideNames),
}));

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
  for (const { offset, ways } of above === undefined ? PLACES_BELOW_MENU : PLACES) {
    const dates = findDates(head[(above ?? 0) + offset] ?? '');
    for (const way of ways) {
      const found = dates.find(way);
      if (found !== undefined) return found.iso;
    }
  }
  return undefined;
}

/** A paragraph by its place. */
interface PlacedParagraph extends Span {
  readonly kind: string;
}

/** The paragraphs of a text in which it may be dated; in place of headings, which date the entries of a log, empty ones. */
export function paragraphsAbove(text: string, placed: readonly PlacedParagraph[]): string[] {
  return placed
    .slice(0, MOST_PARAGRAPHS)
    .map(({ kind, start, end }) => (kind === 'heading' ? '' : text.slice(start, end)));
}

/** The index of the paragraph that repeats the first one, the page's title, without the name of the site. */
function findTitleAgain(head: readonly string[]): number | undefined {
  const longest = (head[0] ?? '').length;
  const title = foldTitle(head[0] ?? '');
  const again = head.findIndex((paragraph, index) => {
    if (index === 0 || paragraph.length > longest) return false;
    const folded = foldTitle(paragraph);
    return folded.length >= SHORTEST_TITLE && title.startsWith(folded);
  });
  return again < 0 ? undefined : again;
}

/** Shorter paragraphs than this may be items of a menu, in letters. */
const SHORTEST_TITLE = 12;

function foldTitle(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

interface FoundDate extends DateInText {
  readonly iso: string;
}

/** The full dates of a paragraph, in order. */
function findDates(paragraph: string): readonly FoundDate[] {
  // Most paragraphs hold none, and the pattern is dear.
  if (!/(?:19|20)\d\d/.test(paragraph)) return [];
  const found: FoundDate[] = [];
  for (const { index, 0: written } of paragraph.matchAll(FULL_DATE)) {
    const iso = parsePublicationDate(written);
    if (iso === undefined) continue;
    const before = paragraph.slice(0, index).trimEnd();
    found.push({ before, after: paragraph.slice(index + written.length).trimStart(), iso });
  }
  return found;
}
