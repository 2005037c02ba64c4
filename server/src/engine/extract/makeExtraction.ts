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

/** The extraction of a numeral: exact, or for vague numerals ("dozens") the interval that they state. */
export function makeExtraction(sentence: Sentence, numeral: Numeral, claim: Claim): Extraction {
  const {
    extractor,
    kind,
    firstToken = numeral.firstToken,
    lastToken = numeral.lastToken,
    scale = 1,
  } = claim;
  const span = spanOfTokens(sentence, firstToken, lastToken);
  const isVague = numeral.form === 'vague';
  const value = numeral.value * scale;
  return {
    ...span,
    kind,
    ...(isVague ? {} : { value }),
    low: (numeral.low ?? numeral.value) * scale,
    high: (numeral.high ?? numeral.value) * scale,
    strictness: isVague ? 'about' : 'exact',
    step: numeral.step * scale,
    ...(claim.unit === undefined ? {} : { unit: claim.unit }),
    ...(claim.parts === undefined ? {} : { parts: claim.parts }),
    ...(claim.noise === undefined ? {} : { noise: claim.noise }),
    extractor,
    core: span,
    firstToken,
    lastToken,
  };
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
