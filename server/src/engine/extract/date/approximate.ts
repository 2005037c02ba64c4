import type { Extraction } from '../extractor.ts';
import { APPROXIMATORS } from '../lexicon/dateRelations.ts';

/**
 * A date after "circa" or "around": within so many of its own periods on either side, days within three. Undefined
 * where the word before it does not approximate. `stated` keeps the days of the date itself.
 */
export function approximate(extraction: Extraction, before: string, start: number): Extraction | undefined {
  const periods = APPROXIMATORS.get(before);
  if (periods === undefined) return undefined;
  const { low, high } = extraction;
  const slack = Math.max(3, periods * (high - low + 1));
  return {
    ...extraction,
    start,
    strictness: 'about',
    low: low - slack,
    high: high + slack,
    stated: { low, high },
  };
}
