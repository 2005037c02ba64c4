import { lowerAt, type Token } from '../../text/token.ts';
import type { Extraction, Refiner } from '../extractor.ts';

/**
 * Gives bare figures that tell the spread of an estimate its unit: "12% (95% CI 8 to 15)", "a mean of 5.2 kg
 * (SD 1.1)", "4 days (IQR 3–7)". The level of the interval ("95%") is no estimate.
 */
export const shareEstimate: Refiner = {
  name: 'shareEstimate',
  refine(extractions, { tokens }) {
    if (extractions.length < 2) return extractions;
    return extractions.map((extraction, i) => {
      const marker = isBare(extraction) ? markerBefore(tokens, extraction.firstToken) : undefined;
      const estimate = marker === undefined ? undefined : estimateBefore(extractions, i, marker, tokens);
      return estimate === undefined ? extraction : withUnitOf(extraction, estimate);
    });
  },
};

/** The figure before the marker, past the interval's level, where a bracket or comma opens what is said of its spread. */
function estimateBefore(
  extractions: readonly Extraction[],
  i: number,
  marker: number,
  tokens: readonly Token[],
): Extraction | undefined {
  const before = extractions[i - 1];
  const isLevel = before?.lastToken === marker - 1 && before.unit === 'percent';
  const estimate = isLevel ? extractions[i - 2] : before;
  return estimate && OPENERS.has(lowerAt(tokens, estimate.lastToken + 1)) ? estimate : undefined;
}

const OPENERS: ReadonlySet<string> = new Set(['(', '[', ',', ';', 'with']);

function isBare({ kind, noise, unit }: Extraction): boolean {
  return kind === 'count' && noise === undefined && unit === undefined;
}

/** The index of the first word of the spread's name before a figure, past a colon, comma or the like. */
function markerBefore(tokens: readonly Token[], first: number): number | undefined {
  const last = LINKS.has(lowerAt(tokens, first - 1)) ? first - 2 : first - 1;
  if (tokens[last]?.kind !== 'word') return undefined;
  if (SPREADS.has(tokens[last].text)) return last;
  return lowerAt(tokens, last) === 'interval' && INTERVALS.has(lowerAt(tokens, last - 1))
    ? last - 1
    : undefined;
}

const LINKS: ReadonlySet<string> = new Set([',', ':', '=', '(', '[', 'of', '±']);
/** Confidence and credible intervals, interquartile range, standard deviation and error, as they are abbreviated. */
const SPREADS: ReadonlySet<string> = new Set(['CI', 'CrI', 'IQR', 'SD', 'SE', 'SEM']);
const INTERVALS: ReadonlySet<string> = new Set(['confidence', 'credible', 'credibility']);

/** The spread of ages is a time, and that of dates and ranks has no unit. */
function withUnitOf(extraction: Extraction, { kind, unit, noise }: Extraction): Extraction {
  if (unit === undefined || noise !== undefined || kind === 'ratio') return extraction;
  return { ...extraction, kind: kind === 'age' ? 'duration' : kind, unit };
}
