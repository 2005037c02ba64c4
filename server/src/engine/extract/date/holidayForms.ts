import { lowerAt, type Token } from '../../text/token.ts';
import { HOLIDAYS_BY_FIRST_WORD, type Holiday, type HolidayRule } from '../lexicon/holidays.ts';
import { type CivilDate, civilFromDays, daysFromCivil } from './calendar.ts';
import { type DateMatch, isCapital, type Reading } from './dateMatch.ts';
import { readFollowingYear } from './monthForms.ts';
import { nthWeekday } from './resolveRelative.ts';

/**
 * "Christmas Day 2015", "Good Friday, 2018", "Thanksgiving of 2012", and of those that fall on the same day each year
 * "on New Year's Eve": without a year or a preposition a holiday is as often a name ("the Boxing Day match").
 */
export function matchHoliday(tokens: readonly Token[], at: number): DateMatch | undefined {
  if (!isCapital(tokens, at)) return undefined;
  const named = readHoliday(tokens, at);
  if (named === undefined) return undefined;
  const { rule } = named.value;
  const year = readFollowingYear(tokens, named.next);
  if (year !== undefined) return { first: at, last: year.next - 1, date: dateInYear(rule, year.value) };
  const isDated = DATE_PREPOSITIONS.has(lowerAt(tokens, at - 1)) && !isCapital(tokens, named.next);
  if (rule.kind !== 'fixed' || named.next === at + 1 || !isDated) return undefined;
  return { first: at, last: named.next - 1, date: { month: rule.month, day: rule.day } };
}

const DATE_PREPOSITIONS: ReadonlySet<string> = new Set(
  'on by until till since before after from to through'.split(' '),
);

function readHoliday(tokens: readonly Token[], at: number): Reading<Holiday> | undefined {
  for (const holiday of HOLIDAYS_BY_FIRST_WORD.get(lowerAt(tokens, at)) ?? []) {
    const next = skipName(tokens, at, holiday.words);
    if (next !== undefined) return { value: holiday, next };
  }
  return undefined;
}

/** The token after the name that begins at `at`; endings of possessives may stand between its words. */
function skipName(tokens: readonly Token[], at: number, words: readonly string[]): number | undefined {
  let next = at;
  for (const word of words) {
    if (next > at && POSSESSIVES.has(lowerAt(tokens, next))) next++;
    if (lowerAt(tokens, next) !== word) return undefined;
    next++;
  }
  return next;
}

const POSSESSIVES: ReadonlySet<string> = new Set(["'s", '’s', "'", '’']);

function dateInYear(rule: HolidayRule, year: number): CivilDate {
  switch (rule.kind) {
    case 'fixed':
      return { year, month: rule.month, day: rule.day };
    case 'nth':
      return civilFromDays(nthWeekday(year, rule.month, rule.weekday, rule.nth).low);
    case 'easter':
      return civilFromDays(easterSunday(year) + rule.offset);
  }
}

/** The day number of Easter Sunday: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leaps = Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leaps - correction + 15) % 30;
  const dominical = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * dominical) / 451);
  return daysFromCivil(year, 3, 22 + epact + dominical - 7 * late);
}
