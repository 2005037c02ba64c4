/** What a single word says about a number, whatever stands around it. */
export type NumberWord =
  /** zero to nineteen and the tens */
  | { readonly kind: 'cardinal'; readonly value: number }
  /** hundred, thousand, million, dozen: multiplies what stands before it */
  | { readonly kind: 'magnitude'; readonly value: number }
  /** hundreds, dozens: an interval that nobody counted */
  | { readonly kind: 'plural'; readonly value: number; readonly low: number; readonly high: number }
  /** half, third(s), quarter(s), tenth(s): the denominator of a fraction; most are ordinals as well */
  | { readonly kind: 'part'; readonly denominator: number; readonly plural: boolean }
  /** couple */
  | { readonly kind: 'couple' }
  /** minus, negative: before another number */
  | { readonly kind: 'sign' };

const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** The factors of magnitude words (Quirk et al. 1985, §6.63-66; lakh and crore: Indian English). */
const MAGNITUDES: readonly (readonly [number, string])[] = [
  [12, 'dozen'],
  [100, 'hundred'],
  [1e3, 'thousand'],
  [1e5, 'lakh lac lakhs lacs'],
  [1e6, 'million mn mln mio'],
  [1e7, 'crore crores'],
  [1e9, 'billion bn bln'],
  [1e12, 'trillion tn trn trln'],
  [1e15, 'quadrillion'],
];

/**
 * Plurals used as quantifiers: [word, unit, low, high]. They are said of any count from twice the unit up; the upper
 * end is where a writer would take the next larger word, with some slack.
 */
const PLURALS: readonly (readonly [string, number, number, number])[] = [
  ['tens', 10, 20, 199],
  ['dozens', 12, 24, 199],
  ['scores', 20, 40, 199],
  ['hundreds', 100, 200, 1_999],
  ['thousands', 1e3, 2e3, 99_999],
  ['millions', 1e6, 2e6, 999e6],
  ['billions', 1e9, 2e9, 999e9],
  ['trillions', 1e12, 2e12, 999e12],
];

/** Denominators of fractions: [value, singular, plural]. "second" is never one. */
const PARTS: readonly (readonly [number, string, string])[] = [
  [2, 'half', 'halves'],
  [3, 'third', 'thirds'],
  [4, 'quarter', 'quarters'],
  [4, 'fourth', 'fourths'],
  [5, 'fifth', 'fifths'],
  [6, 'sixth', 'sixths'],
  [7, 'seventh', 'sevenths'],
  [8, 'eighth', 'eighths'],
  [9, 'ninth', 'ninths'],
  [10, 'tenth', 'tenths'],
  [12, 'twelfth', 'twelfths'],
  [16, 'sixteenth', 'sixteenths'],
  [20, 'twentieth', 'twentieths'],
  [100, 'hundredth', 'hundredths'],
  [1000, 'thousandth', 'thousandths'],
];

/** Lower-case forms of every word that is, or is part of, a cardinal number or a fraction. */
export const NUMBER_WORDS: ReadonlyMap<string, NumberWord> = new Map<string, NumberWord>([
  ...CARDINALS.split(' ').map((word, value) => [word, { kind: 'cardinal', value }] as const),
  ...TENS.split(' ').map((word, i) => [word, { kind: 'cardinal', value: 20 + 10 * i }] as const),
  ...MAGNITUDES.flatMap(([value, words]) =>
    words.split(' ').map((word) => [word, { kind: 'magnitude', value }] as const),
  ),
  ...PLURALS.map(([word, value, low, high]) => [word, { kind: 'plural', value, low, high }] as const),
  ...PARTS.flatMap(([denominator, singular, plural]) => [
    [singular, { kind: 'part', denominator, plural: false }] as const,
    [plural, { kind: 'part', denominator, plural: true }] as const,
  ]),
  ['couple', { kind: 'couple' }],
  ['minus', { kind: 'sign' }],
  ['negative', { kind: 'sign' }],
]);

/** Fraction characters of Unicode (Number Forms and Latin-1), with their values. */
export const FRACTION_CHARACTERS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅐', 1 / 7],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
  ['⅑', 1 / 9],
  ['⅒', 1 / 10],
]);

/**
 * Quantifiers before a magnitude that leave the number open: the multiples that they are said of. "Several" is
 * three or more, "few" two or more (Oxford English Dictionary, s.vv.).
 */
export const VAGUE_MULTIPLES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['several', [3, 9]],
  ['few', [2, 9]],
  ['couple', [2, 3]],
  ['many', [3, 99]],
]);

/**
 * Letters for magnitudes, as written. `always`: whatever follows; `money`: only beside a currency, because the letter
 * is a unit as well (metre, byte, kelvin, tonne); `glued`: also glued to digits before a plural noun ("2.3m people").
 */
export const MAGNITUDE_LETTERS: ReadonlyMap<string, { readonly factor: number; readonly when: LetterUse }> =
  new Map([
    ['k', { factor: 1e3, when: 'always' }],
    ['K', { factor: 1e3, when: 'always' }],
    ['m', { factor: 1e6, when: 'glued' }],
    ['M', { factor: 1e6, when: 'always' }],
    ['MM', { factor: 1e6, when: 'money' }],
    ['mil', { factor: 1e6, when: 'money' }],
    ['b', { factor: 1e9, when: 'glued' }],
    ['B', { factor: 1e9, when: 'glued' }],
    ['T', { factor: 1e12, when: 'money' }],
    ['t', { factor: 1e12, when: 'money' }],
    ['cr', { factor: 1e7, when: 'money' }],
    ['Cr', { factor: 1e7, when: 'money' }],
  ]);

/** Where a letter glued to its number stands for a magnitude, see MAGNITUDE_LETTERS. */
export type LetterUse = 'always' | 'glued' | 'money';
