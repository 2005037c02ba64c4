import type { Extraction } from '../extractor.ts';

/**
 * Keeps one of any two extractions that share a token: noise before claims, then the one that covers more tokens,
 * then the one that comes first in `extractions` (the registry's order). The result is in text order.
 */
export function resolveOverlaps(extractions: readonly Extraction[]): readonly Extraction[] {
  if (extractions.length < 2) return extractions;
  const ranked = extractions.toSorted((a, b) => rankOf(a) - rankOf(b));
  // Bits of the tokens that are taken: sentences may be long, so they are in words of 32.
  const taken = new Uint32Array((lastTokenOf(extractions) >> 5) + 1);
  return ranked.filter((extraction) => take(extraction, taken)).sort((a, b) => a.firstToken - b.firstToken);
}

/** Smaller wins: noise is below every claim, longer runs of tokens below shorter ones. */
function rankOf(extraction: Extraction): number {
  const length = extraction.lastToken - extraction.firstToken;
  return extraction.noise === undefined ? -length : -1_000_000_000 - length;
}

function lastTokenOf(extractions: readonly Extraction[]): number {
  let last = 0;
  for (const { lastToken } of extractions) if (lastToken > last) last = lastToken;
  return last;
}

/** Takes the tokens of an extraction, if all of them are free. */
function take({ firstToken, lastToken }: Extraction, taken: Uint32Array): boolean {
  for (let i = firstToken; i <= lastToken; i++)
    if (((taken[i >> 5] ?? 0) & (1 << (i & 31))) !== 0) return false;
  for (let i = firstToken; i <= lastToken; i++) taken[i >> 5] = (taken[i >> 5] ?? 0) | (1 << (i & 31));
  return true;
}
