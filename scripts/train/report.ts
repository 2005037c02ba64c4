import { areaUnderCurve, type GroupedRow, predictFor } from './crossValidate.ts';
import type { FittedModels } from './fit.ts';
import type { PassageCase } from './vitaminc.ts';

/** Prints how well each model tells its rows apart, on pages and articles that it did not see. */
export function printAreas({ folds, passagePairs, documentPairs, passageDecisions }: FittedModels): void {
  const pairs = folds.map((models) => models.pair);
  const decisions = folds.map((models) => models.passageDecision);
  const rows = passageDecisions.map(
    (one): GroupedRow => ({ group: one.case.page, row: one.row, label: one.label }),
  );
  const area = (of: readonly GroupedRow[], models: typeof pairs): string =>
    `${of.length} rows, AUC ${areaUnderCurve(of, models).toFixed(4)}`;
  console.log(`pairs of passages: ${area(passagePairs, pairs)}`);
  console.log(`pairs of documents: ${area(documentPairs, pairs)}`);
  console.log(`passage decisions: ${area(rows, decisions)}`);
}

/** Prints a suite's measures in one line. */
export function printMeasures(suite: string, measures: Readonly<Record<string, number>>): void {
  const cells = Object.entries(measures).map(([name, value]) => `${name} ${value.toFixed(3)}`);
  console.log(`${suite}: ${cells.join('  ')}`);
}

/** Prints what each threshold gives: precision with and without "not enough info", recall, false alarms. */
export function printPassageThresholds(
  { folds, passageDecisions }: FittedModels,
  all: readonly PassageCase[],
): void {
  const models = folds.map((one) => one.passageDecision);
  const best = new Map<string, number>();
  for (const one of passageDecisions) {
    const score = predictFor(models, { group: one.case.page, row: one.row });
    best.set(one.case.id, Math.max(best.get(one.case.id) ?? 0, score));
  }
  const cases = all.map((one) => ({ label: one.label, score: best.get(one.id) ?? 0 }));
  const count = (label: PassageCase['label'], least: number): number =>
    cases.filter((one) => one.label === label && one.score >= least).length;
  console.log('threshold  precision  withoutNei  recall  falseAlarm');
  for (let least = 0.2; least < 0.96; least += 0.05) {
    const [right, wrong, nei] = [
      count('REFUTES', least),
      count('SUPPORTS', least),
      count('NOT ENOUGH INFO', least),
    ];
    const cells = [
      right / Math.max(1, right + wrong + nei),
      right / Math.max(1, right + wrong),
      right / Math.max(1, count('REFUTES', 0)),
      wrong / Math.max(1, count('SUPPORTS', 0)),
    ];
    console.log([least, ...cells].map((cell) => cell.toFixed(3).padStart(9)).join('  '));
  }
}

/** Prints what each threshold gives on the benchmark's own claims, dates and the rest apart: made ones are left out. */
export function printDocumentThresholds({ folds, documentDecisions }: FittedModels): void {
  const models = folds.map((one) => one.documentDecision);
  const own = documentDecisions
    .filter((one) => !one.case.isMade)
    .map((decision) => {
      const { row } = decision;
      const score = row === undefined ? 0 : predictFor(models, { group: decision.case.source, row });
      return { decision, score };
    });
  for (const [name, isOfKind] of [
    ['dates', (kind: string) => kind === 'date'],
    ['others', (kind: string) => kind !== 'date'],
  ] as const) {
    const ofKind = own.filter((one) => isOfKind(one.decision.kind));
    const share = (kind: string, least: number): number => {
      const all = ofKind.filter((one) => one.decision.case.origin === kind);
      return all.filter((one) => one.score >= least).length / Math.max(1, all.length);
    };
    const count = (kind: string): number => ofKind.filter((one) => one.decision.case.origin === kind).length;
    const kinds = ['original', 'tokens', 'mutated', 'swapped'];
    console.log(`${name}: threshold  ${kinds.map((kind) => `${kind} (${count(kind)})`).join('  ')}`);
    for (let least = 0.3; least < 0.96; least += 0.05) {
      console.log(
        [least, ...kinds.map((kind) => share(kind, least))]
          .map((cell) => cell.toFixed(3).padStart(9))
          .join('  '),
      );
    }
  }
  const agreeing = (kind: string, least: number): string => {
    const all = own.filter((one) => one.decision.case.kind === kind);
    return (all.filter((one) => one.decision.agreeing >= least).length / Math.max(1, all.length)).toFixed(3);
  };
  for (const least of [0.02, 0.05, 0.1, 0.2, 0.3, 0.5]) {
    console.log(
      `agreeing >= ${least}: true ${agreeing('true', least)}, mutated ${agreeing('mutated', least)}, swapped ${agreeing('swapped', least)}`,
    );
  }
}
