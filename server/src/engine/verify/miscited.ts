import type { AlignedClaim } from '../align/alignedClaim.ts';
import type { Candidate } from '../align/candidates.ts';
import { countSignificantParts } from '../align/compare/significance.ts';
import type { SentenceInContext } from '../align/context.ts';
import { PAIR_FEATURES } from '../align/pair/pairFeatures.ts';
import type { Figure } from '../model/analysis.ts';
import type { Steps } from '../steps.ts';
import { type Judgement, judgeAgreeing, type ReasonedJudgement } from './judgement.ts';
import { isOnSubject } from './onSubject.ts';

/** Where the cited source speaks of the same thing at least this surely, it is not the wrong one to cite. */
const MOST_IN_CITED = 0.4;
/** How much of the claim's sentence its sentence must say for that. */
const LEAST_IN_CITED = 0.25;
/** How sure the alignment with the other source must be. */
const LEAST_ALIGNED = 0.6;
/** A value that can hardly be met by chance needs less. */
const LEAST_ALIGNED_IF_SPECIFIC = 0.25;
/** A sum of money of which the cited source says nothing at all needs least: another source names the very sum. */
const LEAST_ALIGNED_SUM = 0.1;
/** How much of the claim's sentence the other source's must say. */
const LEAST_COVERAGE = 0.5;

/** A count below this is met in any text: only a name, or the whole sentence, shows that another source speaks of the same. */
const SMALL = 100;
const WHOLE_SENTENCE = 0.9;

/** What is known of a claim that its citations do not settle. */
export interface UnsettledClaim {
  readonly claim: AlignedClaim;
  readonly inDraft: SentenceInContext;
  readonly agreeingElsewhere: () => Steps<readonly Candidate[]>;
}

/**
 * The figures of other sources that a claim should have cited: they state the same value of the same thing, and the
 * cited source says nothing of it. Empty where that is not sure: dates and ranks agree too easily.
 */
export function* findRightCitation({
  claim,
  inDraft,
  agreeingElsewhere,
}: UnsettledClaim): Steps<readonly Candidate[]> {
  const { kind } = claim.figure;
  if (kind === 'date' || kind === 'ordinal') return [];
  if (claim.candidates.some(speaksOfIt)) return [];
  const agreeing = yield* agreeingElsewhere();
  const same = agreeing.filter((candidate) => candidate.comparison.relation === 'same');
  if (kind === 'money' && claim.candidates.length === 0)
    return same.filter((candidate) => candidate.aligned >= LEAST_ALIGNED_SUM);
  const least = isSpecific(claim) ? LEAST_ALIGNED_IF_SPECIFIC : LEAST_ALIGNED;
  return same.filter(
    (candidate) =>
      candidate.aligned >= least &&
      coverageOf(candidate) >= LEAST_COVERAGE &&
      (!isSmallCount(claim) || isSurelyOf(candidate, inDraft)),
  );
}

/** Whether another source surely speaks of the same thing: it has a name of the sentence, or says all of it and names nobody. */
function isSurelyOf(candidate: Candidate, inDraft: SentenceInContext): boolean {
  const namesNobody = candidate.source.sentence.names.size === 0;
  if (namesNobody && coverageOf(candidate) >= WHOLE_SENTENCE) return true;
  return inDraft.sentence.names.size > 0 && isOnSubject(candidate, inDraft);
}

/**
 * The judgements on the claims of a sentence, in their order, in which those that nothing bears out go with those that should
 * have cited another source, where the same sentence of it states them: a month beside a sum is no chance.
 */
export function* citeTogether(
  claims: readonly AlignedClaim[],
  judgements: readonly ReasonedJudgement[],
  { agreeingElsewhere }: { readonly agreeingElsewhere: (figure: Figure) => Steps<readonly Candidate[]> },
): Steps<ReasonedJudgement[]> {
  const sentences = new Set(
    judgements
      .filter(({ verdict }) => verdict === 'miscited')
      .flatMap(({ evidence }) => evidence.map(({ candidate }) => candidate.source.sentence)),
  );
  const together: ReasonedJudgement[] = [];
  for (const [i, judgement] of judgements.entries()) {
    const claim = claims[i];
    const isOpen = judgement.verdict === 'unsupported' && claim !== undefined && sentences.size > 0;
    const agreeing = isOpen ? yield* agreeingElsewhere(claim.figure) : [];
    const beside = agreeing.filter(({ source }) => sentences.has(source.sentence));
    together.push(beside.length > 0 ? withReplaced(judgement, judgeAgreeing('miscited', beside)) : judgement);
  }
  return together;
}

/** A judgement in place of an open one: why that was open is no reason for it. */
function withReplaced({ reasons }: ReasonedJudgement, judgement: Judgement): ReasonedJudgement {
  return { ...judgement, reasons: reasons.filter(({ kind }) => kind === 'search') };
}

/** Whether a figure of the cited source is about the claim's thing, in a sentence that says some of the claim's words. */
function speaksOfIt(candidate: Candidate): boolean {
  return candidate.aligned > MOST_IN_CITED && coverageOf(candidate) >= LEAST_IN_CITED;
}

/** Whether a value is so particular that its like elsewhere is no chance: a sum of money, or three digits and more. */
function isSpecific({ figure }: AlignedClaim): boolean {
  return figure.kind === 'money' || countSignificantParts(figure) >= 3;
}

function isSmallCount({ figure }: AlignedClaim): boolean {
  return figure.kind === 'count' && (figure.value ?? 0) < SMALL;
}

const COVERAGE = PAIR_FEATURES.indexOf('coverageWithHeadings');

function coverageOf(candidate: Candidate): number {
  return candidate.features[COVERAGE] ?? 0;
}
