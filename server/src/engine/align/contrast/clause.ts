import type { Figure } from '../../model/analysis.ts';
import { lowerAt, type Token } from '../../text/token.ts';

/** Indexes of tokens, [from, to). */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Conjunctions and signs that set two clauses against each other: "the north has 18 boats, while the south has two". */
const CONTRASTING: ReadonlySet<string> = new Set('; while whereas but although though —'.split(' '));

/** The tokens around a figure up to those that set another clause against its own. */
export function findContrastedClause(
  { firstToken, lastToken }: Figure,
  tokens: readonly Token[],
): TokenRange {
  let [from, to] = [firstToken, lastToken + 1];
  while (from > 0 && !CONTRASTING.has(lowerAt(tokens, from - 1))) from--;
  while (to < tokens.length && !CONTRASTING.has(lowerAt(tokens, to))) to++;
  return { from, to };
}

/** What is named only to be denied: "not Ostby or Vik but Marston"; undefined: nothing is. */
export function findDenied(tokens: readonly Token[]): TokenRange | undefined {
  const from = tokens.findIndex(({ word }) => word.lower === 'not');
  if (from < 0) return undefined;
  const length = tokens.slice(from, from + REACH).findIndex(({ word }) => word.lower === 'but');
  return length < 0 ? undefined : { from, to: from + length };
}

/** How many tokens may stand between "not" and its "but". */
const REACH = 8;
