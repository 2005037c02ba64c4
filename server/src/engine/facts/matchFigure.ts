import { convertUnit } from '../align/compare/convert.ts';
import type { StatedInterval } from '../align/compare/interval.ts';
import { restateAsPercent, restateInUnit } from '../align/compare/restate.ts';
import type { Quantity } from '../model/figure.ts';
import type { FactFilter, ValueFilter } from './factQuery.ts';

/** Whether a figure of a source is what a query asks for. */
export type FigureTest = (figure: Quantity) => boolean;

/** The test that the filters of value and unit make together; undefined: there are none. */
export function makeFigureTest(filters: readonly FactFilter[]): FigureTest | undefined {
  const units = filters.filter((filter) => filter.kind === 'unit').map(({ unit }) => unit);
  const values = filters.filter((filter) => filter.kind === 'value');
  if (units.length + values.length === 0) return undefined;
  const tests = [
    ...units.map(
      (unit): FigureTest =>
        (figure) =>
          measureIn(unit, figure) !== undefined,
    ),
    ...values.map((filter) => makeValueTest(filter, units[0])),
  ];
  return (figure) => isAmount(figure) && tests.every((test) => test(figure));
}

/** Dates and ranks are no amounts, and a score is two numbers. */
function isAmount({ kind, unit }: Quantity): boolean {
  return kind !== 'date' && kind !== 'ordinal' && unit !== 'score';
}

/** A value without a unit is in the unit that the query names elsewhere, else in whatever unit the figure has. */
function makeValueTest({ quantity }: ValueFilter, unit: string | undefined): FigureTest {
  const { per } = quantity;
  const asked = isShareOfOne(quantity) ? restateAsPercent(quantity) : quantity;
  const askedUnit = isShareOfOne(quantity) ? 'percent' : (quantity.unit ?? unit);
  return (figure) => {
    if (per !== undefined && figure.per !== per) return false;
    const stated = askedUnit === undefined ? figure : measureIn(askedUnit, figure);
    return stated !== undefined && isMet(asked, stated);
  };
}

/** "Half", "one in seven", "249 of 352". */
function isShareOfOne({ kind, unit, value = 2 }: Quantity): boolean {
  return kind === 'ratio' && unit !== 'times' && unit !== 'score' && value <= 1;
}

/** The figure in a unit; undefined where it is of another dimension, another currency, or has no unit. */
function measureIn(unit: string, figure: Quantity): StatedInterval | undefined {
  if (unit === 'percent' && isShareOfOne(figure)) return restateAsPercent(figure);
  if (figure.unit === undefined) return undefined;
  if (figure.unit === unit) return figure;
  return convertUnit(1, figure.unit, unit) === undefined
    ? undefined
    : restateInUnit(figure, figure.unit, unit);
}

/**
 * Whether a figure meets a comparison. A range does where a part of it does. A hedged figure and a bound count as the
 * number that they state; besides, a bound meets the same bound ("more than 300" is > 300).
 */
function isMet(asked: StatedInterval, stated: StatedInterval): boolean {
  if (stated.strictness === 'range' || stated.value === undefined)
    return isMetBy(asked, stated, stated.low, stated.high);
  if (isMetBy(asked, stated, stated.value, stated.value)) return true;
  return stated.strictness === asked.strictness && stated.value === asked.value;
}

function isMetBy(asked: StatedInterval, { step }: StatedInterval, low: number, high: number): boolean {
  switch (asked.strictness) {
    case 'moreThan':
      return high > asked.low;
    case 'atLeast':
      return high >= asked.low;
    case 'lessThan':
      return low < asked.high;
    case 'atMost':
      return low <= asked.high;
    case 'about':
    case 'range':
      return low <= asked.high && high >= asked.low;
    case 'exact':
      return overlapsRounded(asked, Math.max(step, asked.step) / 2, low, high);
  }
}

/** Whether a figure is the asked one within half a unit of the last digit that either states. */
function overlapsRounded({ low, high }: StatedInterval, margin: number, from: number, to: number): boolean {
  const slack = margin + 1e-9 * Math.abs(high);
  return from <= high + slack && to >= low - slack;
}
