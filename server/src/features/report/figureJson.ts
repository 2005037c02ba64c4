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

/** A type whose fields may still be set. */
export type Writable<Type> = { -readonly [Field in keyof Type]: Type[Field] };

/** The value of a figure in the JSON's form. `low` and `high` of a date are day numbers here (calendarInterval.ts). */
export function writeValue(figure: Valued, kind: CheckedClaim['kind']): ValueJson {
  const json: Writable<ValueJson> = {};
  addValue(json, figure, kind);
  return json;
}

/** Sets the fields of a figure's value on an object that is written as JSON. */
export function addValue(json: Writable<ValueJson>, figure: Valued, kind: CheckedClaim['kind']): void {
  if (isKnownNumber(figure.value)) json.value = figure.value;
  if (kind === 'date') {
    const { low, high, date } = reportDate(figure.low ?? Number.NaN, figure.high ?? Number.NaN);
    if (low !== undefined) json.low = low;
    if (high !== undefined) json.high = high;
    if (date !== undefined) json.date = date;
  } else {
    if (isKnownNumber(figure.low)) json.low = figure.low;
    if (isKnownNumber(figure.high)) json.high = figure.high;
  }
  if (figure.unit !== undefined) json.unit = figure.unit;
}

function isKnownNumber(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value);
}
