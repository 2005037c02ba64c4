import { type AlignedClaim, isDiffering } from './alignedClaim.ts';
import type { Candidate } from './candidates.ts';

/**
 * Whether a source figure may speak against a claim: it differs, and was counted or measured on the same occasion. `others` are the other claims of the claim's sentence.
 */
export function mayContradict(candidate: Candidate, others: readonly AlignedClaim[]): boolean {
  return isDiffering(candidate) && !isOfOtherOccasion(candidate, others);
}

/** Whether a figure's sentence is dated otherwise than the claim's, or it is a share of another number of cases. */
function isOfOtherOccasion(differing: Candidate, others: readonly AlignedClaim[]): boolean {
  switch (differing.figure.kind) {
    case 'date':
      return false;
    case 'percent':
    case 'ratio':
      return isDatedOtherwise(differing, others) || hasOtherBasis(differing, others);
    case 'count':
    case 'money':
    case 'measure':
    case 'duration':
    case 'age':
    case 'ordinal':
      return isDatedOtherwise(differing, others);
  }
}

function isDatedOtherwise(differing: Candidate, others: readonly AlignedClaim[]): boolean {
  const dates = others.filter(({ figure }) => figure.kind === 'date');
  return allDiffer(
    dates.flatMap(({ candidates }) => candidates.filter(({ source }) => source === differing.source)),
  );
}

function hasOtherBasis(differing: Candidate, others: readonly AlignedClaim[]): boolean {
  const bases = others.filter(({ figure }) => figure.subject.isBasis);
  return allDiffer(
    bases.flatMap(({ candidates }) =>
      candidates.filter(({ source, figure }) => source === differing.source && figure.subject.isBasis),
    ),
  );
}

function allDiffer(candidates: readonly Candidate[]): boolean {
  return candidates.length > 0 && candidates.every(isDiffering);
}
