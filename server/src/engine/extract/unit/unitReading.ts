/** A unit as it stands in a sentence. */
export interface UnitReading {
  readonly id: string;
  /** Index of its last token, inclusive. */
  readonly last: number;
  /** Symbols are read more warily than names. */
  readonly form: 'name' | 'symbol';
}
