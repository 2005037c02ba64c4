import { changeWords } from '../extract/lexicon/change.ts';
import type { Figure } from '../model/analysis.ts';
import { type Token, tokenAt } from '../text/token.ts';

/** Whether a figure tells how much something changed or differs ("rose by 5", "a loss of 14", "won by 5"), or how much there is ("rose to 20"). */
export type ChangeRole = 'change' | 'level';

/** How many tokens before a figure its verb of change is looked for. */
const REACH = 8;

const CHANGE_WORDS = changeWords('ends');
const CHANGE_NOUNS = changeWords('noun');
/** Words beside which "to", "from" and "at" give a level, and "by" a change; that or a difference. */
const BESIDE_LEVEL: ReadonlySet<string> = new Set([...CHANGE_WORDS, ...CHANGE_NOUNS]);
const BESIDE_CHANGE: ReadonlySet<string> = new Set([...BESIDE_LEVEL, ...changeWords('margin')]);
const COMPARATIVES = changeWords('comparative');

/** What the words around a figure make of it; undefined: they do not tell. */
export function findChangeRole(figure: Figure, tokens: readonly Token[]): ChangeRole | undefined {
  return isChangeByWordsBehind(figure, tokens) ? 'change' : readWordsBefore(figure, tokens);
}

/** Whether a comparative makes a figure a difference: "900 more", "900 flats fewer". */
export function isCompared({ lastToken }: Figure, tokens: readonly Token[]): boolean {
  const [after, afterNoun] = [tokens[lastToken + 1]?.word, tokens[lastToken + 2]?.word];
  if (after === undefined) return false;
  return (
    COMPARATIVES.has(after.lower) || (after.wordClass === 'noun' && COMPARATIVES.has(afterNoun?.lower ?? ''))
  );
}

/** Whether a word speaks of a change or of a difference. */
export function namesChange({ word }: Token): boolean {
  return BESIDE_CHANGE.has(word.lemma) || COMPARATIVES.has(word.lower);
}

/** "A 5 percent rise", "eleven shops fewer", "8 percent below the nominal value" */
function isChangeByWordsBehind(figure: Figure, tokens: readonly Token[]): boolean {
  const after = tokens[figure.lastToken + 1]?.word;
  if (after === undefined) return false;
  if (CHANGE_NOUNS.has(after.lemma) || isCompared(figure, tokens)) return true;
  return figure.kind === 'percent' && DISTANCES.has(after.lower);
}

function readWordsBefore({ kind, firstToken }: Figure, tokens: readonly Token[]): ChangeRole | undefined {
  const first = skipHedges(tokens, firstToken - 1);
  const before = tokenAt(tokens, first)?.word;
  if (before === undefined) return undefined;
  switch (before.lower) {
    case 'by':
      return hasWord(BESIDE_CHANGE, tokens, first) ? 'change' : undefined;
    case 'of':
      return CHANGE_NOUNS.has(tokenAt(tokens, first - 1)?.word.lemma ?? '') ? 'change' : undefined;
    case 'to':
    case 'from':
    case 'at':
      return hasWord(BESIDE_LEVEL, tokens, first) ? 'level' : undefined;
    case 'up':
    case 'down':
      return kind === 'percent' && isPredicative(tokenAt(tokens, first - 1)) ? 'change' : undefined;
    default:
      return before.wordClass === 'verb' && CHANGE_WORDS.has(before.lemma) ? 'change' : undefined;
  }
}

/** Whether "up" behind a token is a predicate of its own ("…, up 5 percent", "sales were up 5 percent"), and no part of a verb ("make up"). */
function isPredicative(before: Token | undefined): boolean {
  return before === undefined || before.kind === 'symbol' || before.word.lemma === 'be';
}

/** Behind a percentage they make it a distance. */
const DISTANCES: ReadonlySet<string> = new Set(['above', 'below', 'over', 'under', 'up', 'down', 'off']);

/** Whether a change goes up or down, by the comparative behind its figure or the nearest word of change before it; undefined: not said. */
export function findDirection(
  { firstToken, lastToken }: Figure,
  tokens: readonly Token[],
): 'up' | 'down' | undefined {
  const after = directionOf(tokens[lastToken + 1]);
  if (after !== undefined) return after;
  for (let i = firstToken - 1; i >= Math.max(0, firstToken - REACH); i--) {
    const before = directionOf(tokens[i]);
    if (before !== undefined) return before;
  }
  return undefined;
}

function directionOf(token: Token | undefined): 'up' | 'down' | undefined {
  if (token === undefined) return undefined;
  const { lower, lemma } = token.word;
  if (UP.has(lower) || UP.has(lemma)) return 'up';
  return DOWN.has(lower) || DOWN.has(lemma) ? 'down' : undefined;
}

const UP = changeWords('percent', 'up');
const DOWN = changeWords('percent', 'down');

/** Whether one of some words, by lemma, stands close before a token. */
function hasWord(lemmas: ReadonlySet<string>, tokens: readonly Token[], end: number): boolean {
  for (let i = end - 1; i >= Math.max(0, end - REACH); i--)
    if (lemmas.has(tokens[i]?.word.lemma ?? '')) return true;
  return false;
}

/** The last token before a figure that is no article and no hedge of it. */
function skipHedges(tokens: readonly Token[], last: number): number {
  let at = last;
  while (HEDGES.has(tokenAt(tokens, at)?.word.lower ?? '')) at--;
  return at;
}

const HEDGES: ReadonlySet<string> = new Set(
  'a an about around some roughly nearly almost only just over under more less fewer than exactly approximately'.split(
    ' ',
  ),
);
