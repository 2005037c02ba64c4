import type { Sentence } from '../../text/token.ts';
import type { Extraction, ExtractionContext } from '../extractor.ts';
import { findNumerals } from '../numerals.ts';

/** The factor that only the second of two neighbours states: a thousand in "two to four thousand"; 1 where there is none. */
export function findElidedMagnitude(
  a: Extraction,
  b: Extraction,
  sentence: Sentence,
  context: ExtractionContext,
): number {
  // Both at once: the letter in "£2-3m" is a magnitude because of the sign before the range.
  const tokens = sentence.tokens.slice(a.firstToken, b.lastToken + 1);
  const numerals = findNumerals({ ...sentence, tokens }, context);
  const [first, second] = [numerals[0], numerals.at(-1)];
  return first === undefined || second === undefined || first.magnitude !== 1 ? 1 : second.magnitude;
}
