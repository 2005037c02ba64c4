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

/** Heads of columns whose numbers of four digits are years. */
export const YEAR_COLUMNS: ReadonlySet<string> = new Set(
  'year years date season seasons since until founded established formed created incorporated opened built completed commissioned launched released published introduced closed born died elected joined'.split(
    ' ',
  ),
);

/** Nouns whose values metres measure: below others "(m)" may mean millions. */
export const LENGTHS: ReadonlySet<string> = new Set(
  'height length width depth elevation altitude distance diameter thickness breadth span draught beam wingspan prominence drop'.split(
    ' ',
  ),
);
