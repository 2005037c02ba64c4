// Prints what models do wrong on pages and articles that they did not see, grouped by cause.
//
//   npm run errors -- [DATA] [--examples N]      DATA: a folder with vitaminc.jsonl and wice/
//
// What it prints holds sentences of the data: it is for reading, not for the repository.
import { parseArgs } from 'node:util';
import {
  isConfirmed,
  isFlagged,
  type JudgedCase,
  judgeDocuments,
  judgePassages,
  measureDocuments,
  measurePassages,
} from '../train/evaluate.ts';
import { fitModels, modelsFor, readData } from '../train/fit.ts';
import { printMeasures } from '../train/report.ts';
import type { PassageCase } from '../train/vitaminc.ts';
import type { DocumentCase } from '../train/wice.ts';
import { DOUBTFUL_LABELS } from './doubtfulLabels.ts';
import { explainAlarms, explainDoubt, explainMiss, type WrongVerdict } from './wrongVerdicts.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { examples: { type: 'string', default: '3' } },
});
const data = readData(positionals[0] ?? '../shared/bench/data');
const { folds } = fitModels(data);

const passages = judgePassages(data, folds);
printMeasures('vitaminc', measurePassages(passages));
const missInPassage = (one: JudgedCase<PassageCase>): WrongVerdict =>
  explainMiss(one, data.passages.corpus, modelsFor(folds, one.case.page));
const alarmsInPassage = (one: JudgedCase<PassageCase>): WrongVerdict[] =>
  explainAlarms(one, data.passages.corpus, modelsFor(folds, one.case.page));
const labelled = (label: PassageCase['label']): JudgedCase<PassageCase>[] =>
  passages.filter((one) => one.case.label === label);
printCauses('vitaminc: refuted, not flagged', labelled('REFUTES').filter(isMissed).map(missInPassage));
printCauses('vitaminc: supported, flagged', labelled('SUPPORTS').flatMap(alarmsInPassage));
printCauses('vitaminc: not enough info, flagged', labelled('NOT ENOUGH INFO').flatMap(alarmsInPassage));

const documents = judgeDocuments(data, folds);
printMeasures('wice', measureDocuments(documents));
const ofKind = (kind: DocumentCase['kind']): JudgedCase<DocumentCase>[] =>
  documents.filter((one) => one.case.kind === kind);
for (const kind of ['mutated', 'swapped'] as const) {
  const misses = ofKind(kind)
    .filter(isMissed)
    .map((one) => explainMiss(one, data.documents.corpus, modelsFor(folds, one.case.source)));
  printCauses(`wice: ${kind}, not flagged`, misses);
}
const alarms = ofKind('true').flatMap((one) =>
  explainAlarms(one, data.documents.corpus, modelsFor(folds, one.case.source)),
);
printCauses('wice: true, flagged', alarms);
const doubts = ofKind('true')
  .filter((one) => !isFlagged(one) && !isConfirmed(one))
  .map((one) => explainDoubt(one, data.documents.corpus, modelsFor(folds, one.case.source)));
printCauses('wice: true, neither flagged nor confirmed', doubts);

function isMissed(one: JudgedCase<unknown>): boolean {
  return !isFlagged(one);
}

/** Prints how many wrong verdicts each cause has, the most frequent first, with examples. */
function printCauses(title: string, wrong: readonly WrongVerdict[]): void {
  console.log(`\n${title}: ${wrong.length}`);
  const groups = new Map<string, WrongVerdict[]>();
  for (const one of wrong) {
    const cause = DOUBTFUL_LABELS.has(one.id) ? 'label doubtful' : one.cause;
    groups.set(cause, [...(groups.get(cause) ?? []), one]);
  }
  for (const [cause, ones] of [...groups].sort(([, a], [, b]) => b.length - a.length)) {
    console.log(`  ${cause}: ${ones.length}`);
    for (const { id, claim, evidence } of ones.slice(0, Number(values.examples))) {
      console.log(`    ${id}: ${claim.replace(/\s+/g, ' ')}`);
      for (const line of evidence) console.log(`      ${line}`);
    }
  }
}
