import { lowerAt, type Token } from '../../text/token.ts';
import type { ExtractionContext } from '../extractor.ts';
import {
  UNITS as CALENDAR_UNITS,
  DECADE_NAMES,
  DEICTIC_DAYS,
  DIRECTIONS,
  MONTHS,
  ORDINALS,
  PART_NOUNS,
  PARTS,
  SEASONS,
  SMALL_CARDINALS,
  TENS,
  WEEKDAYS,
} from '../lexicon/calendar.ts';
import { HOLIDAYS_BY_FIRST_WORD } from '../lexicon/holidays.ts';
import { WordRole } from '../wordRole.ts';
import { matchBareDay, matchScheduledDay } from './bareDay.ts';
import { matchCounted, matchInCounted } from './countedForms.ts';
import type { DateForm, DateMatch } from './dateMatch.ts';
import { ERAS } from './era.ts';
import { HALF_CODES, matchHalf, matchHalfCode, matchMonthsOfYear } from './halfForms.ts';
import { matchHoliday } from './holidayForms.ts';
import { DAY_LINKS, matchDayMonth, matchGluedMonthDay, matchMonth } from './monthForms.ts';
import { matchNumericDate } from './numericForms.ts';
import { matchOrdinalPeriod, matchPart, matchQuarterCode, matchSeason } from './periodForms.ts';
import { isApostrophe } from './readComponents.ts';
import { matchDayOfDirectedMonth, matchDeicticDay, matchDirected } from './relativeForms.ts';
import { MERIDIEMS, matchTime } from './timeOfDay.ts';
import { matchNthWeekday, matchWeekday } from './weekdayForms.ts';
import { matchDecadeName, matchFiscalYear, matchYear, matchYearWords } from './yearForms.ts';

/** The forms that a number may open, by how it is written: most numbers are no dates, and are left early. */
const SHORT_NUMBER_FORMS: readonly DateForm[] = [
  matchNumericDate,
  matchDayMonth,
  matchDayOfDirectedMonth,
  matchOrdinalPeriod,
  matchYear,
  matchCounted,
  matchTime,
  matchBareDay,
  matchScheduledDay,
];
const LONG_NUMBER_FORMS: readonly DateForm[] = [matchNumericDate, matchYear, matchCounted, matchTime];

/** Words and signs that go on a date after a number in digits, where white space stands between. */
export const DATE_FOLLOWERS: readonly string[] = [
  ...MONTHS.keys(),
  ...DAY_LINKS,
  ...'of - – — ‐ ‑ −'.split(' '),
  ...CALENDAR_UNITS.keys(),
  ...[...WEEKDAYS.keys()].flatMap((day) => [day, `${day}s`]),
  'business',
  'hours',
  ...MERIDIEMS,
  ...ERAS,
];

function numberFormsAt(tokens: readonly Token[], at: number, { text }: Token): readonly DateForm[] {
  if (mayBeDate(tokens, at, text)) return text.length <= 2 ? SHORT_NUMBER_FORMS : LONG_NUMBER_FORMS;
  return text.length <= 2 && DAY_ARTICLES.has(lowerAt(tokens, at - 1)) ? BARE_DAY_FORMS : NO_FORMS;
}

/** A first test that most counts fail: digits are a year, or what stands beside them goes on a date. */
function mayBeDate(tokens: readonly Token[], at: number, text: string): boolean {
  if (text.length === 4 || (text.length > 4 && text.includes('.'))) return true;
  const next = tokens[at + 1];
  if (next !== undefined && (next.glued || (next.word.roles & WordRole.dateFollower) !== 0)) return true;
  const before = lowerAt(tokens, at - 1);
  return ERAS.has(before) || isApostrophe(before);
}

/** Before the bare number of a day: "on 15", "for the 27". */
const DAY_ARTICLES: ReadonlySet<string> = new Set(['on', 'the']);
const BARE_DAY_FORMS: readonly DateForm[] = [matchScheduledDay];

/** The forms that a word may open. Words that open none cost one look-up. */
const WORD_FORMS: ReadonlyMap<string, readonly DateForm[]> = mergeForms([
  [MONTHS.keys(), [matchMonth]],
  [WEEKDAYS.keys(), [matchWeekday]],
  [
    ORDINALS.keys(),
    [
      matchDayMonth,
      matchNthWeekday,
      matchOrdinalPeriod,
      matchHalf(matchLongest),
      matchDayOfDirectedMonth,
      matchBareDay,
    ],
  ],
  [['latter'], [matchHalf(matchLongest)]],
  [['last'], [matchNthWeekday]],
  [['first', 'last'], [matchMonthsOfYear]],
  [
    TENS.keys(),
    [matchDayMonth, matchOrdinalPeriod, matchDayOfDirectedMonth, matchBareDay, matchYearWords, matchCounted],
  ],
  [SMALL_CARDINALS.keys(), [matchYearWords, matchCounted, matchTime]],
  [['a', 'an'], [matchCounted]],
  [['in'], [matchInCounted]],
  [DECADE_NAMES.keys(), [matchDecadeName]],
  [SEASONS.keys(), [matchSeason]],
  [[...PARTS.keys(), ...PART_NOUNS.keys()], [matchPart(matchLongest)]],
  [DIRECTIONS.keys(), [matchDirected]],
  [DEICTIC_DAYS.keys(), [matchDeicticDay]],
  [['q1', 'q2', 'q3', 'q4'], [matchQuarterCode]],
  [HALF_CODES.keys(), [matchHalfCode]],
  [HOLIDAYS_BY_FIRST_WORD.keys(), [matchHoliday]],
]);

/** The words that open a date. */
export const DATE_OPENERS: Iterable<string> = [...WORD_FORMS.keys()];

function mergeForms(
  entries: readonly (readonly [Iterable<string>, readonly DateForm[]])[],
): ReadonlyMap<string, readonly DateForm[]> {
  const forms = new Map<string, readonly DateForm[]>();
  for (const [words, added] of entries)
    for (const word of words) forms.set(word, [...(forms.get(word) ?? []), ...added]);
  return forms;
}

/** Words of no such role open no date. */
export const OPENING_ROLES = WordRole.numeral | WordRole.dateOpener | WordRole.endsInDigit;

/** All dates of a run of tokens, left to right, none overlapping: at each place the longest. */
export function scanDates(tokens: readonly Token[], context: ExtractionContext): DateMatch[] {
  const matches: DateMatch[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || (token.word.roles & OPENING_ROLES) === 0) continue;
    const match = matchLongest(tokens, i, context);
    if (match === undefined) continue;
    while ((matches.at(-1)?.last ?? -1) >= match.first) matches.pop();
    matches.push(match);
    i = Math.max(i, match.last);
  }
  return matches;
}

/** The longest date that a token opens, the first form's where two are as long. */
function matchLongest(
  tokens: readonly Token[],
  at: number,
  context: ExtractionContext,
): DateMatch | undefined {
  let longest: DateMatch | undefined;
  for (const form of formsAt(tokens, at)) {
    const match = form(tokens, at, context);
    if (match !== undefined && match.last > (longest?.last ?? -1)) longest = match;
  }
  return longest;
}

const NO_FORMS: readonly DateForm[] = [];
/** "FY2015" and "April22" are one word each. */
const WORD_WITH_DIGITS_FORMS: readonly DateForm[] = [matchFiscalYear, matchGluedMonthDay];

function formsAt(tokens: readonly Token[], at: number): readonly DateForm[] {
  const token = tokens[at];
  if (token === undefined || token.kind === 'symbol') return NO_FORMS;
  if (token.kind === 'number') return numberFormsAt(tokens, at, token);
  const { lower } = token.word;
  const last = lower.charCodeAt(lower.length - 1);
  if (last >= 48 && last <= 57 && !WORD_FORMS.has(lower)) return WORD_WITH_DIGITS_FORMS;
  return WORD_FORMS.get(lower) ?? NO_FORMS;
}
