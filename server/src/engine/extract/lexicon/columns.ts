import { changeWords } from './change.ts';

/** Words of column heads and captions of tables that bear on the figures below them. Sources: SI, ISO 4217, and the style guides of statistical offices (UNECE, "Making Data Meaningful", part 2). */

/** Magnitudes as heads write them, and their factors. Those of one letter only beside a currency ("£m"). */
export const COLUMN_MAGNITUDES: ReadonlyMap<string, number> = new Map(
  (
    [
      [1e2, 'hundreds'],
      [1e3, 'thousand thousands 000 000s k'],
      [1e5, 'lakh lakhs'],
      [1e6, 'million millions mn mln mio m'],
      [1e7, 'crore crores'],
      [1e9, 'billion billions bn bln b'],
      [1e12, 'trillion trillions trn tn'],
    ] as const
  ).flatMap(([factor, words]) => words.split(' ').map((word) => [word, factor] as const)),
);

/** Columns whose numbers a magnitude in the caption does not scale: ranks, shares, years, averages. */
export const UNSCALED_COLUMNS: ReadonlySet<string> = new Set(
  'rank ranking no number position place year age ratio index score rate share percent percentage change growth per average mean median date code id note'.split(
    ' ',
  ),
);

/** Heads of columns that say of which time the other cells of their rows are. */
export const TIME_COLUMNS: ReadonlySet<string> = new Set(
  'year years date dates season seasons period periods month months quarter quarters week weeks day days'.split(
    ' ',
  ),
);

/** What such a head may have beside it: "Fiscal year", "Census year", "Reporting period", "Month of the year". */
export const TIME_COLUMN_MODIFIERS: ReadonlySet<string> = new Set(
  'fiscal financial calendar academic school reference reporting survey census tax marketing crop of the and or ending ended'.split(
    ' ',
  ),
);

/** Words beside a date in a head that belong to it: "FY 2020", "Fiscal year 2020", "Year 2020". */
export const PERIOD_WORDS: ReadonlySet<string> = new Set([
  'fy',
  'cy',
  ...TIME_COLUMNS,
  ...TIME_COLUMN_MODIFIERS,
]);

/** Heads of columns of the years in which something happened to what the row is about. */
export const EVENT_COLUMNS: ReadonlySet<string> = new Set(
  'since until founded established formed created incorporated opened built completed commissioned launched released published introduced closed born died elected joined'.split(
    ' ',
  ),
);

/** Heads of columns whose numbers of four digits are years. */
export const YEAR_COLUMNS: ReadonlySet<string> = new Set([...TIME_COLUMNS, ...EVENT_COLUMNS]);

/** Words of the heads of columns that tell how much something became more or less. */
export const CHANGE_COLUMNS: ReadonlySet<string> = new Set([
  ...[...changeWords('noun')].flatMap((noun) => [noun, `${noun}s`]),
  ...'added gained lost new net balance difference + +/'.split(' '),
]);

/** Words before a date of a head that make it what the values are compared with: "Change on 2019", "vs 2020". */
export const BASE_WORDS_BEFORE: ReadonlySet<string> = new Set(
  'on from since than with versus vs against over to at constant base'.split(' '),
);

/** Words after a date of a head that make it the base of prices or of an index: "2015 prices", "2015 = 100". */
export const BASE_WORDS_AFTER: ReadonlySet<string> = new Set(
  'prices dollars us us$ usd euro euros international ppp = base versus vs to'.split(' '),
);

/** Words of titles whose date is that of the publication: "Annual report 2021", "Updated 5 May 2021". */
export const PUBLICATION_WORDS: ReadonlySet<string> = new Set(
  'report reports yearbook bulletin review edition publication published updated accessed retrieved released plan strategy act law'.split(
    ' ',
  ),
);

/**
 * What heads and labels of tables abbreviate, with a full stop or without. Only what has one reading there: "min" is a minute
 * or a minimum, "exp" an export or an expense. Sources: the style guides named above, and the lists of abbreviations of the
 * CIA World Factbook and of Eurostat's yearbook.
 */
export const HEAD_ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['agric', 'agricultural'],
  ['amt', 'amount'],
  ['avg', 'average'],
  ['ave', 'average'],
  ['cons', 'consumption'],
  ['dept', 'department'],
  ['elev', 'elevation'],
  ['emp', 'employment'],
  ['est', 'estimate'],
  ['govt', 'government'],
  ['hh', 'households'],
  ['infl', 'inflation'],
  ['mfg', 'manufacturing'],
  ['no', 'number'],
  ['nos', 'numbers'],
  ['nr', 'number'],
  ['pax', 'passengers'],
  ['pct', '%'],
  ['pers', 'persons'],
  ['pop', 'population'],
  ['prod', 'production'],
  ['pts', 'points'],
  ['qty', 'quantity'],
  ['rev', 'revenue'],
  ['temp', 'temperature'],
  ['tot', 'total'],
  ['unemp', 'unemployment'],
] as const);

/** Nouns whose values metres measure: below others "(m)" may mean millions. */
export const LENGTHS: ReadonlySet<string> = new Set(
  'height length width depth elevation altitude distance diameter thickness breadth span draught beam wingspan prominence drop'.split(
    ' ',
  ),
);

/** Verbs that tie a thing to how much of it there is, and those by which sources are said to tell it. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'be have do see record report register post count number total amount stand come reach hit remain stay make get take give show say list put exist include'.split(
    ' ',
  ),
);

/** Words that narrow nothing: what they go with is the same without them. */
export const FREE_WORDS: ReadonlySet<string> = new Set(
  'total overall whole entire full annual yearly year quarter month season period fiscal financial calendar first second third fourth last figure level value number amount country respectively'.split(
    ' ',
  ),
);

/** Heads of columns whose words are no part of what a row is of. */
export const ASIDE_COLUMNS: ReadonlySet<string> = new Set(
  'note comment remark source reference status flag code id unit link url footnote description'.split(' '),
);
