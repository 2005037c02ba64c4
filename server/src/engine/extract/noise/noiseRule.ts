import type { NoiseReason } from '../../model/figure.ts';
import type { Token } from '../../text/token.ts';

/** The tokens that a number without a claim covers, both inclusive. */
export interface NoiseMatch {
  readonly first: number;
  readonly last: number;
}

/** What is seen of a number at a glance, as bits of a set: each rule says without which of them it cannot match. */
export const NoiseSign = {
  /** It opens the sentence. */
  first: 1 << 0,
  /** No white space before it. */
  glued: 1 << 1,
  /** A sign or another number before it. */
  markBefore: 1 << 2,
  /** A capitalised word, or the code of a state, before it. */
  capitalBefore: 1 << 3,
  /** A word that numbers are given to stands before it, or before the mark before it: "section", "Boeing", "No." */
  label: 1 << 4,
  /** It goes on: another number, a bracket, or anything glued but the mark that ends a clause. */
  runsOn: 1 << 5,
  capitalAfter: 1 << 6,
  /** A point within its digits. */
  pointed: 1 << 7,
  /** An ordinal in words. */
  ordinal: 1 << 8,
  /** A number that is part of some fixed phrase. */
  idiom: 1 << 9,
  /** A definite determiner before it. */
  definite: 1 << 10,
} as const;

/** Recognises one kind of number that makes no claim, at the number or number word at index `i`. */
export interface NoiseRule {
  readonly reason: NoiseReason;
  /** Bits of `NoiseSign`: a number that shows none of them is none of this rule's. */
  readonly signs: number;
  match(tokens: readonly Token[], i: number): NoiseMatch | undefined;
}
