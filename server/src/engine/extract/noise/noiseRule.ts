import type { NoiseReason } from '../../model/figure.ts';
import type { Token } from '../../text/token.ts';

/** The tokens that a number without a claim covers, both inclusive. */
export interface NoiseMatch {
  readonly first: number;
  readonly last: number;
}

/** Recognises one kind of number that makes no claim, at the number or number word at index `i`. */
export interface NoiseRule {
  readonly reason: NoiseReason;
  match(tokens: readonly Token[], i: number): NoiseMatch | undefined;
}

/** Whether the token begins with a capital letter. */
export function isCapitalised(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text.charAt(0) !== token.word.lower.charAt(0);
}
