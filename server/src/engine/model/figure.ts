import type { Span } from './span.ts';

/** What sort of quantity a figure is; public in the JSON. */
export type FigureKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'ratio'
  | 'measure'
  | 'duration'
  | 'age'
  | 'date'
  | 'ordinal';

/** How a figure binds its value: the hedge or bound that the text puts on it. */
export type Strictness =
  | 'exact'
  /** about, some, around, roughly, nearly, almost */
  | 'about'
  /** at least, N or more, no fewer than */
  | 'atLeast'
  /** up to, at most, as many as, no more than, N or less */
  | 'atMost'
  /** more than, over, above, exceeding; after, for dates */
  | 'moreThan'
  /** fewer than, under, below; before, for dates */
  | 'lessThan'
  /** between A and B, A to B, A–B, A ± B */
  | 'range';

/**
 * A date as it is written. A component is absent where the text does not state it; `impliedYear` is a year that
 * was inferred (from the sentence, the passage or the document's date), never written.
 */
export interface CalendarDate {
  /** Astronomical: 0 is 1 BC, -43 is 44 BC. */
  readonly year?: number;
  /** 1 to 12 */
  readonly month?: number;
  /** 1 to 31 */
  readonly day?: number;
  readonly impliedYear?: number;
  /** 0 is Sunday; only where the weekday itself is written. */
  readonly weekday?: number;
  /** Where the date is counted from the document's date ("last year", "two weeks ago"). */
  readonly relative?: boolean;
  /** The first, second or last third of the period that is named: "early 2008", "mid-June", "late May 2015". */
  readonly part?: 'early' | 'mid' | 'late';
  /** 1 to 4; of the calendar year */
  readonly quarter?: number;
  /** 1 or 2: the half of the period that is named, "the first half of 2017", "H1 2018", "second half of the 1990s". */
  readonly half?: 1 | 2;
  /** As in the northern hemisphere. */
  readonly season?: 'spring' | 'summer' | 'autumn' | 'winter';
  /** The first year of the decade: 1960 for "the 1960s" and "the '60s". */
  readonly decade?: number;
  /** 21 for "the 21st century"; negative for centuries BC. */
  readonly century?: number;
}

/** How a preposition ties an event to a date. `from` and `since` are one: the event lasts from the date on. */
export type DateRelation = 'before' | 'after' | 'since' | 'until' | 'by' | 'asOf' | 'during';

/**
 * A quantity or date as an extractor finds it. Spans are UTF-16 code units into the document's text.
 * `low` and `high` bound what the text says, in `unit`, and are infinite for one-sided bounds; for dates they are
 * day numbers (days since 1970-01-01, proleptic Gregorian, inclusive), or NaN where no year is known.
 */
export interface Quantity extends Span {
  readonly kind: FigureKind;
  /** The value as stated, where it is one: also for hedged and bounded figures ("more than 214" has 214). */
  readonly value?: number;
  readonly low: number;
  readonly high: number;
  readonly strictness: Strictness;
  /**
   * The size of one unit of the last stated digit: 1 for "352", 0.1 for "6.2", 1e5 for "2.5 million", 1e6 for
   * "$70 million". 0 for number words below a hundred and other values that admit no rounding.
   */
  readonly step: number;
  /**
   * money: ISO 4217 code; percent: `percent` or `percentage point`; measure, duration, age: a unit id of
   * extract/lexicon/units.ts; ratio: `out of 10`-style denominators
   * where stated, `score`, or `times` for multiples (2 for "doubled"); else absent.
   */
  readonly unit?: string;
  /**
   * Set where the text names the unit only by a word or sign that several share ("$", "dollars", "cents"), and
   * `unit` is the one that English prose means by default.
   */
  readonly unitImplied?: boolean;
  /**
   * Set where the unit or the magnitude stands in the head of the figure's column, its row's label or the title of its
   * table, not beside the number: value, interval and step are then in that magnitude.
   */
  readonly unitFrom?: 'column' | 'row' | 'caption';
  /** Set where the bound itself is what the text states, as somebody set it ("a cap of 50"): another one is another figure. */
  readonly isLimit?: true;
  /** What a price or a time is counted by, as a unit id: "hour" for "$15.4/hour", "week" for "10 hours a week". */
  readonly per?: string;
  /** Only for dates; the first one of a range of dates. */
  readonly date?: CalendarDate;
  /** The date that a range of dates ends with, its components completed from the first ("July 16–17"). */
  readonly lastDate?: CalendarDate;
  /** Only for dates with a relation: what its preposition says; `low` and `high` then follow from it. */
  readonly relation?: DateRelation;
  /** Only for dates with a relation: the days of the date itself, so that it can still be compared. */
  readonly stated?: { readonly low: number; readonly high: number };
  /** The two stated numbers of a ratio or score ("249 of 352", "one in seven", "6.2/10"). */
  readonly parts?: readonly [number, number];
  /** The name of the extractor that found it. */
  readonly extractor: string;
  /** The core of the figure without its hedge: the number with its unit. */
  readonly core: Span;
  /**
   * Set where the number makes no claim (a section number, a version, a telephone number …): why.
   * Such a figure is `unchecked` and never evidence.
   */
  readonly noise?: NoiseReason;
}

/** Why a number claims nothing. */
export type NoiseReason =
  | 'reference' // section, figure, page, chapter, footnote numbers
  | 'telephone'
  | 'version'
  | 'identifier' // standards, ISBN, DOI, models, codes
  | 'address' // rooms, streets, postcodes
  | 'name' // a number that is part of a name: "10th Department", "Apollo 11"
  | 'numbering' // list numbers
  | 'time' // a time of day
  | 'idiom' // "one of the", "on the one hand", "zero in on"
  | 'anaphor'; // "the two", said of those who were named before
