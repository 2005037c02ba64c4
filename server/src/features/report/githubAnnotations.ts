import { findLineStarts, lineColumnAt } from '../../engine/model/lines.ts';
import type { Severity } from '../../engine/model/verdict.ts';
import {
  type CheckedDraft,
  type CheckRun,
  documentsByPath,
  type Failure,
  type ShowPath,
} from './checkRun.ts';
import { type Finding, listFindings } from './finding.ts';
import { EvidencePlaces } from './place.ts';
import { findRule } from './rules.ts';

/** The commands of GitHub Actions that annotate files (docs.github.com, "Workflow commands"). */
const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** One annotation a line: every finding, every source that could not be read, every failure. */
export function* writeGithubAnnotations(run: CheckRun, showPath: ShowPath): Generator<string> {
  const places = new EvidencePlaces(documentsByPath(run.sources));
  for (const failure of run.failures) yield annotateFailure(failure, showPath);
  for (const { path, message, severity } of run.problems)
    yield writeCommand(severity, { file: showPath(path), title: 'Stet: source not read' }, message);
  for (const draft of run.drafts) yield* annotateDraft(draft, places, showPath);
}

function annotateFailure({ path, line, column, message }: Failure, showPath: ShowPath): string {
  return writeCommand(
    'error',
    { file: showPath(path), line, col: column, title: 'Stet: could not check' },
    message,
  );
}

function* annotateDraft(draft: CheckedDraft, places: EvidencePlaces, showPath: ShowPath): Generator<string> {
  const starts = findLineStarts(draft.text);
  for (const finding of listFindings(draft.report)) {
    const from = lineColumnAt(starts, finding.start);
    const to = lineColumnAt(starts, Math.max(finding.start, finding.end - 1));
    const properties = {
      file: showPath(draft.report.path),
      line: from.line,
      endLine: to.line,
      // GitHub drops columns of annotations that span lines.
      ...(from.line === to.line && { col: from.column, endColumn: to.column }),
      title: `Stet: ${findRule(finding.rule)?.title ?? finding.rule} (${finding.rule})`,
    };
    yield writeCommand(LEVELS[finding.severity ?? 'hint'], properties, describe(finding, places, showPath));
  }
}

function describe({ message, claim }: Finding, places: EvidencePlaces, showPath: ShowPath): string {
  const evidence = (claim?.evidence ?? []).map(
    (item) => `${item.relation}: ${showPath(item.path)}${places.describe(item)} “${item.passage}”`,
  );
  return [message, ...evidence].join('\n');
}

function writeCommand(
  command: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${command} ${written.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
