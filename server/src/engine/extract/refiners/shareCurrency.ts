import { lowerAt, type Token } from '../../text/token.ts';
import type { Extraction, Refiner } from '../extractor.ts';

/**
 * Gives a number the currency of the sum that it is part of or compared with: "$8.5 million, of which 3.2 million had come
 * in", "268 million euros, up from 221 million".
 */
export const shareCurrency: Refiner = {
  name: 'shareCurrency',
  refine(extractions, { tokens }) {
    return extractions.map((extraction, i) => {
      const sum = extractions[i - 1];
      return sum?.kind === 'money' && isBare(tokens, extraction) && isTiedTo(tokens, sum, extraction)
        ? { ...extraction, kind: 'money', ...(sum.unit !== undefined && { unit: sum.unit }) }
        : extraction;
    });
  },
};

/** A number with a magnitude that counts no noun. */
function isBare(tokens: readonly Token[], { kind, unit, noise, lastToken }: Extraction): boolean {
  if (kind !== 'count' || unit !== undefined || noise !== undefined) return false;
  return tokens[lastToken]?.kind === 'word' && !isCounted(tokens[lastToken + 1]);
}

/** Whether a number stands right behind ", of which", "up from", or the like after a sum of money. */
function isTiedTo(tokens: readonly Token[], sum: Extraction, { firstToken }: Extraction): boolean {
  const link = sum.lastToken + (lowerAt(tokens, sum.lastToken + 1) === ',' ? 2 : 1);
  const words = `${lowerAt(tokens, link)} ${lowerAt(tokens, link + 1)}`;
  if (words === 'of which') return firstToken >= link + 2 && firstToken <= link + 3;
  return COMPARED.has(words) && firstToken === link + 2;
}

const COMPARED: ReadonlySet<string> = new Set(['up from', 'down from', 'compared with', 'compared to']);

function isCounted(next: Token | undefined): boolean {
  return next?.word.wordClass === 'noun' || next?.word.wordClass === 'adjective';
}
