import type { CheckedClaim } from '../../engine/model/verdict.ts';
import { reportDate } from './calendarInterval.ts';

/** What the JSON says of a figure's value. What is unknown, infinite or open is absent, never null. */
export interface ValueJson {
  readonly value?: number;
  /** For dates yyyymmdd, else in `unit`. */
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  /** Only for dates: ISO 8601 as `2015-06-13`, `2015-06` or `2015-06/2015-08`. */
  readonly date?: string;
}

interface Valued {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
}

/** The value of a figure in the JSON's form. `low` and `high` of a date are day numbers here (calendarInterval.ts). */
export function writeValue(figure: Valued, kind: CheckedClaim['kind']): ValueJson {
  const bounds =
    kind === 'date'
      ? reportDate(figure.low ?? Number.NaN, figure.high ?? Number.NaN)
      : { ...finite('low', figure.low), ...finite('high', figure.high) };
  return {
    ...finite('value', figure.value),
    ...bounds,
    ...(figure.unit !== undefined && { unit: figure.unit }),
  };
}

function finite<Key extends string>(key: Key, value: number | undefined): { readonly [K in Key]?: number } {
  if (value === undefined || !Number.isFinite(value)) return {};
  return { [key]: value } as { readonly [K in Key]: number };
}
