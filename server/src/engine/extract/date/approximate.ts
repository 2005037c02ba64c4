import type { Extraction } from '../extractor.ts';
import { APPROXIMATORS } from '../lexicon/dateRelations.ts';
import { intervalOf } from './intervalOf.ts';

/**
 * A date after "circa" or "around": within so many of its own periods on either side, days within three; "c. 1491–1510"
 * within years as "c. 1491" is. Undefined where the word before it does not approximate. `stated` keeps the days of the
 * date itself.
 */
export function approximate(extraction: Extraction, before: string, start: number): Extraction | undefined {
  const periods = APPROXIMATORS.get(before);
  if (periods === undefined) return undefined;
  const { low, high, lastDate } = extraction;
  const period = lastDate === undefined ? { low, high } : intervalOf(lastDate);
  const slack = Math.max(3, periods * (period.high - period.low + 1));
  return {
    ...extraction,
    start,
    strictness: 'about',
    low: low - slack,
    high: high + slack,
    stated: { low, high },
  };
}
