import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import type { Owner } from '../../model/subject.ts';
import { isOfThese } from '../../text/ofThese.ts';
import { lowerAt } from '../../text/token.ts';
import { type AlignedClaim, isAgreeing, isDiffering } from '../alignedClaim.ts';
import type { Candidate } from '../candidates.ts';
import { countSignificantParts } from '../compare/significance.ts';
import { PAIR_FEATURES } from '../pair/pairFeatures.ts';

/** A value of so many parts is met by chance so seldom that the source figure which has it is the one meant. */
const PARTICULAR = 3;

/** A value of so many parts makes a source figure that has it a claim's if it is about as surely that one's as another claim's. */
const SELDOM_MET = 2;
const ABOUT_AS_SURE = 0.8;

/**
 * Whether a source figure that differs from a claim is what another claim of its sentence rests on: figures are assigned
 * one to one. `others` are the other claims.
 */
export function isTaken(
  claim: AlignedClaim,
  differing: Candidate,
  others: readonly AlignedClaim[],
  sentence: AnalyzedSentence,
): boolean {
  return others.some(({ figure, candidates }) =>
    candidates.some((one) => {
      if (one.figure !== differing.figure || !isAgreeing(one)) return false;
      if (one.aligned >= differing.aligned) return true;
      if (one.comparison.relation !== 'same') return false;
      if (isPartOfThose(claim.figure, figure, sentence)) return true;
      const parts = countSignificantParts(figure);
      if (parts >= SELDOM_MET && one.aligned >= ABOUT_AS_SURE * differing.aligned) return true;
      const isPart = isPartOf(figure, claim.figure, sentence);
      return parts >= PARTICULAR || (isPart && isStatedBeside(differing, claim));
    }),
  );
}

/**
 * Whether two claims of one sentence have each other's values, as source sentences name the other one's owner with each: "France won 8 and
 * Spain 5" of "France won 5. … Spain won 8".
 */
export function isSwapped(
  { figure }: AlignedClaim,
  agreeing: Candidate,
  others: readonly AlignedClaim[],
): boolean {
  return others.some(
    (other) =>
      isOfOwner(agreeing, other.figure, figure) &&
      other.candidates.some((one) => isAgreeing(one) && isOfOwner(one, figure, other.figure)),
  );
}

/** Whether the sentence of a source figure names the owner of one claim and not that of another one. */
function isOfOwner({ source: { sentence } }: Candidate, { owners = [] }: Figure, other: Figure): boolean {
  const isNamed = ({ terms }: Owner): boolean =>
    [...terms].some((term) => sentence.terms.has(term) || sentence.impliedTerms.has(term));
  return owners.some(isNamed) && !(other.owners ?? owners).some(isNamed);
}

/**
 * Whether a source figure agrees with a claim by its value only, while its verb is another claim's and the claim's own verb
 * has that one's value in the same sentence: "killed seven and captured six" of "killed six and captured seven".
 */
export function isExchanged(
  { candidates }: AlignedClaim,
  agreeing: Candidate,
  others: readonly AlignedClaim[],
): boolean {
  if ((agreeing.features[SAME_VERB] ?? 0) >= 0) return false;
  const ownVerb = candidates.find((one) => isOfVerb(one, agreeing));
  return (
    ownVerb !== undefined &&
    others.some(
      (other) =>
        other.candidates.some((one) => one.figure === agreeing.figure && isOfVerb(one, agreeing)) &&
        other.candidates.some((one) => one.figure === ownVerb.figure && isAgreeing(one)),
    )
  );
}

/** Whether a figure of the same source sentence differs in value, and has the claim's verb. */
function isOfVerb(one: Candidate, { source }: Candidate): boolean {
  return isDiffering(one) && one.source.sentence === source.sentence && one.features[SAME_VERB] === 1;
}

const SAME_VERB = PAIR_FEATURES.indexOf('sameVerb');

/** "Nine of 38 suspects": which of the two is the part and which the whole is beyond doubt. */
function isPartOf(part: Figure, whole: Figure, { tokens }: AnalyzedSentence): boolean {
  const of = part.lastToken + 1;
  if (lowerAt(tokens, of) !== 'of') return false;
  return (
    whole.firstToken === of + 1 || (whole.firstToken === of + 2 && DETERMINERS.has(lowerAt(tokens, of + 1)))
  );
}

/** "180 boats, 35 of them new": the second is a part of the first, whatever they are worth. */
function isPartOfThose(part: Figure, whole: Figure, { tokens, figures }: AnalyzedSentence): boolean {
  return (
    isOfThese(part, tokens) &&
    figures.slice(0, part.order).findLast(({ kind }) => kind === part.kind) === whole
  );
}

const DETERMINERS: ReadonlySet<string> = new Set(['the', 'these', 'those', 'its', 'their', 'all']);

/** Whether the sentence of a figure that differs states the claim's own value too: "38 were held, and nine convicted". */
function isStatedBeside({ figure, source }: Candidate, { candidates }: AlignedClaim): boolean {
  return candidates.some(
    (one) =>
      one.source.sentence === source.sentence && one.figure !== figure && one.comparison.relation === 'same',
  );
}
