import type { Diagnostic, DraftReport, Severity } from '../../engine/model/verdict.ts';

/** From the least to the most severe. */
export const SEVERITIES: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** What `--severity` takes: the lowest severity that fails a run; `never` lets every run pass. */
export type Threshold = Severity | 'never';

export const THRESHOLDS: readonly Threshold[] = [...SEVERITIES, 'never'];

/** A rule's severity as the user sets it; `off` drops its findings. */
export type SeveritySetting = Severity | 'off';

/** Whether a finding of this severity fails a run with that threshold. */
export function reaches(severity: Severity, threshold: Threshold): boolean {
  return threshold !== 'never' && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(threshold);
}

/** The report with the user's severities: findings of rules that are off are gone, the others have the level set. */
export function applySeverities(
  report: DraftReport,
  settings: Readonly<Partial<Record<string, SeveritySetting>>>,
): DraftReport {
  if (Object.keys(settings).length === 0) return report;
  const diagnostics: Diagnostic[] = [];
  for (const diagnostic of report.diagnostics) {
    const severity = settings[diagnostic.rule] ?? diagnostic.severity;
    if (severity !== 'off') diagnostics.push({ ...diagnostic, severity });
  }
  return { ...report, diagnostics };
}
