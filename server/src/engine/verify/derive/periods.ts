import type { Figure } from '../../model/analysis.ts';
import type { Formula } from './formula.ts';

/** How many of the shorter period a longer one has, by their unit ids. */
const PERIODS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map([
  [
    'year',
    new Map([
      ['month', 12],
      ['week', 52],
      ['quarter', 4],
    ]),
  ],
  ['week', new Map([['day', 7]])],
]);

/** "£9,996 a year" of "£833 a month": an amount by a longer period, of those that are tied to the claim. */
export function derivePeriod(claim: Figure, figures: readonly Figure[]): Formula | undefined {
  const shorter = PERIODS.get(claim.per ?? '');
  if (claim.kind !== 'money' || shorter === undefined) return undefined;
  for (const figure of figures) {
    const times = shorter.get(figure.per ?? '');
    if (times === undefined || figure.unit !== claim.unit) continue;
    const value = times * (figure.value ?? 0);
    if (Math.abs(value - (claim.value ?? 0)) > claim.step / 2) continue;
    return { formula: `${times} × ${figure.text} = ${Math.round(100 * value) / 100}`, operands: [figure] };
  }
  return undefined;
}
