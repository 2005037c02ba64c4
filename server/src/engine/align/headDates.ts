import type { AnalyzedSentence, Figure } from '../model/analysis.ts';
import type { AlignedClaim } from './alignedClaim.ts';
import type { Candidate } from './candidates.ts';
import { compareFigures } from './compareFigures.ts';
import { findOwnDates } from './ownDates.ts';

/**
 * The claims of a sentence, its dates with those of the columns that the other figures are held against: "exports were 41 in
 * 2020" rests on a cell, and "2020" on the head of that cell's column, as surely as the figure does on the cell.
 */
export function addHeadDates(claims: readonly AlignedClaim[], sentence: AnalyzedSentence): AlignedClaim[] {
  return claims.map((claim) => {
    if (claim.figure.kind !== 'date') return claim;
    const added = claims.flatMap(({ figure, candidates }) =>
      findOwnDates(figure, sentence).includes(claim.figure) ? findHeads(claim.figure, candidates) : [],
    );
    if (added.length === 0) return claim;
    const { figure } = claim;
    const others = claim.candidates.filter((known) => !added.some((one) => one.figure === known.figure));
    return { figure, candidates: [...added, ...others].sort((a, b) => b.aligned - a.aligned) };
  });
}

/** The date in the head above the best aligned cell that is of a claim's date. */
function findHeads(date: Figure, candidates: readonly Candidate[]): Candidate[] {
  for (const candidate of candidates) {
    const { head } = candidate.source.place;
    const { when } = candidate.figure;
    if (head === undefined || when === undefined || !isAlike(date, when)) continue;
    for (const figure of head.sentence.figures) {
      const comparison = figure.kind === 'date' ? compareFigures(date, figure) : undefined;
      if (comparison === undefined || !ALIKE.has(comparison.relation)) continue;
      const { sentence, headingTerms } = head;
      const source = { place: head, sentence, headingTerms, aliases: candidate.source.aliases };
      return [{ ...candidate, figure, source, comparison }];
    }
  }
  return [];
}

function isAlike(date: Figure, when: Parameters<typeof compareFigures>[1]): boolean {
  return ALIKE.has(compareFigures(date, when)?.relation);
}

const ALIKE: ReadonlySet<string | undefined> = new Set(['same', 'within']);
