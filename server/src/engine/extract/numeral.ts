/**
 * A number as written, before it is known what it counts: digits, words or both, with its magnitude
 * ("2.5 million", "two and a half", "1,234.5", "½", "three-quarters", "a dozen").
 */
export interface Numeral {
  /** Indexes of its first and last token in the sentence, both inclusive. */
  readonly firstToken: number;
  readonly lastToken: number;
  readonly value: number;
  /** See Quantity.step. */
  readonly step: number;
  readonly form: 'digits' | 'words' | 'mixed' | 'fraction' | 'vague';
  /** The factor of its magnitude word or suffix, 1 where there is none: 1e6 for "2.5 million" and "5m". */
  readonly magnitude: number;
  /** `vague` numerals ("several hundred", "dozens") state an interval: the bounds of it. */
  readonly low?: number;
  readonly high?: number;
}
