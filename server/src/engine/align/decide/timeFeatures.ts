import type { Figure } from '../../model/analysis.ts';
import type { CalendarDate, Quantity } from '../../model/figure.ts';
import type { Candidate } from '../candidates.ts';

/**
 * How the dates of a claim's sentence lie to those of the source sentence that its figure is compared with: whatever
 * was counted as of another day is another count. A cell of a table has the date of its column and its row.
 * - `sameDay`: both name one date
 * - `nestedDay`: one date lies within the other ("in 2014", "June 2014")
 * - `otherDay`: the source sentence has dates, all others
 * - `dayUnsaid`: the claim's sentence has a date, the source's has none
 * - `dayOnlyInSource`: the other way round
 */
export const TIME_FEATURES = ['sameDay', 'nestedDay', 'otherDay', 'dayUnsaid', 'dayOnlyInSource'] as const;

/** A row of TIME_FEATURES; `others` are the other claims of the sentence. */
export function describeTimes(
  differing: Candidate,
  others: readonly { readonly figure: Figure }[],
): number[] {
  const inClaim = others.map(({ figure }) => figure).filter(isDate);
  const when = differing.figure.cell?.when;
  const stated = differing.source.sentence.figures.filter(
    (figure) => isDate(figure) && figure !== differing.figure,
  );
  const inSource = when === undefined ? stated : [when];
  if (inClaim.length === 0) return [0, 0, 0, 0, Number(inSource.length > 0)];
  if (inSource.length === 0) return [0, 0, 0, 1, 0];
  const relations = inClaim.flatMap((claim) => inSource.map((source) => relateNamedDays(claim, source)));
  const best = relations.includes('same') ? 'same' : relations.includes('nested') ? 'nested' : 'other';
  return [Number(best === 'same'), Number(best === 'nested'), Number(best === 'other'), 0, 0];
}

function isDate(figure: Figure): boolean {
  return figure.kind === 'date';
}

/** How two dates lie by the parts that both name. */
function relateNamedDays(claim: Quantity, source: Quantity): 'same' | 'nested' | 'other' {
  const { shared, unequal } = countDateParts(claim.date, source.date);
  if (unequal > 0 || shared === 0) return 'other';
  return partsOf(claim.date).length === shared && partsOf(source.date).length === shared ? 'same' : 'nested';
}

/** How many parts (year, month, day) two dates state both, alike and unlike. An implied year counts for a stated one. */
function countDateParts(
  a: CalendarDate | undefined,
  b: CalendarDate | undefined,
): { readonly shared: number; readonly unequal: number } {
  let [shared, unequal] = [0, 0];
  const [years, months, days] = [
    [yearOf(a), yearOf(b)],
    [a?.month, b?.month],
    [a?.day, b?.day],
  ];
  for (const [one, other] of [years, months, days] as const) {
    if (one === undefined || other === undefined) continue;
    if (one === other) shared++;
    else unequal++;
  }
  return { shared, unequal };
}

function partsOf(date: CalendarDate | undefined): readonly number[] {
  return [yearOf(date), date?.month, date?.day].filter((part) => part !== undefined);
}

function yearOf(date: CalendarDate | undefined): number | undefined {
  return date?.year ?? date?.impliedYear;
}
