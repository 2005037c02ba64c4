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
export const RELATION_PHRASES: ReadonlyMap<string, readonly RelationPhrase[]> = indexByLastWord(
  phrasesOf(LEADING),
);

/** After the date: "2015 onwards", "2015 or later". */
export const TRAILING_PHRASES: readonly RelationPhrase[] = phrasesOf([
  ['since', ['onwards', 'onward', 'or later', 'or after', 'and later', 'and after', 'and onwards']],
  ['by', ['or earlier', 'or before', 'and earlier', 'and before', 'at the latest']],
]);

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

function phrasesOf(table: readonly (readonly [DateRelation, readonly string[]])[]): RelationPhrase[] {
  return table.flatMap(([relation, phrases]) =>
    phrases.map((phrase) => ({ words: phrase.split(' '), relation })),
  );
}

function indexByLastWord(phrases: readonly RelationPhrase[]): ReadonlyMap<string, readonly RelationPhrase[]> {
  const index = new Map<string, RelationPhrase[]>();
  for (const phrase of phrases) {
    const last = phrase.words.at(-1) ?? '';
    index.set(
      last,
      [...(index.get(last) ?? []), phrase].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return index;
}
