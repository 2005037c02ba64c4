// Fits the aligner's models on labelled data and writes their weights.
//
//   npm run train -- [DATA]             DATA: a folder with vitaminc.jsonl and wice/ (default ../shared/bench/data)
//   npm run train -- [DATA] --ablate    prints what each group of features gives, and writes nothing
//
// Prints each model's figures on pages and articles that it did not see.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BoostedTrees } from '../../server/src/engine/align/scorer/boostedTrees.ts';
import { writeTrees } from '../../server/src/engine/align/scorer/writtenTrees.ts';
import { printAblations } from './ablate.ts';
import { judgeDocuments, judgePassages, measureDocuments, measurePassages } from './evaluate.ts';
import { fitModels, readData } from './fit.ts';
import { printAreas, printDocumentThresholds, printMeasures, printPassageThresholds } from './report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { ablate: { type: 'boolean', default: false } },
});
const data = readData(positionals[0] ?? '../shared/bench/data');
const fitted = fitModels(data);
if (values.ablate) {
  printAblations(fitted);
  process.exit();
}
printAreas(fitted);
printPassageThresholds(fitted, data.passages.cases);
printDocumentThresholds(fitted);
printMeasures('vitaminc', measurePassages(judgePassages(data, fitted.folds)));
printMeasures('wice', measureDocuments(judgeDocuments(data, fitted.folds)));
write('pair', fitted.whole.pair, 'VitaminC, WiCE');
write('passageDecision', fitted.whole.passageDecision, 'VitaminC');
write('documentDecision', fitted.whole.documentDecision, 'WiCE and claims made from it');

function write(name: string, model: BoostedTrees, trainedOn: string): void {
  const target = 'server/src/engine/align/scorer/weights';
  mkdirSync(target, { recursive: true });
  writeFileSync(
    join(target, `${name}.weights.json`),
    `${JSON.stringify({ trainedOn, ...model, ...writeTrees(model) })}\n`,
  );
}
