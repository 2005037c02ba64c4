import { DECISION_FEATURES } from '../../server/src/engine/align/decisionFeatures.ts';
import { PAIR_FEATURES } from '../../server/src/engine/align/pairFeatures.ts';
import { TIME_FEATURES } from '../../server/src/engine/align/timeFeatures.ts';
import type { BoostOptions } from './boost.ts';
import { areaUnderCurve, fitFolds, type GroupedRow } from './crossValidate.ts';
import { type FittedModels, FOLDS } from './fit.ts';
import { DOCUMENT_OPTIONS, PAIR_OPTIONS, PASSAGE_OPTIONS } from './options.ts';

type Feature = (typeof DECISION_FEATURES)[number];

/** Features that say much the same, so that one makes up for another when they are left out one by one. */
const GROUPS: Readonly<Record<string, readonly Feature[]>> = {
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
  'other claims': ['companions', 'takenByOther', 'othersAgree', 'othersDiffer', 'dateDiffers', 'dateAgrees'],
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
  'parts of dates': ['isImpliedDate', 'isNextDay', 'sharedDateParts', 'unequalDateParts'],
  'time of what is counted': TIME_FEATURES,
};

/**
 * Prints what each model's area under the ROC curve is without a group of features, on pages and articles that it did not
 * see. Each model is fitted anew by itself, on the rows that the others were fitted with.
 */
export function printAblations({ rows, passagePairs, documentPairs }: FittedModels): void {
  console.log('without: pairs of passages, pairs of documents, passage decision, document decision');
  for (const [name, group] of Object.entries({ nothing: [], ...GROUPS })) {
    const without = new Set<string>(group);
    const refit = (names: readonly string[], fitted: readonly GroupedRow[], options: BoostOptions) =>
      fitFolds(names, fitted, FOLDS, leaveOut(options, names, without));
    const pairs = refit(PAIR_FEATURES, rows.pair, PAIR_OPTIONS);
    const onPassage = refit(DECISION_FEATURES, rows.passageDecision, PASSAGE_OPTIONS);
    const onDocument = refit(DECISION_FEATURES, rows.documentDecision, DOCUMENT_OPTIONS);
    const areas = [
      areaUnderCurve(passagePairs, pairs),
      areaUnderCurve(documentPairs, pairs),
      areaUnderCurve(rows.passageDecision, onPassage),
      areaUnderCurve(rows.documentDecision, onDocument),
    ];
    console.log(`${name}: ${areas.map((area) => area.toFixed(4)).join('  ')}`);
  }
}

function leaveOut(
  options: BoostOptions,
  names: readonly string[],
  without: ReadonlySet<string>,
): BoostOptions {
  return { ...options, tested: (options.tested ?? names).filter((name) => !without.has(name)) };
}
