import type { Sentence } from '../../text/token.ts';
import type { Extraction, ExtractionContext, Refiner } from '../extractor.ts';
import { joinNeighbours } from '../joinNeighbours.ts';
import { spanOfTokens } from '../makeExtraction.ts';
import { type Connector, readConnector } from './connector.ts';
import { findElidedMagnitude } from './elidedMagnitude.ts';
import { mayRelate, relate } from './relatePair.ts';

/**
 * Joins two figures to one where the text makes them the ends of a range ("between 2,000 and 4,000", "8- to
 * 16-meter", "two to four thousand"), a value with its tolerance ("10 ± 2") or a score ("3–1"). The unit and the
 * magnitude that only one end states belong to both. Dates and ordinals have refiners of their own.
 */
export const joinRanges: Refiner = {
  name: 'joinRanges',
  refine(extractions, sentence, context) {
    if (extractions.length < 2) return extractions;
    const joined = joinNeighbours(extractions, (a, b) => join(a, b, sentence, context));
    return joined.length === extractions.length ? extractions : joined;
  },
};

function join(
  a: Extraction,
  b: Extraction,
  sentence: Sentence,
  context: ExtractionContext,
): Extraction | undefined {
  if (!isJoinable(a) || !isJoinable(b) || b.firstToken - a.lastToken > 4) return undefined;
  const connector = readConnector(sentence.tokens, a.lastToken + 1, b.firstToken);
  if (connector === undefined || !mayRelate(a, connector, sentence)) return undefined;
  const first = shareFromSecond(a, b, connector, sentence, context);
  if (first !== undefined) return combine(first, b, connector, sentence);
  const second = shareFromFirst(a, b);
  if (second === undefined) return undefined;
  const factor = sharedMagnitude(a, second, sentence, context);
  const scaled = { ...a, value: (a.value ?? 0) * factor, step: a.step * factor };
  return combine(scaled, second, connector, sentence);
}

function isJoinable(extraction: Extraction): boolean {
  const { kind, noise, strictness, value } = extraction;
  if (noise !== undefined || strictness !== 'exact' || value === undefined) return false;
  return kind !== 'date' && kind !== 'ordinal';
}

/** The first end with the second's unit and magnitude; undefined where it has another unit of its own. */
function shareFromSecond(
  a: Extraction,
  b: Extraction,
  connector: Connector,
  sentence: Sentence,
  context: ExtractionContext,
): Extraction | undefined {
  const isBare = a.kind === 'count' && a.unit === undefined;
  if (!isBare && (a.kind !== b.kind || a.unit !== b.unit)) return undefined;
  if (connector === 'plusMinus') return { ...a, kind: b.kind, ...unitOf(b) };
  const factor = sharedMagnitude(a, b, sentence, context);
  const value = (a.value ?? 0) * factor;
  return { ...a, kind: b.kind, ...unitOf(b), value, step: a.step * factor };
}

/** The second end with the first's currency: "$2 to 3 million". */
function shareFromFirst(a: Extraction, b: Extraction): Extraction | undefined {
  const isBare = b.kind === 'count' && b.unit === undefined;
  return isBare && a.kind === 'money' ? { ...b, kind: a.kind, ...unitOf(a) } : undefined;
}

function unitOf(extraction: Extraction): { readonly unit?: string } {
  return extraction.unit === undefined ? {} : { unit: extraction.unit };
}

/** The factor that "two" takes from "four thousand" in "two to four thousand"; 1 where it would overshoot. */
function sharedMagnitude(
  a: Extraction,
  b: Extraction,
  sentence: Sentence,
  context: ExtractionContext,
): number {
  const [low, high] = [a.value ?? 0, b.value ?? 0];
  if (high < 12 || low <= 0) return 1;
  const factor = findElidedMagnitude(a, b, sentence, context);
  return low * factor <= high ? factor : 1;
}

function combine(
  a: Extraction,
  b: Extraction,
  connector: Connector,
  sentence: Sentence,
): Extraction | undefined {
  const [x, y] = [a.value ?? 0, b.value ?? 0];
  const relation = relate(a, b, connector, sentence);
  if (relation === 'apart') return undefined;
  const [firstToken, lastToken] = [a.firstToken, b.lastToken];
  const span = spanOfTokens(sentence, firstToken, lastToken);
  const step = Math.min(a.step, b.step);
  const { value: _, ...rest } = b;
  const whole = { ...rest, ...span, core: span, firstToken, lastToken, step };
  switch (relation) {
    case 'range':
      return { ...whole, low: Math.min(x, y), high: Math.max(x, y), strictness: 'range' };
    case 'tolerance':
      return { ...whole, value: x, low: x - y, high: x + y, strictness: 'range' };
    case 'score':
      return {
        ...whole,
        kind: 'ratio',
        unit: 'score',
        value: x,
        low: x,
        high: x,
        parts: [x, y],
        strictness: 'exact',
      };
  }
}
