/** Calendar words of English, in lower case. Abbreviations stand without their period, which is a token of its own. */

/** Month names and the abbreviations of the Chicago Manual (§10.39) and AP, with "sept". 1 is January. */
export const MONTHS: ReadonlyMap<string, number> = tabulate(
  [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sep sept',
    'october oct',
    'november nov',
    'december dec',
  ],
  1,
);

/** Month forms that are also common words or names: alone they need a preposition, a day or a year beside them. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = words('may march april june august jan mar jun sep dec');

/** Month forms that are ordinary lower-case words: a day beside them is not enough where nothing else says month. */
export const MONTHS_THAT_ARE_WORDS: ReadonlySet<string> = words('may march mar');

/** Weekday names and abbreviations; 0 is Sunday. */
export const WEEKDAYS: ReadonlyMap<string, number> = tabulate(
  [
    'sunday sun',
    'monday mon',
    'tuesday tue tues',
    'wednesday wed',
    'thursday thu thur thurs',
    'friday fri',
    'saturday sat',
  ],
  0,
);

/** Weekday forms that are also words: they need a date beside them, a period or "on". */
export const AMBIGUOUS_WEEKDAYS: ReadonlySet<string> = words('sun mon wed sat fri tue thu');

/** The seasons, "fall" being autumn. */
export type SeasonName = 'spring' | 'summer' | 'autumn' | 'winter';

/** The words for the seasons. */
export const SEASONS: ReadonlyMap<string, SeasonName> = new Map([
  ['spring', 'spring'],
  ['summer', 'summer'],
  ['autumn', 'autumn'],
  ['fall', 'autumn'],
  ['winter', 'winter'],
]);

type DatePart = 'early' | 'mid' | 'late';

/** Words that take a part of the period after them. */
export const PARTS: ReadonlyMap<string, DatePart> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['late', 'late'],
]);

/** Nouns that take a part of the period after their "of". */
export const PART_NOUNS: ReadonlyMap<string, DatePart> = new Map([
  ['beginning', 'early'],
  ['start', 'early'],
  ['middle', 'mid'],
  ['end', 'late'],
  ['close', 'late'],
]);

/** The units in which relative dates count. */
export type CalendarUnit = 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** The words for those units, singular and plural. */
export const UNITS: ReadonlyMap<string, CalendarUnit> = new Map([
  ['day', 'day'],
  ['days', 'day'],
  ['weekend', 'weekend'],
  ['weekends', 'weekend'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['month', 'month'],
  ['months', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['years', 'year'],
  ['decade', 'decade'],
  ['decades', 'decade'],
  ['century', 'century'],
  ['centuries', 'century'],
]);

/** Determiners and adjectives that place a period before, at or after the day of writing: -1, 0, 1. */
export const DIRECTIONS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
  ['following', 1],
]);

/** Those that count from the time that the text speaks of, not from the day of writing. */
export const NARRATIVE_DIRECTIONS: ReadonlySet<string> = words('previous following');

/** Days counted from the day of writing. */
export const DEICTIC_DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
  ['tmrw', 1],
]);

/** Cardinals below twenty, by their place. */
export const SMALL_CARDINALS: ReadonlyMap<string, number> = tabulate(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  ),
  0,
);

/** The tens from twenty, for years in words: "nineteen eighty-two". */
export const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 10 * (i + 2)]),
);

/** Decades by name: "the sixties". */
export const DECADE_NAMES: ReadonlyMap<string, number> = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, i) => [word, 10 * (i + 2)]),
);

/** Ordinals up to twenty, and thirtieth. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...tabulate(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
      ' ',
    ),
    1,
  ),
  ['thirtieth', 30],
]);

/** The endings of ordinals in digits. */
export const ORDINAL_SUFFIXES: ReadonlySet<string> = words('st nd rd th');

/** Before a number: a comparison, so the number is a count ("more than 1950"). */
export const COMPARATORS: ReadonlySet<string> = words(
  'than over under about around above below exceeding nearly almost roughly approximately approx some least most only just totalling totaling exactly another additional',
);

/** After a number: it counts or measures, whatever stands before. */
export const QUANTITY_HEADS: ReadonlySet<string> = words(
  'percent percentage million billion trillion thousand hundred dozen crore lakh people persons men women children cases deaths patients infections recoveries tests residents inhabitants citizens soldiers troops workers employees students members votes seats points goals runs dollars euros pounds yen meters metres feet miles kilometers kilometres km kg kilograms tons tonnes acres hectares hours minutes seconds days weeks months years times copies units homes houses buildings jobs passengers victims participants degrees watts volts calories words pages items books',
);

/** Verbs of coming into being, by lemma: a number roughly given after them is a year ("built around 1850"). */
export const ORIGIN_VERBS: ReadonlySet<string> = words(
  'build bear die found establish date write paint compose create begin start complete erect construct publish invent introduce marry emigrate settle open make',
);

/** Verbs and adjectives, by lemma, that take a day as their time: a bare number after their "on" is one. */
export const SCHEDULING_VERBS: ReadonlySet<string> = words(
  'return arrive leave depart meet expire book schedule reschedule postpone adjourn convene resume due reopen',
);

/** Verbs of motion, by lemma, that do so with their goal: "go back", "fly out". */
export const MOTION_VERBS: ReadonlySet<string> = words('go come fly travel move get head be');

/** Nouns whose number after "of" is a count: "a total of 1998". */
export const COUNT_NOUNS_BEFORE_OF: ReadonlySet<string> = words(
  'total average mean median population number sum maximum minimum height depth length rate amount record capacity altitude elevation score distance crowd attendance value price cost membership tally count fee peak low rating audience circulation',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Each entry is a list of forms; the value is the entry's place, counted from `base`. */
function tabulate(entries: readonly string[], base: number): ReadonlyMap<string, number> {
  return new Map(entries.flatMap((forms, i) => forms.split(' ').map((form) => [form, base + i] as const)));
}
