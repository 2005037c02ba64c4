import type { SentenceInContext } from '../../server/src/engine/align/context.ts';
import type { AlignmentModels } from '../../server/src/engine/align/scorer/models.ts';
import type { Corpus } from '../../server/src/engine/corpus/corpus.ts';
import type { Figure } from '../../server/src/engine/model/analysis.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/model/settings.ts';
import type { Verdict } from '../../server/src/engine/model/verdict.ts';
import { finish } from '../../server/src/engine/steps.ts';
import { judgeFigures } from '../../server/src/engine/verify/checkFigures.ts';
import type { Judgement } from '../../server/src/engine/verify/judgement.ts';
import { speakersOf } from '../../server/src/engine/verify/speaker/attribution.ts';
import { type LabelledData, modelsFor } from './fit.ts';
import type { PassageCase } from './vitaminc.ts';
import type { DocumentCase } from './wice.ts';

/** A figure of a benchmark's claim with the verdict of models that did not see its page or article. */
export interface JudgedFigure {
  readonly inDraft: SentenceInContext;
  readonly figure: Figure;
  readonly judgement: Judgement;
}

/** A case with its figures judged; for WiCE those that overlap the number in question. */
export interface JudgedCase<Case> {
  readonly case: Case;
  readonly figures: readonly JudgedFigure[];
}

/** Verdicts that tell the writer of a mistake. */
const FLAGS: ReadonlySet<Verdict> = new Set([
  'conflict',
  'miscited',
  'overstated',
  'misattributed',
  'misquoted',
]);

/** Whether a verdict is an alarm in the sense of the benchmark. */
export function isFlag(verdict: Verdict): boolean {
  return FLAGS.has(verdict);
}

/** Whether any figure of a case is flagged. */
export function isFlagged({ figures }: JudgedCase<unknown>): boolean {
  return figures.some(({ judgement }) => isFlag(judgement.verdict));
}

/** Judges all passages' cases as a check does that is made with the held-back models. */
export function judgePassages(
  { passages: { corpus, cases } }: LabelledData,
  folds: readonly AlignmentModels[],
): JudgedCase<PassageCase>[] {
  return cases.map((one) => ({
    case: one,
    figures: one.sentences.flatMap((inDraft) =>
      judge(corpus, modelsFor(folds, one.page), one.id, one.text, inDraft),
    ),
  }));
}

/** Judges the benchmark's own cases with documents, not those made for training. */
export function judgeDocuments(
  { documents: { corpus, cases } }: LabelledData,
  folds: readonly AlignmentModels[],
): JudgedCase<DocumentCase>[] {
  return cases
    .filter((one) => !one.isMade)
    .map((one) => ({
      case: one,
      figures: one.sentences
        .flatMap((inDraft) => judge(corpus, modelsFor(folds, one.source), one.source, one.text, inDraft))
        .filter(({ figure }) => figure.start < one.at + one.length && figure.end > one.at)
        .slice(0, 1),
    }));
}

function judge(
  corpus: Corpus,
  models: AlignmentModels,
  key: string,
  prose: string,
  inDraft: SentenceInContext,
): JudgedFigure[] {
  const owner = corpus.documentOf(key);
  const check = { corpus, settings: DEFAULT_SETTINGS, models };
  const speakers = speakersOf(inDraft.sentence, prose, { start: 0, end: prose.length }, corpus.vocabulary);
  const judgements = finish(judgeFigures({ ...inDraft, speakers }, owner ? [owner] : [], check));
  return inDraft.sentence.figures.flatMap((figure, i) => {
    const judgement = judgements[i];
    return judgement === undefined ? [] : [{ inDraft, figure, judgement }];
  });
}

/** What the benchmark's scorer measures of VitaminC; "not enough info" counts against `precision` only. */
export function measurePassages(judged: readonly JudgedCase<PassageCase>[]): Record<string, number> {
  const of = (label: PassageCase['label']) => judged.filter((one) => one.case.label === label);
  const [refuted, supported, nei] = [of('REFUTES'), of('SUPPORTS'), of('NOT ENOUGH INFO')];
  const flags = (cases: readonly JudgedCase<PassageCase>[]): number => cases.filter(isFlagged).length;
  const [right, wrong] = [flags(refuted), flags(supported)];
  return {
    precision: right / Math.max(1, right + wrong + flags(nei)),
    precisionWithoutNei: right / Math.max(1, right + wrong),
    recall: right / Math.max(1, refuted.length),
    falseAlarm: wrong / Math.max(1, supported.length),
    confirmed: share(supported, isConfirmed),
  };
}

/** What the benchmark's scorer measures of WiCE. */
export function measureDocuments(judged: readonly JudgedCase<DocumentCase>[]): Record<string, number> {
  const of = (kind: DocumentCase['origin']) => judged.filter((one) => one.case.origin === kind);
  return {
    falseAlarm: share(of('original'), isFlagged),
    confirmed: share(of('original'), isConfirmed),
    mutatedFlagged: share(of('mutated'), isFlagged),
    mutatedAlarmed: share(of('mutated'), isAlarmed),
    swappedFlagged: share(of('swapped'), isFlagged),
    tokensFalseAlarm: share(of('tokens'), isFlagged),
  };
}

/** Whether any figure of a case is borne out. */
export function isConfirmed({ figures }: JudgedCase<unknown>): boolean {
  return figures.some(({ judgement: { verdict } }) => verdict === 'supported' || verdict === 'derived');
}

function isAlarmed(one: JudgedCase<unknown>): boolean {
  return isFlagged(one) || one.figures.some(({ judgement }) => judgement.verdict === 'unsupported');
}

function share<Case>(cases: readonly JudgedCase<Case>[], holds: (one: JudgedCase<Case>) => boolean): number {
  return cases.filter(holds).length / Math.max(1, cases.length);
}
