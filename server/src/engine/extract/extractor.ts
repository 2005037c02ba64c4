import type { Quantity } from '../model/figure.ts';
import type { Sentence } from '../text/token.ts';
import type { Numeral } from './numeral.ts';

/** What an extractor may know beyond the sentence. */
export interface ExtractionContext {
  /** The text that the tokens' offsets point into. */
  readonly text: string;
  /** The document's own date, ISO 8601 at any precision: anchors relative dates and implies years. */
  readonly documentDate?: string;
  /** The last year that an earlier sentence of the passage states: what follows may be of that year. */
  readonly toldYear?: number;
  /** Set where the whole document writes decimals with a comma ("1.234,5"). */
  readonly decimalComma?: boolean;
}

/** A quantity with the tokens of its sentence that it covers, hedge excluded: indexes, both inclusive. */
export interface Extraction extends Quantity {
  readonly firstToken: number;
  readonly lastToken: number;
}

/**
 * Finds one kind of figure in a sentence. Extractors are pure, know nothing of each other, and may overlap: the
 * registry's order decides who wins (extract/registry.ts). They read numerals that were found before, hedges and
 * ranges are joined after them by refiners.
 */
export interface Extractor {
  readonly name: string;
  /** Bits of `WordRole`: a sentence none of whose words has one of them holds nothing for this extractor. */
  readonly roles: number;
  extract(
    sentence: Sentence,
    numerals: readonly Numeral[],
    context: ExtractionContext,
  ): readonly Extraction[];
}

/** Rewrites the extractions of a sentence: drops, joins or completes them. Array to array, pure. */
export interface Refiner {
  readonly name: string;
  refine(
    extractions: readonly Extraction[],
    sentence: Sentence,
    context: ExtractionContext,
  ): readonly Extraction[];
}
