import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import type { Quantity } from '../../model/figure.ts';
import type { AlignedClaim } from '../alignedClaim.ts';
import type { Candidate } from '../candidates.ts';
import { compareFigures } from '../compare/compareFigures.ts';
import { compareTimes } from '../compare/compareTimes.ts';
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
    const when = candidate.figure.cell?.when;
    if (head === undefined || when === undefined || !isAlike(date, when)) continue;
    const dates = head.sentence.figures.filter(({ kind }) => kind === 'date');
    const figure = dates.find((one) => isSameTime(one, when)) ?? dates.find((one) => isAlike(date, one));
    const comparison = figure && compareFigures(date, figure);
    if (figure === undefined || comparison === undefined) continue;
    const { sentence, headingTerms } = head;
    const source = { place: head, sentence, headingTerms, aliases: candidate.source.aliases };
    return [{ ...candidate, figure, source, comparison }];
  }
  return [];
}

function isAlike(date: Figure, other: Quantity): boolean {
  return ALIKE.has(compareTimes(date, other));
}

const ALIKE: ReadonlySet<string | undefined> = new Set(['same', 'within']);

function isSameTime(one: Quantity, other: Quantity): boolean {
  return one.low === other.low && one.high === other.high;
}
