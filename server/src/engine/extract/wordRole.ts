/**
 * What a word form may be in a figure, as bits of a set. A word may have several roles, and having one promises
 * nothing: roles only tell extractors early where there is nothing for them.
 */
export const WordRole = {
  /** Digits, number words, fraction characters. */
  numeral: 1 << 0,
  /** "third", "twentieth" */
  ordinal: 1 << 1,
  /** Opens a date: months, weekdays, seasons, "last", "mid". */
  dateOpener: 1 << 2,
  /** Goes on a date after its day or hour: months, units of time, "of", "to", "pm", "BC". */
  dateFollower: 1 << 3,
  /** A sign, code or first word of a currency's name. */
  currency: 1 << 4,
  /** "penny", "dollar": money with an article for a number. */
  singleCoin: 1 << 5,
  /** A symbol or first word of a unit's name. */
  unit: 1 << 6,
  /** First word of a unit that takes an article for a number: "mile". */
  articleUnit: 1 << 7,
  /** "%", "percent", "points", "bps" */
  percent: 1 << 8,
  /** Letters and then digits in one word: "USD115", "Q3", "FY2015". */
  endsInDigit: 1 << 9,
  /** "doubled", "twice", "tenfold" */
  multiple: 1 << 10,
  /** A number behind it names or numbers something: "section", "Boeing", "ISBN". */
  label: 1 << 11,
  /** A number word of some fixed phrase that counts nothing: "one" ("on the one hand"). */
  idiom: 1 << 12,
  /** "twenties": of a century or of a life. */
  decade: 1 << 13,
} as const;

/** Of numbers that count and numbers that rank. */
export const NUMBER_ROLES = WordRole.numeral | WordRole.ordinal;
