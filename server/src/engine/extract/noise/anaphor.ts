import { lowerAt, type Token } from '../../text/token.ts';
import { NUMBER_WORDS } from '../lexicon/numbers.ts';
import { type NoiseRule, NoiseSign } from './noiseRule.ts';
import { endsNounPhrase } from './nounPhraseEnd.ts';

/**
 * "The two were arrested", "the three of them": a number word without a noun behind a definite determiner takes up those
 * who were named before, and states nothing new (Halliday and Hasan 1976, §4.2 on nominal ellipsis).
 */
export const anaphor: NoiseRule = {
  reason: 'anaphor',
  signs: NoiseSign.definite,
  match(tokens, i) {
    const word = NUMBER_WORDS.get(lowerAt(tokens, i));
    if (word?.kind !== 'cardinal' || word.value < 2 || word.value > 10) return undefined;
    const [next, after] = [tokens[i + 1], tokens[i + 2]];
    if (
      isParticiple(next, after) ||
      (next?.word.lower === 'and' && FRACTION_ARTICLES.has(lowerAt(tokens, i + 2)))
    )
      return undefined;
    const isAlone = endsNounPhrase(next) || isVerbPhrase(next, after);
    return isAlone ? { first: i, last: i } : undefined;
  },
};

/** "the four proposed names", "the three remaining units": a participle before a plural is part of what is counted. */
function isParticiple(next: Token | undefined, after: Token | undefined): boolean {
  if (next?.kind !== 'word' || !/(?:ed|ing)$/.test(next.word.lower)) return false;
  return after?.kind === 'word' && after.word.wordClass === 'noun' && after.word.lower !== after.word.lemma;
}

/** "the two and a half years" */
const FRACTION_ARTICLES: ReadonlySet<string> = new Set(['a', 'half']);

/** "The two account for …": what may be a noun as well is a verb here, for a plural would have its ending. */
function isVerbPhrase(next: Token | undefined, after: Token | undefined): boolean {
  if (next?.kind !== 'word' || !next.word.mayBeVerb || next.word.lower.endsWith('s')) return false;
  const wordClass = after?.word.wordClass;
  return wordClass === 'preposition' || wordClass === 'determiner' || wordClass === 'pronoun';
}
