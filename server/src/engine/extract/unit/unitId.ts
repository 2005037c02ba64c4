/**
 * Unit ids are readable and composed: "metre", "square kilometre", "kilometre/hour", "joule/square metre/year",
 * "1/second". This file is the grammar of those ids.
 */

/** "square kilometre" for the second power, "cubic foot" for the third, "1/second" for negative ones. */
export function raiseUnit(id: string, power: number): string | undefined {
  if (power === 1) return id;
  if (power === 2) return `square ${id}`;
  if (power === 3) return `cubic ${id}`;
  if (power >= -3 && power <= -1) return `1/${raiseUnit(id, -power)}`;
  return undefined;
}

/** "kilometre/hour" for ("kilometre", "hour"). */
export function divideUnits(numerator: string, denominator: string): string {
  return `${numerator}/${denominator}`;
}

/** A factor of a composed id: the simple unit and its power, negative under the stroke. */
interface UnitFactor {
  readonly id: string;
  readonly power: number;
}

/** The factors of a composed id: every unit after the first stroke divides. */
export function factorsOf(id: string): UnitFactor[] {
  return id.split('/').flatMap((part, index) => {
    if (part === '1') return [];
    const sign = index === 0 ? 1 : -1;
    if (part.startsWith('square ')) return [{ id: part.slice(7), power: 2 * sign }];
    if (part.startsWith('cubic ')) return [{ id: part.slice(6), power: 3 * sign }];
    return [{ id: part, power: sign }];
  });
}
