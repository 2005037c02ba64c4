import type { Figure } from '../../model/analysis.ts';
import { ADDING_WORDS } from '../../subject/lexicon.ts';
import { countSignificantParts } from '../compare/significance.ts';
import type { Encounter } from './encounter.ts';
import { isBelow } from './isBelow.ts';

/** A smaller figure may be one of those that are added; where the source states several of them, the sum is known. */
export function isPartOfSum({ claim, differing: { figure, source }, sentence }: Encounter): boolean {
  if (!isBelow(figure, claim) || !sentence.tokens.some(({ word }) => ADDING_WORDS.has(word.lower)))
    return false;
  const heads = source.sentence.figures.map(({ subject }) => subject.headTerm ?? -1);
  return new Set(heads.filter((head) => sentence.terms.has(head))).size < 2;
}

/** A sum of fewer significant parts is met by chance. */
const LEAST_PARTS = 2;

/** The counts of a longer sentence give nearly any sum. */
const MOST_ADDED = 5;

/**
 * "14 goals in two seasons" of "eight in his first season and six in his second", "63 members" of "38 votes to 21, with four
 * abstentions": two or three counts of one source sentence add up to the claim, and the one that differs is one of them.
 */
export function isPartOfTotal({ claim, differing: { figure, source } }: Encounter): boolean {
  if (claim.kind !== 'count' || claim.strictness !== 'exact' || countSignificantParts(claim) < LEAST_PARTS)
    return false;
  const isCounted = ({ kind, strictness }: Figure): boolean => kind === 'count' && strictness === 'exact';
  const others = source.sentence.figures.filter((other) => other !== figure && isCounted(other));
  const rest = (claim.value ?? 0) - (figure.value ?? 0);
  const values = others.slice(0, MOST_ADDED).map(({ value = 0 }) => value);
  return values.some((one, i) => one === rest || values.slice(i + 1).some((other) => one + other === rest));
}
