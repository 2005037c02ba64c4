import type { Figure } from '../../model/analysis.ts';
import { isDiffering } from '../alignedClaim.ts';
import type { Candidate } from '../candidates.ts';
import type { SentenceInContext } from '../context.ts';
import type { Contrast } from './contrast.ts';
import { isOfOtherName, isWithoutName } from './contrastOfNames.ts';
import { isOfOtherPhrase } from './contrastOfPhrases.ts';
import {
  isInOtherBrackets,
  isOfMonthAlone,
  isOfOtherKindOfNoun,
  isOfOtherNoun,
  isOfOtherQualifier,
  isWithinOtherRange,
} from './contrastOfWords.ts';

/** By what two figures of a source are told apart: whether the one that differs has it from the claim, the other one not. */
interface Distinction {
  readonly holds: (contrast: Contrast) => boolean;
  /** How many times as sure the differing figure must be of the claim's thing as the agreeing one. */
  readonly ratio: number;
}

/** How surely the differing figure must be of the claim's thing at all. */
const LEAST_DIFFERING = 0.2;

const DISTINCTIONS: readonly Distinction[] = [
  { holds: isOfOtherName, ratio: 0.8 },
  { holds: isWithoutName, ratio: 1.5 },
  { holds: isOfOtherNoun, ratio: 1 },
  { holds: isOfOtherKindOfNoun, ratio: 1 },
  { holds: isWithinOtherRange, ratio: 1 },
  { holds: isOfOtherQualifier, ratio: 1 },
  { holds: isOfMonthAlone, ratio: 4 },
  { holds: isInOtherBrackets, ratio: 0.5 },
  { holds: isOfOtherPhrase, ratio: 1 },
];

/**
 * Whether a source that agrees with a claim in value says so of something else, as the same source gives what the claim names
 * another value: "the Ostby hall seats 200", where the Marston hall seats 200 and the Ostby hall 50.
 */
export function isToldApart(
  claim: Figure,
  agreeing: Candidate,
  candidates: readonly Candidate[],
  inDraft: SentenceInContext,
): boolean {
  return candidates.some((differing) => {
    if (!isOtherValue(claim, differing) || differing.aligned < LEAST_DIFFERING) return false;
    if (differing.source.place.owner !== agreeing.source.place.owner) return false;
    return DISTINCTIONS.some(
      ({ holds, ratio }) =>
        differing.aligned >= ratio * agreeing.aligned && holds({ claim, inDraft, agreeing, differing }),
    );
  });
}

/** Whether a figure differs, or is another range than the claimed one, which may overlap it: "from May to July", "from June to August". */
function isOtherValue({ strictness }: Figure, candidate: Candidate): boolean {
  const areRanges = strictness === 'range' && candidate.figure.strictness === 'range';
  return isDiffering(candidate) || (areRanges && candidate.comparison.relation === 'partial');
}
