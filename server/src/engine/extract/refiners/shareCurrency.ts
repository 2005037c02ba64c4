import { isVerbal, lowerAt, type Token } from '../../text/token.ts';
import type { Extraction, Refiner } from '../extractor.ts';

/**
 * Gives a number the currency of the sum that it is part of or compared with: "$8.5 million for roads, of which 3.2 million
 * had come in", "268 million euros, up from 221 million", "to 163 million euros from 128 million".
 */
export const shareCurrency: Refiner = {
  name: 'shareCurrency',
  refine(extractions, { tokens }) {
    if (!extractions.some(isMoney)) return extractions;
    return extractions.map((extraction, i) => {
      if (!isBare(tokens, extraction)) return extraction;
      const before = extractions.slice(Math.max(0, i - MOST_DATES - 1), i);
      const sum = before.findLast(({ kind }) => kind !== 'date' && kind !== 'ordinal');
      return sum?.kind === 'money' && isTiedTo(tokens, sum, extraction)
        ? { ...extraction, kind: 'money', ...(sum.unit !== undefined && { unit: sum.unit }) }
        : extraction;
    });
  },
};

function isMoney({ kind }: Extraction): boolean {
  return kind === 'money';
}

/** A number with a magnitude that counts no noun. */
function isBare(tokens: readonly Token[], { kind, unit, noise, lastToken }: Extraction): boolean {
  if (kind !== 'count' || unit !== undefined || noise !== undefined) return false;
  return tokens[lastToken]?.kind === 'word' && !isCounted(tokens[lastToken + 1]);
}

/** How many dates and ordinals may stand between them: "in the second quarter of 2015". */
const MOST_DATES = 2;

/** How many words may stand between the sum and what ties the number to it. */
const MOST_BETWEEN = 9;

/** Whether a number stands behind "of which", "up from", or the like in the clause of a sum of money. */
function isTiedTo(tokens: readonly Token[], sum: Extraction, { firstToken }: Extraction): boolean {
  const between = tokens.slice(sum.lastToken + 1, firstToken);
  if (between.length > MOST_BETWEEN || between.some(endsClause)) return false;
  const [third = '', second = '', last = ''] = [3, 2, 1].map((back) => lowerAt(tokens, firstToken - back));
  if (`${second} ${last}` === 'of which' || `${third} ${second}` === 'of which') return true;
  if (COMPARED.has(`${second} ${last}`)) return true;
  const isFrom = last === 'from' && lowerAt(tokens, sum.firstToken - 1) === 'to';
  return isFrom || (second === ',' && CHANGED.has(last));
}

function endsClause({ text, word }: Token): boolean {
  return isVerbal(word) || CLAUSE_ENDS.has(text);
}

const CLAUSE_ENDS: ReadonlySet<string> = new Set(['.', ';', ':', '!', '?', '(', ')']);
const COMPARED: ReadonlySet<string> = new Set(['up from', 'down from', 'compared with', 'compared to']);
/** What a comparison begins with behind a comma: "640 million euros, down 110 million". */
const CHANGED: ReadonlySet<string> = new Set(['from', 'up', 'down', 'after', 'against']);

function isCounted(next: Token | undefined): boolean {
  return next?.word.wordClass === 'noun' || next?.word.wordClass === 'adjective';
}
