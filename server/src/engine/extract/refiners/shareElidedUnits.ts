import type { FigureKind } from '../../model/figure.ts';
import { isOfThese } from '../../text/ofThese.ts';
import { isCapitalised, lowerAt, type Sentence, type Token, tokenAt } from '../../text/token.ts';
import type { Extraction, ExtractionContext, Refiner } from '../extractor.ts';
import { findElidedMagnitude } from './elidedMagnitude.ts';

/** A bare number that lies farther from its neighbour than by this factor is of something else. */
const MOST_APART = 20;

/**
 * Gives bare numbers the unit that only a neighbour states (ellipsis under coordination and comparison, Quirk et al. 1985,
 * §§13.44-13.57): the first of "from 34.9 to 28.4 percent" and, with its magnitude, of "from 3.2 to 4.1 billion euros", the last of "31.2 percent to the Union's 29.8", of "saw the
 * Union at 36 percent and Labour at 31" and of "made up 3 tonnes, and grain 2".
 */
export const shareElidedUnits: Refiner = {
  name: 'shareElidedUnits',
  refine(extractions, sentence, context) {
    if (extractions.length < 2) return extractions;
    const { tokens } = sentence;
    return extractions.map((one, i) => {
      const next = extractions[i + 1];
      if (next !== undefined && isFromTo(tokens, one, next)) return asFirstOf(next, one, sentence, context);
      if (!isBare(one)) return one;
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
    next.firstToken === one.lastToken + 2
  );
}

/** The first of two such values in the unit and the magnitude of the second, where it states none and lies not far from it. */
function asFirstOf(
  next: Extraction,
  one: Extraction,
  sentence: Sentence,
  context: ExtractionContext,
): Extraction {
  const isOfKind = isPlain(one) && one.kind === next.kind && one.unit === next.unit;
  if (!(isBare(one) || isOfKind) || !SHARING.has(next.kind) || next.noise !== undefined) return one;
  const scaled = scaleBy(findElidedMagnitude(one, next, sentence, context), one);
  if (areNear(next, scaled)) return inUnitOf(next, scaled);
  return areNear(next, one) ? inUnitOf(next, one) : one;
}

const SHARING: ReadonlySet<FigureKind> = new Set(['percent', 'measure', 'money', 'count']);

function scaleBy(factor: number, { value = 0, step, ...rest }: Extraction): Extraction {
  const scaled = value * factor;
  return { ...rest, value: scaled, low: scaled, high: scaled, step: step * factor };
}

/** The number is "of them", or ends its clause behind a genitive, or behind the preposition that stands before its neighbour too. */
function isGapped(tokens: readonly Token[], before: Extraction, one: Extraction): boolean {
  const link = lowerAt(tokens, one.firstToken - 1);
  const isParallel = LINKS.has(link) && lowerAt(tokens, before.firstToken - 1) === link;
  // "180,000 square feet, 35,000 of them upstairs"; not "12 km of coast with beaches, 3 of them new".
  if (before.kind === 'measure' && isOfThese(one, tokens))
    return lowerAt(tokens, before.lastToken + 1) !== 'of' && areNear(before, one);
  if (!isParallel && !GENITIVE.has(link) && !followsCoordinatedNoun(tokens, one)) return false;
  return endsClause(tokens[one.lastToken + 1]) && isShareable(before, one);
}

/** "and grain 2.2 million": a noun of its own, behind a conjunction, and no verb. Names go before numbers that are theirs. */
function followsCoordinatedNoun(tokens: readonly Token[], { firstToken }: Extraction): boolean {
  const noun = tokenAt(tokens, firstToken - 1);
  if (noun?.word.wordClass !== 'noun' || isCapitalised(noun)) return false;
  return COORDINATORS.has(lowerAt(tokens, firstToken - 2));
}

const COORDINATORS: ReadonlySet<string> = new Set(['and', 'while']);

function isBare(one: Extraction): boolean {
  return isPlain(one) && one.kind === 'count' && one.unit === undefined;
}

function isPlain({ noise, value, strictness }: Extraction): boolean {
  return noise === undefined && value !== undefined && strictness === 'exact';
}

/** Whether a neighbour has a unit that it can lend: of a share or a measure. */
function isShareable(one: Extraction, bare: Extraction): boolean {
  return (one.kind === 'percent' || one.kind === 'measure') && areNear(one, bare);
}

/** Whether two stated values are of one order. */
function areNear({ value, strictness }: Extraction, other: Extraction): boolean {
  if (value === undefined || strictness === 'range') return false;
  const [low, high] = [Math.abs(value), Math.abs(other.value ?? 0)].sort((a, b) => a - b);
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
