import { AssembledReport } from '../../engine/index.ts';
import type {
  Diagnostic,
  DraftReport,
  SectionedReport,
  SectionReport,
  Severity,
} from '../../engine/model/verdict.ts';

/** A rule's severity as the user sets it; `off` drops its findings. */
export type SeveritySetting = Severity | 'off';

/** The severities that the user sets, by rule. */
export type SeveritySettings = Readonly<Partial<Record<string, SeveritySetting>>>;

/** The report with the user's severities: findings of rules that are off are gone, the others have the level set. */
export function applySeverities(report: DraftReport, settings: SeveritySettings): DraftReport {
  if (Object.keys(settings).length === 0) return report;
  return { ...report, diagnostics: setSeverities(report.diagnostics, settings) };
}

function setSeverities(diagnostics: readonly Diagnostic[], settings: SeveritySettings): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const severity = settings[diagnostic.rule] ?? diagnostic.severity;
    return severity === 'off' ? [] : [{ ...diagnostic, severity }];
  });
}

/** Does the same for the reports of a draft's versions, section by section: what does not change is kept. */
export class SectionSeverities {
  readonly #settings: SeveritySettings;
  readonly #known = new WeakMap<SectionReport, SectionReport>();

  constructor(settings: SeveritySettings) {
    this.#settings = settings;
  }

  apply(report: SectionedReport): SectionedReport {
    const settings = this.#settings;
    if (Object.keys(settings).length === 0) return report;
    const sections = report.sections.map((section) => ({
      ...section,
      report: this.#applyTo(section.report),
      further: setSeverities(section.further, settings),
    }));
    return new AssembledReport(report.path, sections, setSeverities(report.general, settings));
  }

  #applyTo(report: SectionReport): SectionReport {
    const known = this.#known.get(report) ?? {
      ...report,
      diagnostics: setSeverities(report.diagnostics, this.#settings),
    };
    this.#known.set(report, known);
    return known;
  }
}
