import type { Severity } from '../../engine/model/verdict.ts';

/** From the least to the most severe. */
export const SEVERITIES: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** What `--severity` takes: the lowest severity that fails a run; `never` lets every run pass. */
export type Threshold = Severity | 'never';

/** All that `--severity` takes, from the least severe. */
export const THRESHOLDS: readonly Threshold[] = [...SEVERITIES, 'never'];

/** Whether a finding of this severity fails a run with that threshold. */
export function reaches(severity: Severity, threshold: Threshold): boolean {
  return threshold !== 'never' && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(threshold);
}
