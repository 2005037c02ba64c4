import { lowerAt, type Token, tokenAt } from '../../text/token.ts';
import type { Extraction, Refiner } from '../extractor.ts';

/**
 * Reads bounds of ranks, whose numbers run against their words: "above 40th" is a rank below 40 in number,
 * "below 17th" one beyond 17.
 */
export const boundRanks: Refiner = {
  name: 'boundRanks',
  refine(extractions, sentence) {
    if (!extractions.some(isRank)) return extractions;
    return extractions.map((extraction) =>
      isRank(extraction) ? bindRank(extraction, sentence.tokens) : extraction,
    );
  },
};

function isRank({ kind, noise }: Extraction): boolean {
  return kind === 'ordinal' && noise === undefined;
}

function bindRank(extraction: Extraction, tokens: readonly Token[]): Extraction {
  const { firstToken, low, high } = extraction;
  const before = tokenAt(tokens, firstToken - 1)?.word.lower === 'the' ? firstToken - 2 : firstToken - 1;
  const word = lowerAt(tokens, before);
  const bound = word === 'than' ? COMPARATIVES.get(lowerAt(tokens, before - 1)) : PREPOSITIONS.get(word);
  if (bound === 'better')
    return { ...extraction, strictness: 'lessThan', low: Number.NEGATIVE_INFINITY, high };
  if (bound === 'worse')
    return { ...extraction, strictness: 'moreThan', low, high: Number.POSITIVE_INFINITY };
  return extraction;
}

const PREPOSITIONS: ReadonlyMap<string, 'better' | 'worse'> = new Map([
  ['above', 'better'],
  ['inside', 'better'],
  ['below', 'worse'],
  ['beneath', 'worse'],
  ['outside', 'worse'],
]);
const COMPARATIVES: ReadonlyMap<string, 'better' | 'worse'> = new Map([
  ['higher', 'better'],
  ['better', 'better'],
  ['lower', 'worse'],
  ['worse', 'worse'],
]);
