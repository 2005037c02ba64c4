import { lowerAt, type Token } from '../text/token.ts';
import { HEDGES } from './lexicon.ts';

/** How many words of a hedge may stand between the preposition and its number: "based on no more than". */
const HEDGE_LENGTH = 4;

/** Prepositions and phrases behind which the number of cases stands that a share or an average was taken of. */
const BASIS_PHRASES: ReadonlySet<string> = new Set([
  'based on',
  'based upon',
  'averaged over',
  'out of',
  'after',
  'from',
  'among',
]);

/** Whether the count at token `first` is the number of cases that a share or an average rests on: "based on 59 reviews". */
export function isBasis(tokens: readonly Token[], first: number): boolean {
  let at = first - 1;
  while (at > first - HEDGE_LENGTH && HEDGES.has(lowerAt(tokens, at))) at--;
  const last = lowerAt(tokens, at);
  return BASIS_PHRASES.has(last) || BASIS_PHRASES.has(`${lowerAt(tokens, at - 1)} ${last}`);
}
