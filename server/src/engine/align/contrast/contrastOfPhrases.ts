import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import { isCapitalised, lowerAt, type Token } from '../../text/token.ts';
import type { Contrast } from './contrast.ts';
import { isOfLikeThing } from './contrastOfNames.ts';
import { findPhraseAfter, findPhraseBefore, type Phrase } from './phrases.ts';

/**
 * "The first pier was opened in 1986" of "the first pier was opened in 1985 and the last in 1986", "paid 74 dollars in medical aid" of
 * "paid 74 dollars in rents" and "49 dollars in medical aid": the claim has the noun phrase beside the figure that differs.
 */
export function isOfOtherPhrase(contrast: Contrast): boolean {
  return isOfPhrase(contrast, findPhraseBefore) || isOfPhrase(contrast, findPhraseAfter);
}

function isOfPhrase(
  { claim, agreeing, differing, inDraft }: Contrast,
  find: (figure: Figure, sentence: AnalyzedSentence) => Phrase | undefined,
): boolean {
  if (!isOfLikeThing(claim, differing.figure)) return false;
  // "The 1986 pier" is no pier in 1986.
  if ([agreeing, differing].some((one) => one.figure.subject.attachment === 'attribute')) return false;
  const near = find(differing.figure, differing.source.sentence);
  const other = find(agreeing.figure, agreeing.source.sentence);
  if (near === undefined || other === undefined || near.preposition !== other.preposition) return false;
  if (mayBeOneName(near, other)) return false;
  const isBeside = agreeing.source.sentence === differing.source.sentence;
  const said = saidWithoutOwners(inDraft.sentence);
  const own = isBeside ? undefined : find(claim, inDraft.sentence);
  const claimed = own === undefined ? said : termsOf(own.words);
  const ofNear = [...termsOf(distinctWords(near, other))].filter((term) => claimed.has(term));
  const ofOther = [...termsOf(distinctWords(other, near))];
  if (ofNear.length === 0 || ofOther.length === 0 || ofOther.some((term) => said.has(term))) return false;
  if (isBeside) return true;
  const words = inDraft.sentence.tokens.filter(({ word }) => ofNear.includes(word.term));
  return !mayNameOneThing(words.every(isCapitalised), other);
}

/** What a sentence says, without those to whom something belongs: "Ostby's wife" is not Ostby. */
function saidWithoutOwners({ tokens }: AnalyzedSentence): ReadonlySet<number> {
  const terms = tokens.map(({ word }, i) => (GENITIVE.has(lowerAt(tokens, i + 1)) ? -1 : word.term));
  return new Set(terms);
}

const GENITIVE: ReadonlySet<string> = new Set(["'s", '’s']);

function termsOf(words: readonly Token[]): ReadonlySet<number> {
  return new Set(words.map(({ word }) => word.term));
}

/** "Ostby" and "Lena Ostby" may be one, and not "Ostby Hall" and "Ostby Pier". */
function mayBeOneName(one: Phrase, other: Phrase): boolean {
  const [short, long] = [one, other]
    .map(({ words }) => termsOf(words.filter(isCapitalised)))
    .sort((a, b) => a.size - b.size);
  return (
    short !== undefined && long !== undefined && short.size > 0 && [...short].every((term) => long.has(term))
  );
}

/** The words of a phrase that another one has not; without its noun, which "the last" leaves out behind "the first pier". */
function distinctWords({ words }: Phrase, other: Phrase): Token[] {
  const terms = termsOf(other.words);
  const isElliptic = other.words.at(-1)?.word.wordClass === 'adjective';
  const own = isElliptic && words.length > 1 ? words.slice(0, -1) : words;
  return own.filter(({ word }) => !terms.has(word.term));
}

/**
 * Whether a phrase may stand for what the claim names in another sentence: a definite description for a name, "the keeper" for "Ostby", or
 * the other way round. Two names, two descriptions, or one that introduces something ("a keeper") are of two things.
 */
function mayNameOneThing(isNamed: boolean, { words, determiner }: Phrase): boolean {
  if (isNamed === isCapitalised(words.at(-1))) return false;
  return !isNamed || !INDEFINITE.has(determiner);
}

const INDEFINITE: ReadonlySet<string> = new Set(['a', 'an', 'another', 'each', 'every']);
