import type { Figure } from '../../model/analysis.ts';
import { restateAsPercent } from '../compare/restate.ts';

/** Whether all of a figure is below all of another one, percentages and ratios being one scale. */
export function isBelow(low: Figure, high: Figure): boolean {
  const [a, b] = [low, high].map((one) => (one.kind === 'ratio' ? restateAsPercent(one) : one));
  return a !== undefined && b !== undefined && a.high < b.low;
}
