import type { FigureKind, Strictness } from '../../model/figure.ts';

/**
 * What a hedge or bound makes of the number beside it. `side` tells where the actual value may lie from the stated
 * one: "nearly" and "just under" below it, "just over" above it, "about" on both sides.
 */
export interface Hedge {
  readonly strictness: Strictness;
  readonly side: 'both' | 'below' | 'above';
  /** See Quantity.isLimit. */
  readonly isLimit?: true;
}

/** `limit`: see Hedge.isLimit. */
type Row = readonly [strictness: Strictness, side: Hedge['side'], phrases: string, limit?: 'limit'];

/** The nouns for an upper bound that somebody set, with what ties them to it: "a cap of", "the limit is", "limits to". */
const LIMITS = ['limit', 'cap', 'ceiling'].flatMap((noun) =>
  ['of', 'is', 'was', 'at', 'will be', 'should be'].map((link) => `${noun} ${link}`),
);

/** Hedges and bounds before a number; the longest phrase wins (Quirk et al. 1985, §8.111; Ferson et al. 2015). */
const BEFORE: readonly Row[] = [
  [
    'about',
    'both',
    'about, some, around, roughly, approximately, approx, approx ., circa, c ., ca ., ca, near, near to, close to, very close to, somewhere around, something like, in the region of, in the order of, on the order of, in the neighborhood of, in the neighbourhood of, an estimated, estimated, estimated at, estimated to be, an approximate, ~, ∼, ≈, ≃',
  ],
  [
    'about',
    'below',
    'nearly, almost, just under, just below, just short of, a little under, a little less than, slightly less than, slightly fewer than, slightly under, slightly below, not quite, close on, just less than, just shy of, shy of, approaching, virtually, practically',
  ],
  [
    'about',
    'above',
    'just over, just above, a little over, a little more than, slightly more than, slightly over, slightly above, just more than',
  ],
  [
    'moreThan',
    'above',
    'more than, over, above, exceeding, exceeds, exceed, exceeded, in excess of, greater than, larger than, higher than, bigger than, longer than, faster than, older than, heavier than, taller than, wider than, farther than, further than, well over, well above, far more than, many more than, much more than, far above, beyond, topped, topping, tops, surpassed, surpassing, surpass, >',
  ],
  [
    'atLeast',
    'above',
    'at least, at the very least, no fewer than, not fewer than, no slower than, no smaller than, no shorter than, no lower than, no younger than, no less than, not less than, a minimum of, minimum of, minimum, upwards of, upward of, as few as, as little as, as low as, as young as, as short as, as small as, not under, not below, > =, ≥, ⩾, more than or equal to, greater than or equal to',
  ],
  [
    'atMost',
    'below',
    'up to, as many as, as much as, as high as, as long as, as large as, as far as, at most, at the most, no more than, not more than, not over, no greater than, no higher than, no faster than, no longer than, no larger than, no bigger than, no older than, no heavier than, no taller than, no wider than, no later than, not exceeding, a maximum of, maximum of, maximum, < =, ≤, ⩽, less than or equal to, fewer than or equal to, up to and including, not exceed, never exceed, cannot exceed, not to exceed, never exceeded, not exceeded',
  ],
  [
    'lessThan',
    'below',
    'fewer than, less than, under, below, well under, well below, far fewer than, far less than, much less than, smaller than, lower than, slower than, shorter than, younger than, lighter than, <',
  ],
  [
    'atMost',
    'below',
    `${LIMITS.join(', ')}, capped at, is limited to, are limited to, be limited to, is restricted to, are restricted to, be restricted to`,
    'limit',
  ],
  ['atLeast', 'above', 'floor of, lower limit of, lower limit is, lower limit was', 'limit'],
];

/** Hedges and bounds after a number, or after the noun that it counts. */
const AFTER: readonly Row[] = [
  ['about', 'both', 'or so, or thereabouts, approximately, more or less, give or take, - odd'],
  [
    'atLeast',
    'above',
    'or more, or above, or over, or greater, or higher, or longer, or larger, or older, or better, and over, and above, and older, and up, and more, or up, at least, minimum, at a minimum, - plus, plus, +, upwards',
  ],
  [
    'atMost',
    'below',
    'or less, or fewer, or under, or below, or lower, or smaller, or shorter, or younger, and under, and below, and younger, at most, at the most, maximum, at a maximum, tops',
  ],
  ['atMost', 'below', 'limit, cap, ceiling', 'limit'],
];

/** A hedge as its words in lower case, as the tokeniser splits them. */
export interface HedgePhrase {
  readonly words: readonly string[];
  readonly hedge: Hedge;
}

/** Phrases that stand before a number, by their last word, the longest first. */
export const HEDGES_BEFORE: ReadonlyMap<string, readonly HedgePhrase[]> = indexBy(
  BEFORE,
  (words) => words.at(-1) ?? '',
);

/** Phrases that stand after a number, by their first word, the longest first. */
export const HEDGES_AFTER: ReadonlyMap<string, readonly HedgePhrase[]> = indexBy(
  AFTER,
  (words) => words[0] ?? '',
);

function indexBy(
  rows: readonly Row[],
  keyOf: (words: readonly string[]) => string,
): ReadonlyMap<string, readonly HedgePhrase[]> {
  const index = new Map<string, HedgePhrase[]>();
  for (const [strictness, side, phrases, limit] of rows) {
    const hedge: Hedge = { strictness, side, ...(limit && { isLimit: true }) };
    for (const phrase of phrases.split(', ')) {
      const words = phrase.split(' ');
      const entry = index.get(keyOf(words)) ?? [];
      entry.push({ words, hedge });
      index.set(keyOf(words), entry);
    }
  }
  for (const entry of index.values()) entry.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/**
 * Words before a hedge that show it to be a plain preposition or adverb: [hedge, words before]. "A film about two
 * brothers", "averaged over 9 reviews", "a win over 3 rivals", "add up to 12", "went up to 420", "revolves around two families".
 */
export const NO_HEDGE_AFTER: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      [
        'about',
        'film movie book novel story song series documentary play article report essay paper show drama comedy tale talk talks question questions debate concern concerns concerned information news learn learned know known knew think thought say said says tell told tells ask asked write wrote written read hear heard speak spoke worried worry happy sure excited all something nothing joke is facts details data',
      ],
      [
        'over',
        'average averaged averaging spread take taken won win wins victory victories lead leads led control divided presided preside all rule ruled hand handed turn turned vote votes voted triumph triumphed advantage defeat superiority mean calculated measured summed distributed sovereignty jurisdiction dispute argument fight carry carried bridge flew fly jump jumped run ran pass passed watch looked looking',
      ],
      ['above', 'position located floor floors rise rises described mentioned'],
      [
        'around',
        'revolve revolves revolved revolving center centers centered centre centres centred based gathered built wrapped way all',
      ],
      [
        'to',
        'add adds added adding sum sums summed amount amounts amounted come comes came equal goes went gone going moved climbed rose',
      ],
      ['under', 'placed filed listed published played served classified known section lived signed law'],
    ] as const
  ).map(([hedge, words]) => [hedge, new Set(words.split(' '))]),
);

/** Nouns of limits that are parts of a building, of a mountain or a dress as well, with the kinds of figures that they limit. */
export const LIMITED_KINDS: ReadonlyMap<string, ReadonlySet<FigureKind>> = new Map(
  (
    [
      ['ceiling', ['money', 'percent', 'count']],
      ['cap', ['money', 'percent', 'count']],
      ['floor', ['money', 'percent']],
    ] as const
  ).map(([noun, kinds]) => [noun, new Set<FigureKind>(kinds)]),
);

/** Before a duration "over" and "under" hedge only after these; else they are prepositions ("over 3 years, …"). */
export const OVER_DURATION: ReadonlySet<string> = new Set(
  "'s ’s his her its their my our your for after is was be been lasted lasts last lasting took takes take taking spent spend spending just well of in within by with at are were to a from".split(
    ' ',
  ),
);
