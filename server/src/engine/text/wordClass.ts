import { CLOSED_CLASS } from './closedClass.ts';
import type { WordClass } from './partOfSpeech.ts';
import { PENN_TAGS } from './pennTags.ts';

/** The class of a lower-case form: the closed classes by table, the open ones by wink-lexicon, else by suffix. */
export function classify(lower: string): WordClass {
  const closed = CLOSED_CLASS.get(lower);
  if (closed !== undefined) return closed;
  const first = lower.charCodeAt(0);
  if (first >= 48 && first <= 57) return 'number';
  if (!/\p{L}/u.test(lower)) return 'symbol';
  const tags = PENN_TAGS.get(lower);
  return tags === undefined ? classifyBySuffix(lower) : (PENN_CLASS[tags.slice(0, 2)] ?? 'noun');
}

/**
 * Whether a lower-case form is ever used as a noun: unknown words are, function words are not. Decides where a verb
 * is likelier in general but the place asks for a noun ("six suspects").
 */
export function mayBeNoun(lower: string): boolean {
  if (CLOSED_CLASS.has(lower)) return false;
  const tags = PENN_TAGS.get(lower);
  return tags === undefined ? classify(lower) === 'noun' : NOUN_TAG.test(tags);
}

/** Whether a lower-case form is no common word of English: names are, and rare words. */
export function isUncommon(lower: string): boolean {
  return !CLOSED_CLASS.has(lower) && !PENN_TAGS.has(lower) && /\p{L}/u.test(lower);
}

/** Whether a lower-case form is ever used as a finite verb or infinitive. */
export function mayBeVerb(lower: string): boolean {
  return VERB_TAG.test(PENN_TAGS.get(lower) ?? '');
}

const NOUN_TAG = /\bNN/;
const VERB_TAG = /\bVB/;

const PENN_CLASS: Readonly<Record<string, WordClass>> = {
  NN: 'noun',
  VB: 'verb',
  JJ: 'adjective',
  RB: 'adverb',
  IN: 'preposition',
  DT: 'determiner',
  PD: 'determiner',
  PR: 'pronoun',
  WP: 'pronoun',
  WD: 'pronoun',
  WR: 'adverb',
  CC: 'conjunction',
  MD: 'auxiliary',
  TO: 'preposition',
  CD: 'number',
  RP: 'adverb',
};

/** Derivational suffixes that decide the class of most unknown words (Quirk et al. 1985, appendix I). */
const SUFFIX_CLASS: readonly (readonly [RegExp, WordClass])[] = [
  [/ly$/, 'adverb'],
  [/(?:ed|ized|ised|ify|ize|ise)$/, 'verb'],
  [/(?:ous|ful|less|able|ible|ical|ish|ive|ese)$/, 'adjective'],
];

function classifyBySuffix(lower: string): WordClass {
  for (const [suffix, wordClass] of SUFFIX_CLASS)
    if (lower.length > 4 && suffix.test(lower)) return wordClass;
  return 'noun';
}
