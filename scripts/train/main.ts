// Fits the aligner's models on labelled data and writes their weights.
//
//   npm run train -- [DATA]      DATA: a folder with vitaminc.jsonl and wice/ (default ../shared/bench/data)
//
// Prints each model's figures on pages and articles that it did not see.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BoostedTrees } from '../../server/src/engine/align/boostedTrees.ts';
import { DECISION_FEATURES } from '../../server/src/engine/align/decisionFeatures.ts';
import type { DecisionModel } from '../../server/src/engine/align/models.ts';
import { PAIR_FEATURES } from '../../server/src/engine/align/pairFeatures.ts';
import type { BoostOptions } from './boost.ts';
import { areaUnderCurve, fitAll, fitFolds, type GroupedRow, predictFor } from './crossValidate.ts';
import { collectDecisions } from './decisions.ts';
import { collectDocumentDecisions, describeMadeClaim } from './documents.ts';
import { foldOf } from './folds.ts';
import { makeClaims } from './madeClaims.ts';
import { collectDocumentPairs, collectPairs } from './pairs.ts';
import { printDocumentThresholds, printThresholds, type ScoredCase } from './report.ts';
import { readVitaminC } from './vitaminc.ts';
import { readWice } from './wice.ts';

const FOLDS = 5;
const PAIR_OPTIONS: BoostOptions = { trees: 80, depth: 4, rate: 0.15, penalty: 2, leafWeight: 3 };
const DECISION_OPTIONS: BoostOptions = { trees: 120, depth: 4, rate: 0.1, penalty: 3, leafWeight: 4 };
/** Few features and only the way that sense allows: the true claims with whole articles are few. */
const DOCUMENT_OPTIONS: BoostOptions = {
  trees: 60,
  depth: 3,
  rate: 0.1,
  penalty: 5,
  leafWeight: 3,
  tested: [
    ...[
      'differing',
      'agreeing',
      'partial',
      'margin',
      'lead',
      'gap',
      'candidates',
      'takenByOther',
      'claimIsExact',
    ],
    ...[
      'isDate',
      'isImpliedDate',
      'dateAgrees',
      'othersAgree',
      'claimFigures',
      'sourceFigures',
      'samePrecision',
    ],
    ...['sameHead', 'sharedNear', 'sharedBefore', 'sharedAfter', 'verbInSource', 'sourceHasVerb'],
    ...['coverage', 'coverageReverse', 'coverageWithHeadings', 'nameCoverage'],
  ],
  monotone: {
    differing: 1,
    agreeing: -1,
    partial: -1,
    margin: 1,
    coverage: 1,
    coverageWithHeadings: 1,
    nameCoverage: 1,
    sharedNear: 1,
    sharedBefore: 1,
    sharedAfter: 1,
    verbInSource: 1,
    sourceHasVerb: 1,
  },
};
/** What a claim of each origin counts in the document decision. */
const DOCUMENT_WEIGHTS = { annotated: 3, changed: 0.5, madeTrue: 0.4, madeFalse: 0.2 };
/** From these probabilities on a conflict is reported; chosen on the held-back pages that the tables show. */
const THRESHOLDS = {
  passage: { date: 0.77, ordinal: 0.77, other: 0.77 },
  document: { date: 0.78, ordinal: 0.73, other: 0.55 },
};

const folder = process.argv[2] ?? '../shared/bench/data';
const started = performance.now();
const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;

const vitaminC = readVitaminC(folder, Number(process.env.ROWS ?? 1e9));
const wice = readWice(folder);
console.log(`VitaminC: ${vitaminC.cases.length} cases; WiCE: ${wice.cases.length} (${seconds()})`);

const weighPassages = (term: number): number => vitaminC.corpus.inverseFrequency(term);
const weighDocuments = (term: number): number => wice.corpus.inverseFrequency(term);
const passagePairs = collectPairs(vitaminC.cases, weighPassages);
const documentPairs = collectDocumentPairs(wice.cases, weighDocuments);
const pairs = [...passagePairs, ...documentPairs];
const pairFolds = fitFolds(PAIR_FEATURES, pairs, FOLDS, PAIR_OPTIONS);
console.log(
  `pairs: ${passagePairs.length} of passages, AUC ${areaUnderCurve(passagePairs, pairFolds).toFixed(4)}`,
);
console.log(
  `       ${documentPairs.length} of documents, AUC ${areaUnderCurve(documentPairs, pairFolds).toFixed(4)} (${seconds()})`,
);

const decisions = vitaminC.cases.flatMap((one) => collectDecisions(one, weighPassages, modelFor(one.page)));
const rows: GroupedRow[] = decisions.map((one) => ({ group: one.case.page, row: one.row, label: one.label }));
const decisionFolds = fitFolds(DECISION_FEATURES, rows, FOLDS, DECISION_OPTIONS);
console.log(
  `passage decisions: ${rows.length}, AUC ${areaUnderCurve(rows, decisionFolds).toFixed(4)} (${seconds()})`,
);
printThresholds(scoreCases());

const documents = wice.cases.flatMap((one) =>
  collectDocumentDecisions([one], weighDocuments, modelFor(one.source)),
);
const documentRows: GroupedRow[] = [];
for (const one of documents) {
  if (one.row === undefined || (!one.case.isMade && one.case.kind !== 'true')) continue;
  const label = one.case.kind === 'true' ? 0 : 1;
  const weight = one.case.isMade ? DOCUMENT_WEIGHTS.changed : DOCUMENT_WEIGHTS.annotated;
  documentRows.push({ group: one.case.source, row: one.row, label, weight });
}
for (const one of makeClaims(wice.corpus)) {
  const row = describeMadeClaim(one, weighDocuments, modelFor(one.source));
  const weight = one.label === 1 ? DOCUMENT_WEIGHTS.madeFalse : DOCUMENT_WEIGHTS.madeTrue;
  if (row) documentRows.push({ group: one.source, row, label: one.label, weight });
}
const documentFolds = fitFolds(DECISION_FEATURES, documentRows, FOLDS, DOCUMENT_OPTIONS);
console.log(`document decisions: ${documentRows.length} (${seconds()})`);
printDocumentThresholds(
  documents.map((decision) => {
    const { row } = decision;
    const score = row === undefined ? 0 : predictFor(documentFolds, { group: decision.case.source, row });
    return { decision, score };
  }),
);

write('pair', fitAll(PAIR_FEATURES, pairs, PAIR_OPTIONS), 'VitaminC, WiCE');
write(
  'passageDecision',
  withThresholds(fitAll(DECISION_FEATURES, rows, DECISION_OPTIONS), THRESHOLDS.passage),
  'VitaminC',
);
write(
  'documentDecision',
  withThresholds(fitAll(DECISION_FEATURES, documentRows, DOCUMENT_OPTIONS), THRESHOLDS.document),
  'WiCE and claims made from it',
);
console.log(`written (${seconds()})`);

/** The pair model that never saw the group. */
function modelFor(group: string): BoostedTrees {
  const model = pairFolds[foldOf(group, FOLDS)];
  if (model === undefined) throw new Error('no model for the fold');
  return model;
}

/** Each case with the highest score that one of its figures got. */
function scoreCases(): ScoredCase[] {
  const best = new Map<string, number>();
  decisions.forEach((one) => {
    const score = predictFor(decisionFolds, { group: one.case.page, row: one.row });
    best.set(one.case.id, Math.max(best.get(one.case.id) ?? 0, score));
  });
  return vitaminC.cases.map((one) => ({ label: one.label, score: best.get(one.id) ?? 0 }));
}

function withThresholds(model: BoostedTrees, thresholds: DecisionModel['thresholds']): DecisionModel {
  return { ...model, thresholds };
}

function write(name: string, model: BoostedTrees, trainedOn: string): void {
  const target = 'server/src/engine/align/weights';
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, `${name}.weights.json`), `${JSON.stringify({ trainedOn, ...model })}\n`);
}
