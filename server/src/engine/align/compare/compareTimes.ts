import { makeDate } from '../../analyze/headDate.ts';
import type { Figure } from '../../model/analysis.ts';
import type { IntervalRelation } from '../../model/comparison.ts';
import type { Quantity } from '../../model/figure.ts';
import { compareFigures } from './compareFigures.ts';

/** How a date of a draft lies to the time of a cell. */
export function compareTimes(date: Quantity | Figure, when: Quantity): IntervalRelation | undefined {
  return compareFigures(asPeriod(date), when)?.relation;
}

/** The day as of which something is told, and of the end of a year the year, which tables of stocks name. */
function asPeriod(date: Quantity | Figure): Quantity {
  const { relation: _, stated, ...plain } = { ...date, ...date.stated };
  const { year, month } = date.date ?? {};
  const isEnd =
    year !== undefined && month === undefined && 'text' in date && /^(?:the\s)?end\sof\s/i.test(date.text);
  return isEnd ? makeDate({ year }) : plain;
}
