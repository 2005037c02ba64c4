import type { Extraction } from '../extract/extractor.ts';
import { joinNeighbours } from '../extract/joinNeighbours.ts';
import { spanOfTokens } from '../extract/makeExtraction.ts';
import type { Sentence, Token } from '../text/token.ts';

/** A unit of time, the smaller one that may follow it within one duration, and how many of that make one. */
const PARTS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map([
  ['year', new Map([['month', 12]])],
  ['week', new Map([['day', 7]])],
  ['day', new Map([['hour', 24]])],
  ['hour', new Map([['minute', 60]])],
  ['minute', new Map([['second', 60]])],
]);

/**
 * Joins "2 hours, 24 minutes and 18 seconds" into one duration, in its smallest unit: as text they are three quantities,
 * as a claim they are one.
 */
export function joinDurations(found: readonly Extraction[], sentence: Sentence): Extraction[] {
  return joinNeighbours(found, (large, small) => join(large, small, sentence));
}

function join(large: Extraction, small: Extraction, sentence: Sentence): Extraction | undefined {
  const parts = PARTS.get(large.unit ?? '')?.get(small.unit ?? '');
  if (parts === undefined || large.kind !== small.kind || large.per !== undefined || small.per !== undefined)
    return undefined;
  if (large.value === undefined || small.value === undefined || small.value >= parts) return undefined;
  if (!Number.isInteger(large.value) || !isJoint(sentence.tokens, large.lastToken + 1, small.firstToken))
    return undefined;
  const value = large.value * parts + small.value;
  const span = spanOfTokens(sentence, large.firstToken, small.lastToken);
  const { firstToken } = large;
  return { ...small, ...span, core: span, firstToken, value, low: value, high: value };
}

/** Nothing, a comma, "and" or both stand between the two parts. */
function isJoint(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to).map(({ word }) => word.lower);
  return LINKS.has(between.join(' '));
}

const LINKS: ReadonlySet<string> = new Set(['', 'and', ',', ', and']);
