import type { Figure } from '../../model/analysis.ts';
import type { Formula } from './formula.ts';

/** The days or years from the first to the last of a range of dates, both counted: "July 16 and 17" is two days. */
export function deriveDuration(claim: Figure, figures: readonly Figure[]): Formula | undefined {
  for (const range of figures) {
    const { date, lastDate } = range;
    if (range.kind !== 'date' || date === undefined || lastDate === undefined) continue;
    const days = Number.isNaN(range.low)
      ? (lastDate.day ?? 0) - (date.day ?? 0) + 1
      : range.high - range.low + 1;
    const isDays = claim.unit === 'day' && date.day !== undefined && date.month === lastDate.month;
    if (isDays && claim.value === days) return { formula: `${range.text} = ${days} days`, operands: [range] };
  }
  return undefined;
}
