import { lowerAt, type Token } from '../../text/token.ts';
import type { Extraction, Refiner } from '../extractor.ts';

/** A bare number that lies farther from its neighbour than by this factor is of something else. */
const MOST_APART = 20;

/**
 * Gives bare numbers the unit that only a neighbour states (ellipsis under coordination and comparison, Quirk et al. 1985,
 * §§13.44-13.57): the first of "from 34.9 to 28.4 percent", the last of "31.2 percent to the Union's 29.8" and of "saw the
 * Union at 36 percent and Labour at 31".
 */
export const shareElidedUnits: Refiner = {
  name: 'shareElidedUnits',
  refine(extractions, { tokens }) {
    if (extractions.length < 2) return extractions;
    return extractions.map((one, i) => {
      if (!isBare(one)) return one;
      const next = extractions[i + 1];
      if (next !== undefined && isFromTo(tokens, one, next)) return inUnitOf(next, one);
      const before = extractions[i - 1];
      return before !== undefined && isGapped(tokens, before, one) ? inUnitOf(before, one) : one;
    });
  },
};

/** "from 34.9 to 28.4 percent" */
function isFromTo(tokens: readonly Token[], one: Extraction, next: Extraction): boolean {
  return (
    lowerAt(tokens, one.firstToken - 1) === 'from' &&
    lowerAt(tokens, one.lastToken + 1) === 'to' &&
    next.firstToken === one.lastToken + 2 &&
    isShareable(next, one)
  );
}

/** The number ends its clause behind a genitive, or behind the preposition that stands before its neighbour too. */
function isGapped(tokens: readonly Token[], before: Extraction, one: Extraction): boolean {
  const link = lowerAt(tokens, one.firstToken - 1);
  const isParallel = LINKS.has(link) && lowerAt(tokens, before.firstToken - 1) === link;
  if (!isParallel && !GENITIVE.has(link)) return false;
  return endsClause(tokens[one.lastToken + 1]) && isShareable(before, one);
}

function isBare({ kind, noise, unit, value, strictness }: Extraction): boolean {
  const isPlain = kind === 'count' && noise === undefined && unit === undefined;
  return isPlain && value !== undefined && strictness === 'exact';
}

/** Whether a neighbour has a unit that it can lend: of a share or a measure, of a value that is not far from the other. */
function isShareable({ kind, value, strictness }: Extraction, bare: Extraction): boolean {
  if ((kind !== 'percent' && kind !== 'measure') || value === undefined || strictness === 'range')
    return false;
  const [low, high] = [Math.abs(value), Math.abs(bare.value ?? 0)].sort((a, b) => a - b);
  return low !== undefined && high !== undefined && low > 0 && high / low <= MOST_APART;
}

function inUnitOf({ kind, unit }: Extraction, bare: Extraction): Extraction {
  return { ...bare, kind, ...(unit !== undefined && { unit }) };
}

function endsClause(token: Token | undefined): boolean {
  return token === undefined || CLAUSE_ENDS.has(token.text) || token.word.wordClass === 'conjunction';
}

const CLAUSE_ENDS: ReadonlySet<string> = new Set(['.', ',', ';', ':', ')', '!', '?', '"', '”']);
const LINKS: ReadonlySet<string> = new Set(['at', 'by', 'from', 'to', 'with', 'of', 'around', 'about']);
const GENITIVE: ReadonlySet<string> = new Set(["'s", '’s', "s'", 's’']);
