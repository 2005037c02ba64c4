import type { Figure } from '../../model/analysis.ts';
import type { AlignedClaim } from '../alignedClaim.ts';
import { type Encounter, isRow } from './encounter.ts';
import { isBelow } from './isBelow.ts';
import { findOwnDates, isComparedWith } from './ownDates.ts';

/** "Since 2019, 1,955 flats have been built": what was counted in one of those years is a part of it. */
export function isYearOfPeriod({ claim, differing: { figure, source }, sentence }: Encounter): boolean {
  if (claim.kind === 'date' || !isRow(source) || !isBelow(figure, claim)) return false;
  const when = figure.cell?.when;
  if (when === undefined || when.high - when.low > LONGEST_YEAR) return false;
  return sentence.figures.some(
    (date) => isPeriodOfYears(date) && date.low <= when.low && when.high <= date.high,
  );
}

/** In days. */
const LONGEST_YEAR = 366;

function isPeriodOfYears({ kind, relation, low, high }: Figure): boolean {
  return kind === 'date' && (relation === 'since' || relation === undefined) && high - low > LONGEST_YEAR;
}

/**
 * "Earned £212,000, against £200,000 in 2022": the date says when £200,000 was earned, so that one of "£212,000 in 2023" does
 * not contradict it, unless sources state that amount.
 */
export function isDateOfOtherAmount({ claim, sentence, others }: Encounter): boolean {
  if (claim.kind !== 'date') return false;
  const compared = sentence.figures.filter(
    (one) => isComparedWith(one, sentence.tokens) && findOwnDates(one, sentence).includes(claim),
  );
  return compared.length > 0 && !compared.some((amount) => isBorneOut(amount, others));
}

function isBorneOut(amount: Figure, others: readonly AlignedClaim[]): boolean {
  return others.some(
    ({ figure, candidates }) =>
      figure === amount && candidates.some(({ comparison }) => comparison.relation === 'same'),
  );
}
