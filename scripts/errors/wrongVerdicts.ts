import { type AlignedClaim, isAgreeing, isDiffering } from '../../server/src/engine/align/alignedClaim.ts';
import { alignSentence } from '../../server/src/engine/align/alignSentence.ts';
import type { SourceInContext } from '../../server/src/engine/align/context.ts';
import type { AlignmentModels } from '../../server/src/engine/align/scorer/models.ts';
import type { Corpus } from '../../server/src/engine/corpus/corpus.ts';
import { isFlag, type JudgedCase } from '../train/evaluate.ts';
import { type Cause, findCauseOfAlarm, findCauseOfDoubt, findCauseOfMiss } from './causes.ts';

/** A case whose verdict is wrong, with why, and what a reader needs to judge that. */
export interface WrongVerdict {
  readonly id: string;
  readonly cause: Cause;
  readonly claim: string;
  /** The source figures that the verdict turned on, with their sentences. */
  readonly evidence: readonly string[];
}

/** What both kinds of cases have. */
interface Case {
  readonly id: string;
  readonly text: string;
  readonly sources: readonly SourceInContext[];
}

/** Why a contradicted case was not flagged. */
export function explainMiss(
  judged: JudgedCase<Case>,
  corpus: Corpus,
  { pair }: AlignmentModels,
): WrongVerdict {
  const { id, text, sources } = judged.case;
  const claims = judged.figures.map((one) => alignFigure(judged, one, corpus, pair));
  const sourceFigures = sources.reduce((sum, { sentence }) => sum + sentence.figures.length, 0);
  const cause = findCauseOfMiss(claims, sourceFigures);
  return { id, cause, claim: text, evidence: claims.flatMap(showCandidates) };
}

/** Why each flagged figure of a true case was flagged. */
export function explainAlarms(
  judged: JudgedCase<Case>,
  corpus: Corpus,
  { pair }: AlignmentModels,
): WrongVerdict[] {
  const { id, text } = judged.case;
  const sourceText = textOf(judged.case);
  return judged.figures
    .filter(({ judgement }) => isFlag(judgement.verdict))
    .map((one) => {
      const claim = alignFigure(judged, one, corpus, pair);
      const cause = findCauseOfAlarm(claim, one.judgement, sourceText);
      return { id, cause, claim: text, evidence: showCandidates(claim) };
    });
}

/** Why a true case was not confirmed: by its first figure. */
export function explainDoubt(
  judged: JudgedCase<Case>,
  corpus: Corpus,
  { pair }: AlignmentModels,
): WrongVerdict {
  const { id, text } = judged.case;
  const [first] = judged.figures;
  const claim = first && alignFigure(judged, first, corpus, pair);
  const cause = findCauseOfDoubt(claim, textOf(judged.case));
  return { id, cause, claim: text, evidence: claim === undefined ? [] : showCandidates(claim) };
}

function textOf({ sources }: Case): string {
  return [...new Set(sources.map(({ place }) => place.owner.document.text))].join('\n');
}

function alignFigure(
  { case: { sources } }: JudgedCase<Case>,
  { inDraft, figure }: JudgedCase<Case>['figures'][number],
  corpus: Corpus,
  pairModel: AlignmentModels['pair'],
): AlignedClaim {
  const weigh = (term: number): number => corpus.inverseFrequency(term);
  const claims = alignSentence(inDraft, sources, weigh, pairModel);
  return claims.find((claim) => claim.figure === figure) ?? { figure, candidates: [] };
}

/** How much of a sentence is shown. */
const SHOWN = 240;

/** The best differing and the best agreeing candidate of a claim. */
function showCandidates({ figure, candidates }: AlignedClaim): string[] {
  return [candidates.find(isDiffering), candidates.find(isAgreeing)].flatMap((candidate) => {
    if (candidate === undefined) return [];
    const { source, comparison, aligned } = candidate;
    const { start, end } = source.sentence;
    const words = source.place.owner.document.text.slice(start, end).replace(/\s+/g, ' ').slice(0, SHOWN);
    return `${figure.text} | ${candidate.figure.text} ${comparison.relation} ${aligned.toFixed(2)} | ${words}`;
  });
}
