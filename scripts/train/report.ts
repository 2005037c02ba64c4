import type { DocumentDecision } from './documents.ts';
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
export function printDocumentThresholds(
  scored: readonly { readonly decision: DocumentDecision; readonly score: number }[],
): void {
  const own = scored.filter((one) => !one.decision.case.isMade);
  for (const [name, isOfKind] of [
    ['dates', (kind: string) => kind === 'date'],
    ['others', (kind: string) => kind !== 'date'],
  ] as const) {
    const ofKind = own.filter((one) => isOfKind(one.decision.kind));
    const share = (kind: string, least: number): number => {
      const all = ofKind.filter((one) => groupOf(one.decision) === kind);
      return all.filter((one) => one.score >= least).length / Math.max(1, all.length);
    };
    const count = (kind: string): number => ofKind.filter((one) => groupOf(one.decision) === kind).length;
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

function groupOf(decision: DocumentDecision): string {
  if (decision.case.kind !== 'true') return decision.case.kind;
  return decision.case.id.startsWith('original') ? 'original' : 'tokens';
}
