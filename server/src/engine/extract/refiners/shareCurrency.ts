import { lowerAt, type Token } from '../../text/token.ts';
import type { Extraction, Refiner } from '../extractor.ts';

/** Gives a number the currency of the sum that it is part of: "$8.5 million, of which 3.2 million had come in". */
export const shareCurrency: Refiner = {
  name: 'shareCurrency',
  refine(extractions, { tokens }) {
    return extractions.map((extraction, i) => {
      const sum = extractions[i - 1];
      return sum?.kind === 'money' && isPartOf(tokens, sum, extraction)
        ? { ...extraction, kind: 'money', ...(sum.unit !== undefined && { unit: sum.unit }) }
        : extraction;
    });
  },
};

/** A bare number with a magnitude that counts no noun, behind ", of which". */
function isPartOf(tokens: readonly Token[], sum: Extraction, part: Extraction): boolean {
  if (part.kind !== 'count' || part.unit !== undefined || part.noise !== undefined) return false;
  const of = sum.lastToken + (lowerAt(tokens, sum.lastToken + 1) === ',' ? 2 : 1);
  if (lowerAt(tokens, of) !== 'of' || lowerAt(tokens, of + 1) !== 'which') return false;
  const isNear = part.firstToken >= of + 2 && part.firstToken <= of + 3;
  return isNear && tokens[part.lastToken]?.kind === 'word' && !isCounted(tokens[part.lastToken + 1]);
}

function isCounted(next: Token | undefined): boolean {
  return next?.word.wordClass === 'noun' || next?.word.wordClass === 'adjective';
}
