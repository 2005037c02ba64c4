import type { Quantity } from '../model/figure.ts';

/** What a figure has to say: in the query `> 300 km`, `5–7 %`, `about 350` or `= 352`. */
export interface ValueFilter {
  readonly kind: 'value';
  /** The words of the query that say so. */
  readonly text: string;
  /** As the extractor reads it; `exact` where the figure is to be this one. */
  readonly quantity: Quantity;
}

/** What a figure is to be stated in, or in what converts to it: `in km`. */
export interface UnitFilter {
  readonly kind: 'unit';
  readonly text: string;
  /** See Quantity.unit; never absent. */
  readonly unit: string;
}

/** When it was: `2019`, `after March 2016`. */
export interface TimeFilter {
  readonly kind: 'time';
  readonly text: string;
  /** Day numbers as of Quantity, inclusive; one of them may be infinite. */
  readonly low: number;
  readonly high: number;
}

/** What a fact has to meet. */
export type FactFilter = ValueFilter | UnitFilter | TimeFilter;

/** A word or number that is searched for. */
export interface QueryWord {
  readonly text: string;
  /** Its id in the vocabulary that the query was read with. */
  readonly term: number;
}

/** A query as it was read: whatever is no filter, and carries a meaning, is searched for. */
export interface FactQuery {
  readonly words: readonly QueryWord[];
  /** All of them have to be met, those of value and unit by one figure. */
  readonly filters: readonly FactFilter[];
  /** The words in which filters are likely to be met, for the search only: the number, unit or year itself. */
  readonly filterWords: readonly QueryWord[];
}
