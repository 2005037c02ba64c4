import type { Numeral } from '../numeral.ts';
import type { CurrencyMark } from './currencyTable.ts';

/** A number with its currency, and the tokens of both, inclusive. */
export interface Amount {
  readonly numeral: Numeral;
  readonly mark: CurrencyMark;
  readonly first: number;
  readonly last: number;
}
