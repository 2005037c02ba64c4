import { DECISION_FEATURES } from '../../server/src/engine/align/decide/decisionFeatures.ts';
import { TIME_FEATURES } from '../../server/src/engine/align/decide/timeFeatures.ts';
import { PAIR_FEATURES } from '../../server/src/engine/align/pair/pairFeatures.ts';
import type { BoostedTrees } from '../../server/src/engine/align/scorer/boostedTrees.ts';
import type { BoostOptions } from './boost.ts';
import { areaUnderCurve, fitFolds, type GroupedRow } from './crossValidate.ts';
import { type FittedModels, FOLDS } from './fit.ts';
import { DOCUMENT_OPTIONS, PAIR_OPTIONS, PASSAGE_OPTIONS } from './options.ts';

type Feature = (typeof DECISION_FEATURES)[number];

/** Features that say much the same, so that one makes up for another when they are left out one by one. */
export const FEATURE_GROUPS: Readonly<Record<string, readonly Feature[]>> = {
  kind: ['isDate', 'isCount', 'isShare', 'isMoney', 'isMeasure', 'isOrdinal', 'sameUnit'],
  heads: ['sameHead', 'claimHeadNear', 'sourceHeadNear', 'sharedModifiers', 'samePeople'],
  verbs: ['sameVerb', 'verbInSource', 'sourceHasVerb'],
  windows: ['sharedBefore', 'sharedAfter', 'sharedNear', 'sharedNearReverse'],
  coverage: ['coverage', 'coverageReverse', 'coverageWithHeadings', 'nameCoverage'],
  'place in the document': ['relativeCoverage', 'passageCoverage', 'place', 'sourceLength', 'searched'],
  'order and number': ['sameOrder', 'claimFigures', 'sourceFigures'],
  'scope and modality': ['sharedScopes', 'excludedScopes', 'sameModality'],
  'form of dates': ['samePrecision', 'sameRelation'],
  'attachment of dates': ['sameAttachment', 'sourceIsAdverbial', 'claimIsAdverbial'],
  agreement: ['agreeing', 'partial', 'agreeingGap', 'margin', 'valueSaid'],
  'other candidates': ['candidates', 'rank', 'lead'],
  'other claims': ['companions', 'othersAgree', 'othersDiffer', 'dateDiffers', 'dateAgrees'],
  bounds: [
    'isSoft',
    'claimIsExact',
    'claimIsAbout',
    'claimIsLower',
    'claimIsUpper',
    'claimIsRange',
    'sourceIsAbout',
    'sourceIsBound',
    'sourceIsRange',
  ],
  closeness: ['gap'],
  'time of what is counted': TIME_FEATURES,
};

/** The rows that a model is fitted on, and of the pairs those of passages and of documents apart. */
export type AblatedRows = Pick<FittedModels, 'rows' | 'passagePairs' | 'documentPairs'>;

/** Areas under the ROC curve on pages and articles that training did not see. */
export interface Areas {
  readonly passagePairs: number;
  readonly documentPairs: number;
  readonly passageDecision: number;
  readonly documentDecision: number;
}

/** Prints what the areas are without each group of features. */
export function printAblations(fitted: AblatedRows): void {
  const fitAnew: FitFolds = (names, rows, options) => fitFolds(names, rows, FOLDS, options);
  console.log('without: pairs of passages, pairs of documents, passage decision, document decision');
  for (const [name, group] of Object.entries({ nothing: [], ...FEATURE_GROUPS })) {
    const areas = Object.values(measureWithout(fitted, new Set(group), fitAnew));
    console.log(`${name}: ${areas.map((area: number) => area.toFixed(4)).join('  ')}`);
  }
}

/** Fits a model for each fold. */
export type FitFolds = (
  names: readonly string[],
  rows: readonly GroupedRow[],
  options: BoostOptions,
) => readonly BoostedTrees[];

/** Fits each model anew by itself without some features, on the rows that the others were fitted with. */
export function measureWithout(
  { rows, passagePairs, documentPairs }: AblatedRows,
  without: ReadonlySet<string>,
  fitAnew: FitFolds,
): Areas {
  const refit: FitFolds = (names, fitted, options) =>
    fitAnew(names, fitted, leaveOut(options, names, without));
  const pairs = refit(PAIR_FEATURES, rows.pair, PAIR_OPTIONS);
  const onPassage = refit(DECISION_FEATURES, rows.passageDecision, PASSAGE_OPTIONS);
  const onDocument = refit(DECISION_FEATURES, rows.documentDecision, DOCUMENT_OPTIONS);
  return {
    passagePairs: areaUnderCurve(passagePairs, pairs),
    documentPairs: areaUnderCurve(documentPairs, pairs),
    passageDecision: areaUnderCurve(rows.passageDecision, onPassage),
    documentDecision: areaUnderCurve(rows.documentDecision, onDocument),
  };
}

function leaveOut(
  options: BoostOptions,
  names: readonly string[],
  without: ReadonlySet<string>,
): BoostOptions {
  return { ...options, tested: (options.tested ?? names).filter((name) => !without.has(name)) };
}
