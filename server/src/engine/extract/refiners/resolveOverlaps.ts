import type { Extraction } from '../extractor.ts';

/**
 * Keeps one of any two extractions that share a token: noise before claims, then the one that covers more tokens,
 * then the one that comes first in `extractions` (the registry's order). The result is in text order.
 */
export function resolveOverlaps(extractions: readonly Extraction[]): readonly Extraction[] {
  if (extractions.length < 2) return extractions;
  const ranked = extractions
    .map((extraction, order) => ({ extraction, order, rank: rankOf(extraction) }))
    .sort((a, b) => a.rank - b.rank || a.order - b.order);
  const kept: Extraction[] = [];
  const taken = new Set<number>();
  for (const { extraction } of ranked) {
    if (!isFree(extraction, taken)) continue;
    for (let i = extraction.firstToken; i <= extraction.lastToken; i++) taken.add(i);
    kept.push(extraction);
  }
  return kept.sort((a, b) => a.firstToken - b.firstToken);
}

/** Smaller wins: noise is below every claim, longer runs of tokens below shorter ones. */
function rankOf(extraction: Extraction): number {
  const length = extraction.lastToken - extraction.firstToken;
  return extraction.noise === undefined ? -length : -1_000_000_000 - length;
}

function isFree(extraction: Extraction, taken: ReadonlySet<number>): boolean {
  for (let i = extraction.firstToken; i <= extraction.lastToken; i++) if (taken.has(i)) return false;
  return true;
}
