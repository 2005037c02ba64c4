import type { Quantity } from '../../model/figure.ts';
import { convertUnit } from './convert.ts';
import type { StatedInterval } from './interval.ts';

/** A percentage, or a ratio as one: 25 for "one in four". */
export function restateAsPercent(figure: Quantity): StatedInterval {
  if (figure.kind === 'percent') return figure;
  const scale = figure.parts && (figure.value ?? 0) > 1 ? 100 / figure.parts[1] : 100;
  return scaleInterval(figure, scale);
}

/** A figure of unit `from` in another unit; undefined where `convertUnit` says that it cannot be. */
export function restateInUnit(figure: Quantity, from: string, to: string): StatedInterval | undefined {
  const convert = (value: number): number | undefined =>
    Number.isFinite(value) ? convertUnit(value, from, to) : value;
  const [low, high] = [convert(figure.low), convert(figure.high)];
  if (low === undefined || high === undefined) return undefined;
  const value = figure.value === undefined ? undefined : convert(figure.value);
  const base = Math.max(Math.abs(figure.value ?? figure.low), 1e-12);
  const factor = Math.abs((value ?? low) / base);
  return {
    low,
    high,
    strictness: figure.strictness,
    step: figure.step * (Number.isFinite(factor) ? factor : 1),
    ...(value !== undefined && { value }),
  };
}

function scaleInterval(figure: Quantity, factor: number): StatedInterval {
  return {
    low: figure.low * factor,
    high: figure.high * factor,
    strictness: figure.strictness,
    step: figure.step * factor,
    ...(figure.value !== undefined && { value: figure.value * factor }),
  };
}
