import {
  UNITS as CALENDAR_UNITS,
  DECADE_NAMES,
  DEICTIC_DAYS,
  MONTHS,
  SEASONS,
  WEEKDAYS,
} from './lexicon/calendar.ts';
import { NUMBER_WORDS } from './lexicon/numbers.ts';
import { MULTIPLE_WORDS } from './multiple.ts';
import { ORDINAL_WORDS } from './numerals/ordinalWords.ts';
import { ARTICLE_UNIT_WORDS } from './unit/articleMeasure.ts';
import { SINGLE_COINS } from './unit/money.ts';

/**
 * Lower-case words of which every figure holds at least one, unless it holds a digit or a fraction character. A
 * sentence with none of all these has no figure and need not be read. An extractor that finds figures by other
 * words adds them here.
 */
export const CUE_WORDS: readonly string[] = [
  ...NUMBER_WORDS.keys(),
  ...ORDINAL_WORDS.keys(),
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...[...WEEKDAYS.keys()].map((day) => `${day}s`),
  ...SEASONS.keys(),
  ...CALENDAR_UNITS.keys(),
  ...DECADE_NAMES.keys(),
  ...DEICTIC_DAYS.keys(),
  ...ARTICLE_UNIT_WORDS,
  ...SINGLE_COINS.keys(),
  ...MULTIPLE_WORDS,
  'christmas', // "on Christmas Eve": the other holidays hold "day" or "year"
];
