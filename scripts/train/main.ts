// Fits the aligner's models on labelled data and writes their weights.
//
//   npm run train -- [DATA] [--rows N]      DATA: a folder with vitaminc.jsonl and wice/ (default ../shared/bench/data)
//
// Prints each model's figures on pages that it did not see.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BoostedTrees } from '../../server/src/engine/align/boostedTrees.ts';
import { DECISION_FEATURES } from '../../server/src/engine/align/decisionFeatures.ts';
import { PAIR_FEATURES } from '../../server/src/engine/align/pairFeatures.ts';
import type { BoostOptions } from './boost.ts';
import { areaUnderCurve, fit, fitFolds, predictFor, type GroupedRow } from './crossValidate.ts';
import { collectDecisions } from './decisions.ts';
import { foldOf } from './folds.ts';
import { collectPairs } from './pairs.ts';
import { readVitaminC } from './vitaminc.ts';
import { printThresholds, type ScoredCase } from './report.ts';

const FOLDS = 5;
const PAIR_OPTIONS: BoostOptions = { trees: 80, depth: 4, rate: 0.15, penalty: 2, leafWeight: 3 };
const DECISION_OPTIONS: BoostOptions = { trees: 120, depth: 4, rate: 0.1, penalty: 3, leafWeight: 4 };

const folder = process.argv[2] ?? '../shared/bench/data';
const rowLimit = Number(process.env['ROWS'] ?? 1e9);
const started = performance.now();
const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;

const { corpus, cases } = readVitaminC(folder, rowLimit);
const weigh = (term: number): number => corpus.inverseFrequency(term);
console.log(`VitaminC: ${cases.length} cases read (${seconds()})`);

const pairs = collectPairs(cases, weigh);
const pairFolds = fitFolds(PAIR_FEATURES, pairs, FOLDS, PAIR_OPTIONS);
console.log(`pairs: ${pairs.length}, AUC ${areaUnderCurve(pairs, pairFolds).toFixed(4)} (${seconds()})`);

const decisions = cases.flatMap((one) => {
  const model = pairFolds[foldOf(one.page, FOLDS)];
  return model ? collectDecisions(one, weigh, model) : [];
});
const rows: GroupedRow[] = decisions.map((one) => ({ group: one.case.page, row: one.row, label: one.label }));
const decisionFolds = fitFolds(DECISION_FEATURES, rows, FOLDS, DECISION_OPTIONS);
console.log(`decisions: ${rows.length}, AUC ${areaUnderCurve(rows, decisionFolds).toFixed(4)} (${seconds()})`);

const best = new Map<string, number>();
decisions.forEach((one, i) => {
  const row = rows[i];
  if (row) best.set(one.case.id, Math.max(best.get(one.case.id) ?? 0, predictFor(decisionFolds, row)));
});
const scored: ScoredCase[] = cases.map((one) => ({ label: one.label, score: best.get(one.id) ?? 0 }));
printThresholds(scored);

write('pair', fit(PAIR_FEATURES, pairs, PAIR_OPTIONS));
write('passageDecision', fit(DECISION_FEATURES, rows, DECISION_OPTIONS));
console.log(`written (${seconds()})`);

function write(name: string, model: BoostedTrees): void {
  const target = 'server/src/engine/align/weights';
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, `${name}.weights.json`), `${JSON.stringify({ trainedOn: 'VitaminC', ...model })}\n`);
}
