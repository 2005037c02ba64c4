import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import { isCapitalised, isVerbal, lowerAt, type Token, tokenAt } from '../../text/token.ts';

/** A noun phrase beside a figure. */
export interface Phrase {
  /** Its nouns and adjectives, in order; the last one is its head. */
  readonly words: readonly Token[];
  /** The determiner before it, in lower case; empty where it has none. */
  readonly determiner: string;
  /** The preposition that ties it to the figure; empty where it stands before the figure. */
  readonly preposition: string;
}

/** How many tokens may stand between a phrase and its figure. */
const REACH = 10;

/**
 * The noun phrase nearest before a figure of its clause, with nothing but its verb, prepositions and hedges between: the subject of "the
 * first pier was opened in 1985", the item of "and the last in 1986". Undefined: it is a pronoun, or another figure or clause stands between.
 */
export function findPhraseBefore(figure: Figure, { tokens, figures }: AnalyzedSentence): Phrase | undefined {
  let hasVerb = false;
  for (let at = figure.firstToken - 1; at >= 0 && at > figure.firstToken - REACH; at--) {
    const token = tokens[at];
    if (token === undefined || isFigure(figures, at)) return undefined;
    // "An area of 49 acres": its own noun tells no figure from another.
    if (token.word.term === figure.subject.headTerm) continue;
    if (isNominal(tokens, at)) return readPhrase(tokens, figures, at);
    if (isVerbal(token.word)) hasVerb = true;
    else if (!isSkipped(token, hasVerb)) return undefined;
  }
  return undefined;
}

function isSkipped({ text, word: { lower, wordClass } }: Token, hasVerb: boolean): boolean {
  // A stop within a sentence belongs to an abbreviation: "Lund Jr. in 1970".
  return SKIPPED.has(wordClass) || text === '.' || (hasVerb && JOINTS.has(lower));
}

/** Word classes that may stand between a phrase and its figure. */
const SKIPPED: ReadonlySet<string> = new Set(['preposition', 'determiner', 'adverb']);
/** Before a verb they leave its subject where it was: "Ostby, who had", "and ran". */
const JOINTS: ReadonlySet<string> = new Set(['who', 'and', ',']);

/** The phrase whose last word is a token, or undefined where that is none. */
function readPhrase(tokens: readonly Token[], figures: readonly Figure[], last: number): Phrase | undefined {
  let first = last + 1;
  while (first > 0 && first > last - REACH && continuesBack(tokens, figures, first - 1)) first--;
  const words = nominalsIn(tokens, first, last + 1);
  if (words.length === 0) return undefined;
  const before = tokenAt(tokens, first - 1);
  const determiner = before?.word.wordClass === 'determiner' ? before.word.lower : '';
  return { words, determiner, preposition: '' };
}

/** Whether a token goes on with a phrase to the left: its words, and what joins them ("director of the board", "Ostby's piers"). */
function continuesBack(tokens: readonly Token[], figures: readonly Figure[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || isFigure(figures, at)) return false;
  if (isNominal(tokens, at)) return true;
  const { lower, wordClass } = token.word;
  if (wordClass === 'determiner') return lowerAt(tokens, at - 1) === 'of';
  return LINKS.has(lower);
}

const LINKS: ReadonlySet<string> = new Set(['of', '-', '.', "'s", '’s']);

/**
 * The noun phrase that a preposition ties to a figure from behind, its own noun left out: "in medical aid" of "paid 49 dollars in medical
 * aid", "in Ostby" of "300 clerks in Ostby".
 */
export function findPhraseAfter(
  { lastToken }: Figure,
  { tokens, figures }: AnalyzedSentence,
): Phrase | undefined {
  let at = lastToken + 1;
  while (at < lastToken + REACH && continuesNoun(tokens, figures, at)) at++;
  const link = tokens[at]?.word;
  if (link?.wordClass !== 'preposition') return undefined;
  const isDetermined = tokens[at + 1]?.word.wordClass === 'determiner';
  const first = isDetermined ? at + 2 : at + 1;
  let end = first;
  while (end < first + REACH && continuesNoun(tokens, figures, end)) end++;
  const words = nominalsIn(tokens, first, end);
  if (words.length === 0) return undefined;
  return { words, determiner: isDetermined ? lowerAt(tokens, at + 1) : '', preposition: link.lower };
}

function continuesNoun(tokens: readonly Token[], figures: readonly Figure[], at: number): boolean {
  return !isFigure(figures, at) && (isNominal(tokens, at) || lowerAt(tokens, at) === '-');
}

/** Whether a token is a noun, an adjective, or a word of a name, which may look like a verb ("Harley May"). */
export function isNominal(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  if (token?.kind !== 'word') return false;
  const { wordClass } = token.word;
  if (wordClass === 'noun' || wordClass === 'adjective') return true;
  return at > 0 && isCapitalised(token) && isVerbal(token.word);
}

/** The nouns and adjectives of some tokens, [from, to). */
function nominalsIn(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  return tokens.slice(from, to).filter((_, i) => isNominal(tokens, from + i));
}

/** Whether a token is of a figure that is no rank: "the first pier" is a phrase. */
function isFigure(figures: readonly Figure[], at: number): boolean {
  return figures.some((one) => one.kind !== 'ordinal' && one.firstToken <= at && at <= one.lastToken);
}
