/** How the day of a holiday follows from the year. */
export type HolidayRule =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  /** The nth weekday of a month, 0 being Sunday; -1 is the last. */
  | { readonly kind: 'nth'; readonly month: number; readonly nth: number; readonly weekday: number }
  /** Days after Easter Sunday, by the Gregorian reckoning. */
  | { readonly kind: 'easter'; readonly offset: number };

/** A holiday by its name. */
export interface Holiday {
  /** The tokens of the name in lower case, without the endings of possessives. */
  readonly words: readonly string[];
  readonly rule: HolidayRule;
}

/**
 * Holidays that fall on one day in every country that keeps them, and those of the United States that are known by
 * these names (5 U.S.C. § 6103). "Independence Day", "Labour Day" and "Mother's Day" differ by country and are left.
 */
const FIXED: readonly (readonly [name: string, month: number, day: number])[] = [
  ["New Year's Day", 1, 1],
  ["Valentine's Day", 2, 14],
  ["International Women's Day", 3, 8],
  ["Saint Patrick's Day", 3, 17],
  ["St. Patrick's Day", 3, 17],
  ["April Fools' Day", 4, 1],
  ['Anzac Day', 4, 25],
  ['May Day', 5, 1],
  ['Juneteenth', 6, 19],
  ['Bastille Day', 7, 14],
  ['Halloween', 10, 31],
  ["All Saints' Day", 11, 1],
  ['Armistice Day', 11, 11],
  ['Veterans Day', 11, 11],
  ['Christmas Eve', 12, 24],
  ['Christmas', 12, 25],
  ['Christmas Day', 12, 25],
  ['Boxing Day', 12, 26],
  ["New Year's Eve", 12, 31],
];

const NTH: readonly (readonly [name: string, month: number, nth: number, weekday: number])[] = [
  ["Presidents' Day", 2, 3, 1],
  ['Memorial Day', 5, -1, 1],
  ['Labor Day', 9, 1, 1],
  ['Columbus Day', 10, 2, 1],
  ['Thanksgiving', 11, 4, 4],
  ['Thanksgiving Day', 11, 4, 4],
];

const AFTER_EASTER: readonly (readonly [name: string, offset: number])[] = [
  ['Ash Wednesday', -46],
  ['Palm Sunday', -7],
  ['Maundy Thursday', -3],
  ['Good Friday', -2],
  ['Easter', 0],
  ['Easter Sunday', 0],
  ['Easter Monday', 1],
  ['Ascension Day', 39],
  ['Whit Monday', 50],
];

function holiday(name: string, rule: HolidayRule): Holiday {
  const words = name.toLowerCase().replace(/'s?/g, '').replace('.', ' .').split(' ');
  return { words, rule };
}

const HOLIDAYS: readonly Holiday[] = [
  ...FIXED.map(([name, month, day]) => holiday(name, { kind: 'fixed', month, day })),
  ...NTH.map(([name, month, nth, weekday]) => holiday(name, { kind: 'nth', month, nth, weekday })),
  ...AFTER_EASTER.map(([name, offset]) => holiday(name, { kind: 'easter', offset })),
];

/** Holidays by the first word of their name; longer names come before shorter ones. */
export const HOLIDAYS_BY_FIRST_WORD: ReadonlyMap<string, readonly Holiday[]> = groupByFirstWord();

function groupByFirstWord(): Map<string, Holiday[]> {
  const groups = new Map<string, Holiday[]>();
  for (const each of HOLIDAYS.toSorted((a, b) => b.words.length - a.words.length)) {
    const [first = ''] = each.words;
    groups.set(first, [...(groups.get(first) ?? []), each]);
  }
  return groups;
}
