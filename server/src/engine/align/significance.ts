import type { Quantity } from '../model/figure.ts';

/**
 * How many parts a value is made of, each of which another value of its kind would have to meet by chance: the stated
 * parts of a date (year, month, day), else the significant digits of a number ("352": 3; "40 million": 1).
 */
export function countSignificantParts({ kind, date, value }: Quantity): number {
  if (kind === 'date')
    return [date?.year, date?.month, date?.day].filter((part) => part !== undefined).length;
  const digits = String(Math.abs(value ?? 0))
    .replace(/e.*$/, '')
    .replace('.', '');
  return digits.replace(/^0+|0+$/g, '').length;
}
