import type { DateRelation } from '../../model/figure.ts';

/** Words that tie an event to the date beside them. */
export interface RelationPhrase {
  readonly words: readonly string[];
  readonly relation: DateRelation;
}

const LEADING: readonly (readonly [DateRelation, readonly string[]])[] = [
  ['before', ['before', 'prior to', 'ahead of', 'earlier than', 'preceding', 'pre', 'pre -']],
  ['after', ['after', 'following', 'later than', 'post', 'post -', 'past', 'subsequent to']],
  [
    'since',
    [
      'since',
      'from',
      'as from',
      'starting',
      'starting on',
      'starting in',
      'starting from',
      'beginning',
      'beginning on',
      'beginning in',
      'beginning from',
      'effective',
      'no earlier than',
      'not earlier than',
      'not before',
    ],
  ],
  ['until', ['until', 'till', 'through', 'thru', 'up to', 'up until', 'up through', 'through to']],
  ['by', ['by', 'no later than', 'not later than', 'not after']],
  ['asOf', ['as of', 'as at', 'as on']],
  // "in" and "on" say no more than the date does, and are left out.
  ['during', ['during', 'throughout', 'within']],
];

/** By their last word, the longest first: "no later than" goes before "later than". */
export const RELATION_PHRASES: RelationPhrases = indexPhrases(LEADING, (words) => words.at(-1));

/** After the date: "2015 onwards", "2015 or later". */
const TRAILING: PhraseTable = [
  ['since', ['onwards', 'onward', 'or later', 'or after', 'and later', 'and after', 'and onwards']],
  ['by', ['or earlier', 'or before', 'and earlier', 'and before', 'at the latest']],
];

/** By their first word. */
export const TRAILING_PHRASES: RelationPhrases = indexPhrases(TRAILING, (words) => words[0]);

/** How many periods of its own length the date may lie off: a "circa" is wider than an "around". */
export const APPROXIMATORS: ReadonlyMap<string, number> = new Map([
  ['circa', 5],
  ['ca', 5],
  ['c', 5],
  ['around', 1],
  ['about', 1],
  ['approximately', 1],
  ['roughly', 1],
]);

/** Before "before" or "after" they say how far from the date, not on which side. */
export const DURATION_NOUNS: ReadonlySet<string> = new Set(
  'second seconds minute minutes hour hours day days night nights morning week weeks month months year years decade decades century centuries season seasons'.split(
    ' ',
  ),
);

/** The phrases of each relation. */
type PhraseTable = readonly (readonly [DateRelation, readonly string[]])[];
type RelationPhrases = ReadonlyMap<string, readonly RelationPhrase[]>;

function indexPhrases(
  table: PhraseTable,
  keyOf: (words: readonly string[]) => string | undefined,
): RelationPhrases {
  const index = new Map<string, RelationPhrase[]>();
  for (const [relation, phrases] of table) {
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      const key = keyOf(words) ?? '';
      index.set(key, [...(index.get(key) ?? []), { words, relation }]);
    }
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return index;
}
