import type { TermWeight } from '../../server/src/engine/align/context.ts';
import { DECISION_FEATURES } from '../../server/src/engine/align/decide/decisionFeatures.ts';
import { PAIR_FEATURES } from '../../server/src/engine/align/pair/pairFeatures.ts';
import type { BoostedTrees } from '../../server/src/engine/align/scorer/boostedTrees.ts';
import type { AlignmentModels, DecisionModel } from '../../server/src/engine/align/scorer/models.ts';
import { buildCorpus } from '../../server/src/engine/corpus/buildCorpus.ts';
import { createVocabulary } from '../../server/src/engine/vocabulary.ts';
import type { BoostOptions } from './boost.ts';
import type { BuildCorpus, LabelledCases } from './cases.ts';
import { composeClaims } from './composedClaims.ts';
import { fitAll, fitFolds, type GroupedRow } from './crossValidate.ts';
import { collectDecisions, type LabelledDecision } from './decisions.ts';
import { collectDocumentDecisions, type DocumentDecision, describeComposedClaim } from './documents.ts';
import { foldOf } from './folds.ts';
import {
  COMPOSED_WEIGHTS,
  DOCUMENT_OPTIONS,
  DOCUMENT_PAIR_WEIGHT,
  DOCUMENT_WEIGHTS,
  PAIR_OPTIONS,
  PASSAGE_OPTIONS,
  THRESHOLDS,
} from './options.ts';
import { collectDocumentPairs, collectPairs } from './pairs.ts';
import { type PassageCase, readVitaminC } from './vitaminc.ts';
import { type DocumentCase, readWice } from './wice.ts';

/** Into how many parts the groups (pages, articles) are split. */
export const FOLDS = 5;

/** What the models are fitted on; both corpora share their vocabulary. */
export interface LabelledData {
  readonly passages: LabelledCases<PassageCase>;
  readonly documents: LabelledCases<DocumentCase>;
}

/** Rows of features with what each model shall say of them. */
export interface TrainingRows {
  readonly pair: readonly GroupedRow[];
  readonly passageDecision: readonly GroupedRow[];
  readonly documentDecision: readonly GroupedRow[];
}

/** Models with what they were fitted on. */
export interface FittedModels {
  readonly whole: AlignmentModels;
  /** For each fold the models that saw nothing of it. */
  readonly folds: readonly AlignmentModels[];
  readonly rows: TrainingRows;
  readonly passagePairs: readonly GroupedRow[];
  readonly documentPairs: readonly GroupedRow[];
  readonly passageDecisions: readonly LabelledDecision[];
  readonly documentDecisions: readonly DocumentDecision[];
}

/** Reads the labelled data of a folder with `vitaminc.jsonl` and `wice/`. */
export function readData(folder: string): LabelledData {
  const vocabulary = createVocabulary();
  const build: BuildCorpus = (documents) => buildCorpus(documents, [], vocabulary);
  return { passages: readVitaminC(folder, build), documents: readWice(folder, build) };
}

/** The models that saw nothing of a group. */
export function modelsFor(folds: readonly AlignmentModels[], group: string): AlignmentModels {
  const models = folds[foldOf(group, folds.length)];
  if (models === undefined) throw new Error('no models for the fold');
  return models;
}

/** The pair model that saw nothing of a group. */
type PairFor = (group: string) => BoostedTrees;

/** Fits all models, also one set for each fold. */
export function fitModels(data: LabelledData): FittedModels {
  const passagePairs = collectPairs(data.passages.cases, weightIn(data.passages));
  const documentPairs = collectDocumentPairs(data.documents.cases, weightIn(data.documents));
  const pairRows = [
    ...passagePairs,
    ...documentPairs.map((one) => ({ ...one, weight: DOCUMENT_PAIR_WEIGHT })),
  ];
  const pair = fitWithFolds(PAIR_FEATURES, pairRows, PAIR_OPTIONS);
  const pairFor: PairFor = (group) => pair.folds[foldOf(group, FOLDS)] ?? pair.whole;

  const passageDecisions = data.passages.cases.flatMap((one) =>
    collectDecisions(one, weightIn(data.passages), pairFor(one.page)),
  );
  const documentDecisions = data.documents.cases.flatMap((one) =>
    collectDocumentDecisions([one], weightIn(data.documents), pairFor(one.source)),
  );
  const rows: TrainingRows = {
    pair: pairRows,
    passageDecision: passageDecisions.map((one) => ({
      group: one.case.page,
      row: one.row,
      label: one.label,
    })),
    documentDecision: [...documentDecisions.flatMap(toTrainingRow), ...composedRows(data, pairFor)],
  };
  return {
    ...joinModels(
      pair,
      fitWithFolds(DECISION_FEATURES, rows.passageDecision, PASSAGE_OPTIONS),
      fitWithFolds(DECISION_FEATURES, rows.documentDecision, DOCUMENT_OPTIONS),
    ),
    rows,
    passagePairs,
    documentPairs,
    passageDecisions,
    documentDecisions,
  };
}

function weightIn({ corpus }: LabelledCases<unknown>): TermWeight {
  return (term) => corpus.inverseFrequency(term);
}

/** The benchmark's own changed claims are never trained on, nor what leaves nothing to decide. */
function toTrainingRow({ row, case: { kind, isMade, source } }: DocumentDecision): GroupedRow[] {
  if (row === undefined || (!isMade && kind !== 'true')) return [];
  const weight = isMade ? DOCUMENT_WEIGHTS.changed : DOCUMENT_WEIGHTS.annotated;
  return [{ group: source, row, label: kind === 'true' ? 0 : 1, weight }];
}

function composedRows(data: LabelledData, pairFor: PairFor): GroupedRow[] {
  return composeClaims(data.passages, data.documents).flatMap((one) =>
    describeComposedClaim(one, weightIn(data.documents), pairFor(one.page)).map((row) => ({
      group: one.page,
      row,
      label: one.says === 'otherwise' ? 1 : 0,
      weight: COMPOSED_WEIGHTS[one.says],
    })),
  );
}

/** A model of all rows with one for each fold that saw none of its rows. */
interface WithFolds {
  readonly whole: BoostedTrees;
  readonly folds: readonly BoostedTrees[];
}

function fitWithFolds(
  names: readonly string[],
  rows: readonly GroupedRow[],
  options: BoostOptions,
): WithFolds {
  return { whole: fitAll(names, rows, options), folds: fitFolds(names, rows, FOLDS, options) };
}

function joinModels(
  pair: WithFolds,
  passage: WithFolds,
  document: WithFolds,
): Pick<FittedModels, 'whole' | 'folds'> {
  const join = (
    onPair: BoostedTrees,
    onPassage: BoostedTrees,
    onDocument: BoostedTrees,
  ): AlignmentModels => ({
    pair: onPair,
    passageDecision: withThresholds(onPassage, THRESHOLDS.passage),
    documentDecision: withThresholds(onDocument, THRESHOLDS.document),
  });
  return {
    whole: join(pair.whole, passage.whole, document.whole),
    folds: pair.folds.map((model, i) =>
      join(model, passage.folds[i] ?? passage.whole, document.folds[i] ?? document.whole),
    ),
  };
}

function withThresholds(model: BoostedTrees, thresholds: DecisionModel['thresholds']): DecisionModel {
  return { ...model, thresholds };
}
