import type { Quantity } from '../../model/figure.ts';

/**
 * How many parts a value is made of, each of which another value of its kind would have to meet by chance: the stated
 * parts of a date (year, quarter or season, month, day), else the significant digits of a number ("352": 3; "40 million":
 * 1) or of both numbers of a score or a range.
 */
export function countSignificantParts(quantity: Quantity): number {
  const { kind, date, value, unit, parts, strictness, low, high } = quantity;
  if (kind === 'date') {
    const period = date?.quarter ?? date?.half ?? date?.season;
    return [date?.year, period, date?.month, date?.day].filter((part) => part !== undefined).length;
  }
  if (unit === 'score' && parts !== undefined) return countDigits(parts[0]) + countDigits(parts[1]);
  if (strictness === 'range' && value === undefined) return countDigits(low) + countDigits(high);
  return countDigits(value ?? 0);
}

function countDigits(value: number): number {
  const digits = String(Math.abs(value)).replace(/e.*$/, '').replace('.', '');
  return digits.replace(/^0+|0+$/g, '').length;
}
