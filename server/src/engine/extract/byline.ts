import { makeSentence } from '../text/sentences.ts';
import { isCapitalised, lowerAt, type Sentence, type Token, tokenAt } from '../text/token.ts';
import { MONTHS, WEEKDAYS } from './lexicon/calendar.ts';
import { WordRole } from './wordRole.ts';

/** How many tokens a byline may have up to its date: names of authors, "Posted on", a weekday. */
const BYLINE_REACH = 16;
/** How many tokens a dateline may have up to its dash: place, region, date, agency. */
const DATELINE_REACH = 14;

/**
 * Sentences with the bylines and datelines that run into them cut off.
 *
 * @param documentDate ISO 8601 date of publication, which needs no "by" to be told from the day of an event
 */
export function cutBylines(sentences: readonly Sentence[], documentDate?: string): readonly Sentence[] {
  return sentences.some((sentence) => mayOpenWithByline(sentence, documentDate))
    ? sentences.flatMap((sentence) => cutByline(sentence, documentDate))
    : sentences;
}

/** Few sentences begin as bylines and datelines do, and all of those hold a date. */
function mayOpenWithByline({ tokens, roles }: Sentence, documentDate: string | undefined): boolean {
  const opener = tokens[0];
  if (opener === undefined || (roles & WordRole.dateOpener) === 0) return false;
  if (documentDate !== undefined) return true;
  return opener.kind === 'word' && (BYLINE_OPENERS.has(opener.word.lower) || isAllCapitals(opener));
}

/**
 * The sentence without the byline or dateline that runs into it, which is a sentence of its own before it: "By Jo
 * Smith June 13, 2015 Some …" is cut behind the year, "BISHKEK, June 13 (Reuters) - Some …" behind the dash. They
 * say when and where a text was written, which is no part of what its first sentence tells.
 */
function cutByline(sentence: Sentence, documentDate: string | undefined): readonly Sentence[] {
  const { tokens } = sentence;
  const last = mayOpenWithByline(sentence, documentDate) ? endOfByline(tokens, documentDate) : -1;
  if (last < 0) return [sentence];
  return [makeSentence(tokens.slice(0, last + 1)), makeSentence(tokens.slice(last + 1))];
}

/** The last token of the byline or dateline that a sentence may open with; -1 where there is none, or nothing follows it. */
function endOfByline(tokens: readonly Token[], documentDate: string | undefined): number {
  if (BYLINE_OPENERS.has(lowerAt(tokens, 0))) return endOfDatedByline(tokens);
  const opener = tokenAt(tokens, 0);
  const last = opener?.kind === 'word' && isAllCapitals(opener) ? endOfDateline(tokens) : -1;
  return last >= 0 || documentDate === undefined ? last : endOfPublicationDate(tokens, documentDate);
}

/** "By" and the words that say that a text was published. */
const BYLINE_OPENERS: ReadonlySet<string> = new Set([
  'by',
  'posted',
  'published',
  'updated',
  'written',
  'filed',
]);
/** Lower-case words that a byline may hold besides names. */
const BYLINE_WORDS: ReadonlySet<string> = new Set(
  'and by on at in of for online posted published updated last edited |'.split(' '),
);

function endOfDatedByline(tokens: readonly Token[]): number {
  const date = findDateBehind(tokens, 1, isBylineWord);
  if (date === undefined) return -1;
  const names = tokens.slice(1, Math.min(date.day, date.month));
  const isNamed = names.some((token) => isCapitalised(token) && !WEEKDAYS.has(token.word.lower));
  // "By June 13, 2015 Kyrgyz officials …": without an author, "by" is a preposition of time.
  if (!isNamed && lowerAt(tokens, 0) === 'by') return -1;
  return endBeforeText(tokens, skipTime(tokens, date.year));
}

/** "Jo Smith June 13, 2015 Some …", "13 June 2015 Some …", where the day is that of publication. */
function endOfPublicationDate(tokens: readonly Token[], documentDate: string): number {
  const date = findDateBehind(tokens, 0, isCapitalised);
  if (date === undefined || writeDate(tokens, date) !== documentDate) return -1;
  const last = skipTime(tokens, date.year);
  // The day of the last change often follows.
  const changed = dateAt(tokens, last + 1);
  return endBeforeText(tokens, changed === undefined ? last : skipTime(tokens, changed.year));
}

/** The first full date from a token on, behind nothing but words that may stand in a byline, and its marks. */
function findDateBehind(
  tokens: readonly Token[],
  from: number,
  mayStand: (word: Token) => boolean,
): DateTokens | undefined {
  for (let i = from; i < Math.min(tokens.length, BYLINE_REACH); i++) {
    const token = tokens[i];
    const date = dateAt(tokens, i);
    if (token === undefined || date !== undefined) return date;
    if (token.kind === 'number') return undefined;
    if (token.kind === 'symbol' ? !BYLINE_MARKS.has(token.text) : !mayStand(token)) return undefined;
  }
  return undefined;
}

/** As ISO 8601. */
function writeDate(tokens: readonly Token[], { day, month, year }: DateTokens): string {
  const number = String(MONTHS.get(lowerAt(tokens, month)) ?? 0);
  return `${lowerAt(tokens, year)}-${number.padStart(2, '0')}-${lowerAt(tokens, day).padStart(2, '0')}`;
}

function isBylineWord(token: Token): boolean {
  return isCapitalised(token) || BYLINE_WORDS.has(token.word.lower);
}

const BYLINE_MARKS: ReadonlySet<string> = new Set([
  ',',
  '.',
  '|',
  '-',
  '–',
  '—',
  ':',
  '•',
  '·',
  '&',
  '/',
  '’',
  "'",
]);

/** A full date in words, by the indexes of its tokens. */
interface DateTokens {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

/** The full date in words that begins at `i`: "June 13, 2015", "13th June 2015". */
function dateAt(tokens: readonly Token[], i: number): DateTokens | undefined {
  const isMonthFirst = MONTHS.has(lowerAt(tokens, i));
  const afterDay = ORDINAL_ENDINGS.has(lowerAt(tokens, i + 1)) ? i + 2 : i + 1;
  const month = isMonthFirst ? i : afterDay;
  const day = isMonthFirst ? i + 1 : i;
  if (!MONTHS.has(lowerAt(tokens, month)) || !DAY.test(lowerAt(tokens, day))) return undefined;
  let year = Math.max(day, month) + 1;
  while (year < i + 5 && DATE_MARKS.has(lowerAt(tokens, year))) year++;
  return YEAR.test(lowerAt(tokens, year)) ? { day, month, year } : undefined;
}

const DAY = /^\d{1,2}$/;
const YEAR = /^(?:19|20)\d\d$/;
const ORDINAL_ENDINGS: ReadonlySet<string> = new Set(['th', 'st', 'nd', 'rd']);
const DATE_MARKS: ReadonlySet<string> = new Set([',', '.', ...ORDINAL_ENDINGS]);

/** The last token of the time of day behind a date ("at 10:41 am", ", 20:45 EDT"), else of the date. */
function skipTime(tokens: readonly Token[], last: number): number {
  let at = last + 1;
  while (at <= last + 2 && TIME_LINKS.has(lowerAt(tokens, at))) at++;
  if (tokens[at]?.kind !== 'number' || tokens[at + 1]?.text !== ':' || tokens[at + 2]?.kind !== 'number')
    return last;
  let end = at + 2;
  while (end < at + 5 && TIME_MARKS.has(lowerAt(tokens, end + 1))) end++;
  return end;
}

const TIME_LINKS: ReadonlySet<string> = new Set([',', 'at', '-', '–', '|']);
const TIME_MARKS: ReadonlySet<string> = new Set(
  'am pm a.m. p.m. et edt est pt pdt pst ct cdt cst gmt utc bst cet'.split(' '),
);

/** `last`, where a capital or a number that is no part of the byline follows; -1 where the sentence goes on or ends. */
function endBeforeText(tokens: readonly Token[], last: number): number {
  const next = tokens[last + 1];
  if (next === undefined || next.glued) return -1;
  return next.kind === 'number' || isCapitalised(next) || OPENING_QUOTES.has(next.text) ? last : -1;
}

const OPENING_QUOTES: ReadonlySet<string> = new Set(['"', '“', '‘', "'"]);

function endOfDateline(tokens: readonly Token[]): number {
  let isDated = false;
  for (let i = 1; i < Math.min(tokens.length, DATELINE_REACH); i++) {
    const token = tokens[i];
    if (token === undefined) return -1;
    if (DASHES.has(token.text) && !token.glued) {
      const last = DASHES.has(lowerAt(tokens, i + 1)) ? i + 1 : i;
      return isDated ? endBeforeText(tokens, last) : -1;
    }
    if (token.kind === 'number') isDated ||= MONTHS.has(wordBefore(tokens, i));
    else if (token.kind === 'symbol' ? !DATELINE_MARKS.has(token.text) : !isCapitalised(token)) return -1;
  }
  return -1;
}

/** The word before a number, past the period of an abbreviation. */
function wordBefore(tokens: readonly Token[], i: number): string {
  return lowerAt(tokens, tokenAt(tokens, i - 1)?.text === '.' ? i - 2 : i - 1);
}

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—']);
const DATELINE_MARKS: ReadonlySet<string> = new Set([',', '.', '(', ')', '/', '-']);

function isAllCapitals({ text }: Token): boolean {
  return text.length > 2 && !isSmallLetter(text.charCodeAt(1)) && text === text.toUpperCase();
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}
