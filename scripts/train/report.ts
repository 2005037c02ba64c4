import type { PassageCase } from './vitaminc.ts';

/** A case with the highest probability of conflict that any of its figures got. */
export interface ScoredCase {
  readonly label: PassageCase['label'];
  readonly score: number;
}

/** Prints what each threshold gives: precision with and without "not enough info", recall, false alarms. */
export function printThresholds(cases: readonly ScoredCase[]): void {
  const count = (label: ScoredCase['label'], least: number): number =>
    cases.filter((one) => one.label === label && one.score >= least).length;
  console.log('threshold  precision  withoutNei  recall  falseAlarm');
  for (let least = 0.2; least < 0.96; least += 0.05) {
    const [right, wrong, nei] = [count('REFUTES', least), count('SUPPORTS', least), count('NOT ENOUGH INFO', least)];
    const cells = [
      right / Math.max(1, right + wrong + nei),
      right / Math.max(1, right + wrong),
      right / Math.max(1, count('REFUTES', 0)),
      wrong / Math.max(1, count('SUPPORTS', 0)),
    ];
    console.log([least, ...cells].map((cell) => cell.toFixed(3).padStart(9)).join('  '));
  }
}
