import { compareFigures } from '../align/compare/compareFigures.ts';
import type { AnalyzedSentence, Figure } from '../model/analysis.ts';
import { findNames } from '../names/names.ts';
import { ADVERBS_OF_NOW, ADVERBS_OF_THEN } from '../subject/lexicon.ts';

/** A figure with the sentence that states it. */
interface Stated {
  readonly figure: Figure;
  readonly sentence: AnalyzedSentence;
}

/**
 * Whether the words of two sentences set what their figures count apart, so that both may be right: another date or rank ("the
 * first survey", "the second survey"), another time ("before the war", "after the war"), or on either side a name or noun that
 * the other lacks ("the fire killed 12 people", "the flood killed 30 people"). What only one of them names may be left out of
 * the other, as writers do when they repeat themselves.
 */
export function areSetApart(a: Stated, b: Stated): boolean {
  return (
    !haveSamePlaces(a.sentence, b.sentence) ||
    !areEqual(placingWordsOf(a), placingWordsOf(b)) ||
    differOnBothSides(namesOf(a), namesOf(b)) ||
    differOnBothSides(nounsBefore(a), nounsBefore(b))
  );
}

/** Whether the sentences state the same dates and ranks in the same order: of two with and without, one may tell of another time. */
function haveSamePlaces(a: AnalyzedSentence, b: AnalyzedSentence): boolean {
  const [mine, theirs] = [placesOf(a), placesOf(b)];
  if (mine.length !== theirs.length) return false;
  return mine.every((one, i) => compareFigures(one, theirs[i] ?? one)?.relation === 'same');
}

function placesOf({ figures }: AnalyzedSentence): readonly Figure[] {
  return figures.filter(({ kind }) => PLACING.has(kind));
}

const PLACING: ReadonlySet<Figure['kind']> = new Set(['date', 'ordinal']);

/** The words of a sentence that place it in time or in a row without a date or rank. */
function placingWordsOf({ sentence }: Stated): ReadonlySet<string> {
  return new Set(sentence.tokens.map(({ word }) => word.lower).filter((lower) => PLACING_WORDS.has(lower)));
}

/** Prepositions and adverbs of time (Quirk et al. 1985, §§8.51-8.62), and words that tell one of a row from the others. */
const PLACING_WORDS: ReadonlySet<string> = new Set([
  ...'before after until till since during'.split(' '),
  ...ADVERBS_OF_NOW,
  ...ADVERBS_OF_THEN,
  ...'first last next previous former latter other another'.split(' '),
]);

function namesOf({ sentence }: Stated): ReadonlySet<number> {
  return new Set(findNames(sentence.tokens).flatMap(({ tokens }) => tokens.map(({ word }) => word.term)));
}

/** The terms of the nouns and adjectives before a figure that describe it: whose it is, and of what. */
function nounsBefore({ figure, sentence }: Stated): ReadonlySet<number> {
  const { before } = figure.subject;
  const words = sentence.tokens.slice(0, figure.firstToken).map(({ word }) => word);
  const nouns = words.filter(({ wordClass, term }) => NOMINAL.has(wordClass) && before.includes(term));
  return new Set(nouns.map(({ term }) => term));
}

const NOMINAL: ReadonlySet<string> = new Set(['noun', 'adjective']);

function areEqual<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

function differOnBothSides(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return [...a].some((term) => !b.has(term)) && [...b].some((term) => !a.has(term));
}
