/**
 * Words that say how many times as large something is or became. Sources: Quirk et al. 1985, §6.70 (multipliers);
 * Levin 1993, class 45.6.
 */

/** Verb forms that are verbs only, with the factor that they change by. */
export const MULTIPLYING_VERBS: ReadonlyMap<string, number> = expand([
  [1 / 2, 'halved halving'],
  [2, 'doubled doubling'],
  [3, 'tripled tripling trebled trebling'],
  [4, 'quadrupled quadrupling'],
  [5, 'quintupled quintupling'],
]);

/** Forms that are adjectives, nouns and plain verbs as well: they multiply after or before certain words only. */
export const MULTIPLIERS: ReadonlyMap<string, number> = expand([
  [1 / 2, 'halve'],
  [2, 'double'],
  [3, 'triple treble'],
  [4, 'quadruple'],
  [5, 'quintuple'],
]);

/** Before them "double" is a verb or a multiplier: "to double", "more than double", "nearly triple". */
export const BEFORE_MULTIPLIER: ReadonlySet<string> = new Set(
  'to will would could may might must should than nearly almost about roughly approximately over'.split(' '),
);

/** After them as well: "double the rate", "triple that of 2010". */
export const AFTER_MULTIPLIER: ReadonlySet<string> = new Set(
  'the that those what its their as last'.split(' '),
);

/** Adverbs that are a multiple by themselves. */
export const TIMES_WORDS: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['thrice', 3],
]);

/** After "times" or "twice" they make a comparison: without one, the words say how often something happened. */
export const COMPARED: ReadonlySet<string> = new Set(
  'as more the that those what higher greater larger bigger faster better longer stronger heavier likelier wider deeper richer denser its their normal usual average earnings sales revenue revenues income ebitda profits'.split(
    ' ',
  ),
);

/** "twofold", "tenfold": the number that the word begins with, by the word. */
export const FOLD_WORDS: ReadonlyMap<string, number> = new Map(
  (
    [
      [2, 'two'],
      [3, 'three'],
      [4, 'four'],
      [5, 'five'],
      [6, 'six'],
      [7, 'seven'],
      [8, 'eight'],
      [9, 'nine'],
      [10, 'ten'],
      [12, 'twelve'],
      [20, 'twenty'],
      [100, 'hundred'],
      [1000, 'thousand'],
    ] as const
  ).map(([value, word]) => [`${word}fold`, value]),
);

function expand(rows: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap(([factor, forms]) => forms.split(' ').map((form) => [form, factor] as const)));
}
