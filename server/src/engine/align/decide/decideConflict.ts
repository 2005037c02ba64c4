import type { CorpusDocument } from '../../corpus/corpus.ts';
import type { Figure } from '../../model/analysis.ts';
import type { Confidence } from '../../model/settings.ts';
import { type AlignedClaim, isAgreeing, isDiffering } from '../alignedClaim.ts';
import type { Candidate } from '../candidates.ts';
import { PAIR_FEATURES } from '../pair/pairFeatures.ts';
import { type AlignmentModels, type DecisionModel, thresholdOf } from '../scorer/models.ts';
import { predictProbability } from '../scorer/treeScorer.ts';
import { DECISION_FEATURES, describeDecision } from './decisionFeatures.ts';

/** A cited source with no more passages than this is one passage for the decision: a note, an abstract, a row. */
const SINGLE_PASSAGE = 3;
/**
 * The same sentence with another figure is contradicted at even odds: VitaminC, whose claims put bounds in other words,
 * teaches doubt of plain sentences that differ in one exact figure.
 */
const PLAIN_THRESHOLD = 0.5;
/** A document names so many figures that one which is hardly about the claim's thing says nothing against it. */
const LEAST_DIFFERING = 0.25;
/**
 * The same where the sides count what has two names ("two movements", "a dozen states"), or where a source states the claim's
 * very value, of so many parts that it is hardly met by chance.
 */
const LEAST_DIFFERING_IF_DOUBTFUL = 0.5;
const PARTICULAR = 2;
/** How much of the claim's sentence the source's must say for them to be the same. */
const LEAST_SHARED = 0.9;
/** The same the other way round: a source may go on ("… and took eleven weeks"). */
const LEAST_SHARED_BACK = 0.5;

/** Whether sources contradict a claim, and how sure that is. */
export interface ConflictDecision {
  /** What was decided on: a short passage that is cited, whole documents, or the cell of a table that the claim names. */
  readonly on: 'passage' | 'document' | 'cell';
  /** The model's probability that they contradict it, 0 to 1; a conflict from `threshold` on. */
  readonly probability: number;
  readonly threshold: number;
}

/** Whether a decision says that the sources contradict the claim; undefined, there being none, does not. */
export function isConflict(decision: ConflictDecision | undefined): boolean {
  return decision !== undefined && decision.probability >= decision.threshold;
}

/**
 * Decides whether the sources contradict a claim, by the model that fits what it cites; undefined where no figure
 * differs, or none that is likely about the claim's thing. `others` are the other claims of its sentence, `cited` the
 * documents cited (undefined: all sources count).
 */
export function decideConflict(
  { passageDecision, documentDecision }: AlignmentModels,
  claim: AlignedClaim,
  others: readonly AlignedClaim[],
  cited: readonly CorpusDocument[] | undefined,
  confidence: Confidence,
): ConflictDecision | undefined {
  if (isAnyTime(claim.figure)) return undefined;
  const row = describeDecision(claim, others);
  if (row === undefined) return undefined;
  const decideBy = (on: ConflictDecision['on'], model: DecisionModel): ConflictDecision => ({
    on,
    probability: predictProbability(model, row),
    threshold: thresholdOf(model, claim.figure.kind, confidence),
  });
  if (isAgainstCell(claim)) {
    const threshold = thresholdOf(documentDecision, claim.figure.kind, confidence);
    return { on: 'cell', probability: AGAINST_CELL, threshold };
  }
  const isPassage = cited?.every((owner) => owner.last - owner.first <= SINGLE_PASSAGE) ?? false;
  if (!isPassage)
    return isNear(row) && !isStatedBeside(claim, others) ? decideBy('document', documentDecision) : undefined;
  const inPassage = decideBy('passage', passageDecision);
  if (typeof confidence !== 'number' && isSameSentence(row))
    return { ...inPassage, threshold: Math.min(inPassage.threshold, PLAIN_THRESHOLD) };
  return inPassage;
}

/** A claim that names a cell and nothing else is as good as sure to be of it. */
const AGAINST_CELL = 0.95;

/**
 * Whether the claim names one cell, which says something else, and no source says the same in a place that may be meant. Of two
 * cells that it names one may be the part of a whole that it tells.
 */
function isAgainstCell({ figure, candidates }: AlignedClaim): boolean {
  const [cell, ...more] = candidates.filter(({ address }) => address === 'exact');
  if (cell?.comparison.relation !== 'disjoint' || more.length > 0 || isOfOtherScale(figure, cell.figure))
    return false;
  return !candidates.some((one) => isAgreeing(one) && one.aligned >= LEAST_DIFFERING);
}

/** The same digits in another magnitude, which a note of the table may give: 1.2 million, and 1,204 in thousands. */
function isOfOtherScale(claim: Figure, cell: Figure): boolean {
  const steps = Math.log10(Math.abs((claim.value ?? 1) / (cell.value ?? 1)));
  return Math.round(steps) !== 0 && Math.abs(steps - Math.round(steps)) < SAME_DIGITS;
}

/** A difference of logarithms: about five percent. */
const SAME_DIGITS = 0.02;

/** What holds as of a day may be told as of another one too; and a month without a year or a day is of any year. */
function isAnyTime({ relation, date }: Figure): boolean {
  if (relation === 'asOf') return true;
  return date?.month !== undefined && date.year === undefined && date.day === undefined;
}

/**
 * Whether a source states the claim's value as well: beside more of the other figures of its sentence than the value that differs
 * ("$242 million in four days" of "$240 million in four days"), or in one sentence with that value, which no other claim has.
 */
function isStatedBeside({ candidates }: AlignedClaim, others: readonly AlignedClaim[]): boolean {
  const differing = candidates.find(isDiffering);
  if (differing === undefined) return false;
  const isOfOther = others.some((other) =>
    other.candidates.some((one) => one.figure === differing.figure && isAgreeing(one)),
  );
  return candidates.some(
    (one) =>
      isAgreeing(one) &&
      (companionsOf(one) > companionsOf(differing) ||
        (!isOfOther && one.source.sentence === differing.source.sentence)),
  );
}

function companionsOf(candidate: Candidate): number {
  return candidate.features[COMPANIONS] ?? 0;
}

const COMPANIONS = PAIR_FEATURES.indexOf('companions');

/** Whether the figure that differs is likely enough about the claim's thing to contradict it at all. */
function isNear(row: readonly number[]): boolean {
  const isOfOtherNoun = featureOf(row, 'isCount') === 1 && featureOf(row, 'sameHead') < 0;
  const isDoubtful = isOfOtherNoun || featureOf(row, 'valueSaid') >= PARTICULAR;
  return featureOf(row, 'differing') >= (isDoubtful ? LEAST_DIFFERING_IF_DOUBTFUL : LEAST_DIFFERING);
}

function isSameSentence(row: readonly number[]): boolean {
  return (
    featureOf(row, 'coverage') >= LEAST_SHARED &&
    featureOf(row, 'coverageReverse') >= LEAST_SHARED_BACK &&
    featureOf(row, 'differing') >= LEAST_SHARED &&
    featureOf(row, 'isSoft') === 0
  );
}

function featureOf(row: readonly number[], name: (typeof DECISION_FEATURES)[number]): number {
  return row[DECISION_FEATURES.indexOf(name)] ?? 0;
}
