import type { FigureKind, NoiseReason } from '../model/figure.ts';
import type { Sentence } from '../text/token.ts';
import type { Extraction } from './extractor.ts';
import type { Numeral } from './numeral.ts';

/** What an extractor says of a numeral that it claims. */
export interface Claim {
  readonly extractor: string;
  readonly kind: FigureKind;
  /** The tokens that the figure covers, both inclusive; default: the numeral's. */
  readonly firstToken?: number;
  readonly lastToken?: number;
  /** What the numeral's value is multiplied by to be in `unit`; default 1. */
  readonly scale?: number;
  readonly unit?: string;
  readonly parts?: readonly [number, number];
  readonly noise?: NoiseReason;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The extraction of a numeral: exact, or for vague numerals ("dozens") the interval that they state. */
export function makeExtraction(sentence: Sentence, numeral: Numeral, claim: Claim): Extraction {
  const { firstToken = numeral.firstToken, lastToken = numeral.lastToken, scale = 1 } = claim;
  const core = spanOfTokens(sentence, firstToken, lastToken);
  const isVague = numeral.form === 'vague';
  // Assigned one by one, because conditional spreads cost ten times as much here, where every number passes.
  const extraction: Mutable<Extraction> = {
    start: core.start,
    end: core.end,
    kind: claim.kind,
    low: (numeral.low ?? numeral.value) * scale,
    high: (numeral.high ?? numeral.value) * scale,
    strictness: isVague ? 'about' : 'exact',
    step: numeral.step * scale,
    extractor: claim.extractor,
    core,
    firstToken,
    lastToken,
  };
  if (!isVague && !Number.isNaN(numeral.value)) extraction.value = numeral.value * scale;
  if (claim.unit !== undefined) extraction.unit = claim.unit;
  if (claim.parts !== undefined) extraction.parts = claim.parts;
  if (claim.noise !== undefined) extraction.noise = claim.noise;
  return extraction;
}

/** The span of a run of tokens. */
export function spanOfTokens(
  sentence: Sentence,
  firstToken: number,
  lastToken: number,
): { readonly start: number; readonly end: number } {
  const start = sentence.tokens[firstToken]?.start ?? sentence.start;
  return { start, end: sentence.tokens[lastToken]?.end ?? start };
}
