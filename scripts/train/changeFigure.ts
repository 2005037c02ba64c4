import type { Figure } from '../../server/src/engine/model/analysis.ts';
import type { SeededRandom } from './random.ts';

/** The figure with another value of the same form; undefined where it has none to change. */
export function changeFigure(figure: Figure, random: SeededRandom): Figure | undefined {
  if (figure.kind === 'date') return changeDate(figure, random);
  if (figure.value === undefined) return undefined;
  const step = Math.max(figure.step, Number.isInteger(figure.value) ? 1 : 0.1);
  const factor = random.below(2) === 0 ? 0.4 + 0.5 * random.fraction() : 1.15 + random.fraction();
  const value = Math.round((figure.value * factor) / step) * step;
  if (value === figure.value || value <= 0) return undefined;
  const shift = (bound: number): number =>
    Number.isFinite(bound) ? bound + value - (figure.value ?? 0) : bound;
  return { ...figure, value, low: shift(figure.low), high: shift(figure.high) };
}

function changeDate(figure: Figure, random: SeededRandom): Figure | undefined {
  const { date } = figure;
  if (date === undefined || figure.strictness !== 'exact' || Number.isNaN(figure.low)) return undefined;
  if (date.year !== undefined && (date.day === undefined || random.below(2) === 0)) {
    const years = (random.below(2) === 0 ? -1 : 1) * (1 + random.below(6));
    const days = Math.round(years * 365.25);
    const year = date.year + years;
    return {
      ...figure,
      date: { ...date, year },
      low: figure.low + days,
      high: figure.high + days,
      ...(figure.value !== undefined && { value: year }),
    };
  }
  if (date.day === undefined) return undefined;
  const day = 1 + random.below(28);
  const shift = day - date.day;
  return shift === 0
    ? undefined
    : { ...figure, date: { ...date, day }, low: figure.low + shift, high: figure.high + shift };
}
