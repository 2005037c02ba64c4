import type { Scope } from '../model/subject.ts';

/** Words that say how far a figure reaches. */
export const SCOPE_WORDS: ReadonlyMap<string, Scope> = table<Scope>([
  ['worldwide', 'worldwide global globally world internationally international'],
  ['domestic', 'domestic domestically nationwide nationally home'],
  ['foreign', 'foreign overseas abroad outside territories elsewhere'],
  ['total', 'total overall altogether combined cumulative aggregate entire'],
  ['partial', 'opening first another additional other further new'],
  ['average', 'average mean median averaged typically'],
  ['perUnit', 'per each apiece annually daily weekly monthly yearly hourly'],
  ['budget', 'budget production cost against'],
]);

/** Adverbs of the time of speaking (Quirk et al. 1985, §8.55). */
export const ADVERBS_OF_NOW: readonly string[] = 'now today currently presently nowadays'.split(' ');

/** Adverbs of a time before that of speaking. */
export const ADVERBS_OF_THEN: readonly string[] = 'ago formerly previously originally initially'.split(' ');

/** Words that make what stands behind them a part: "including 352 nationals". */
export const PARTING_WORDS: ReadonlySet<string> = new Set(['including', 'include']);

/** Relative pronouns that do so behind the prepositions: "of whom 352 …". */
export const RELATIVE_OF_PARTS: ReadonlySet<string> = new Set(['whom', 'which']);

/** The prepositions that do so before them: "among which 20". */
export const PREPOSITIONS_OF_PARTS: ReadonlySet<string> = new Set(['of', 'among']);

/** Nouns that stand before "of" and count for what follows: "a total of 352 nationals", "the number of". */
export const TRANSPARENT_NOUNS: ReadonlySet<string> = new Set(
  'number total sum amount majority minority share percentage proportion rest pair couple group handful series variety average maximum minimum count'.split(
    ' ',
  ),
);

/** Words that hedges and bounds are made of. */
export const HEDGES: ReadonlySet<string> = new Set(
  'a an the about above almost approximately around as at below between close exactly fewer greater higher just least less lower many more most much nearly no not only over roughly some than to under up usd'.split(
    ' ',
  ),
);

/** Calendar words: they date a figure and are never what it counts. */
export const TIME_NOUNS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow'.split(
    ' ',
  ),
);

function table<Value>(rows: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> {
  return new Map(rows.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)));
}

/** They say that all that was named before is added up: "women and minors together". */
export const ADDING_WORDS: ReadonlySet<string> = new Set(['together', 'combined', 'jointly']);
