import type { SourceProblem } from '../../engine/model/document.ts';
import { findLineStarts, type LineColumn, type LineStarts, lineColumnAt } from '../../engine/model/lines.ts';
import { toFileSpan } from '../../engine/model/offsets.ts';
import type { Span } from '../../engine/model/span.ts';
import type { CheckedClaim, Evidence, Severity } from '../../engine/model/verdict.ts';
import { type CheckedDraft, type CheckRun, documentsByPath, type Failure } from './checkRun.ts';
import { byStart, type Finding, listFindings, listQuietClaims, sayWithFormula } from './finding.ts';
import { EvidencePlaces, writeLocator } from './place.ts';
import { findRule, RULES, type Rule } from './rules.ts';
import type {
  SarifArtifactLocation,
  SarifLevel,
  SarifLocation,
  SarifLog,
  SarifNotification,
  SarifRegion,
  SarifResult,
  SarifRule,
} from './sarifLog.ts';
import type { SeveritySetting } from './severity.ts';

/** What a SARIF log needs to know beyond the run. */
export interface SarifContext {
  readonly version: string;
  /** Where a path is found, as a URI reference. */
  readonly locate: (path: string) => SarifArtifactLocation;
  /** The absolute URI that the locations' `%SRCROOT%` stands for; ends with a slash. */
  readonly rootUri: string;
  /** The absolute URI of a rule's documentation. */
  readonly helpUri: (code: string) => string;
}

const LEVELS: Readonly<Record<SeveritySetting, SarifLevel>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
};

/** A run as a SARIF 2.1.0 log. Claims that a stet lets stand are results too, suppressed with its reason. */
export function toSarif(run: CheckRun, context: SarifContext): SarifLog {
  const places = new EvidencePlaces(documentsByPath(run.sources));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Stet',
            semanticVersion: context.version,
            rules: RULES.map((rule) => describeRule(rule, context)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { uri: context.rootUri } },
        invocations: [
          {
            executionSuccessful: run.failures.length === 0,
            toolExecutionNotifications: [
              ...run.failures.map((failure) => describeFailure(failure, context)),
              ...run.problems.map((problem) => describeProblem(problem, context)),
            ],
          },
        ],
        results: run.drafts.flatMap((draft) => describeDraft(draft, places, context)),
      },
    ],
  };
}

function describeRule(rule: Rule, context: SarifContext): SarifRule {
  return {
    id: rule.code,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.description },
    helpUri: context.helpUri(rule.code),
    defaultConfiguration: { enabled: rule.severity !== 'off', level: LEVELS[rule.severity] },
  };
}

function describeFailure({ path, line, column, message }: Failure, context: SarifContext): SarifNotification {
  const region = line !== undefined && { region: { startLine: line, startColumn: column ?? 1 } };
  return {
    level: 'error',
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: context.locate(path), ...region } }],
  };
}

function describeProblem(problem: SourceProblem, context: SarifContext): SarifNotification {
  return {
    level: problem.severity,
    message: { text: problem.message },
    descriptor: { id: problem.code },
    locations: [{ physicalLocation: { artifactLocation: context.locate(problem.path) } }],
  };
}

function describeDraft(draft: CheckedDraft, places: EvidencePlaces, context: SarifContext): SarifResult[] {
  const starts = findLineStarts(draft.text);
  const suppressed = listQuietClaims(draft.report).filter(
    ({ rule, claim }) => claim?.stet !== undefined && findRule(rule)?.severity !== 'off',
  );
  return [...listFindings(draft.report), ...suppressed]
    .sort(byStart)
    .map((finding) => describeFinding(finding, draft, starts, places, context));
}

function describeFinding(
  finding: Finding,
  draft: CheckedDraft,
  starts: LineStarts,
  places: EvidencePlaces,
  context: SarifContext,
): SarifResult {
  const { claim, rule } = finding;
  const region = describeRegion(lineColumnAt(starts, finding.start), lineColumnAt(starts, finding.end));
  const snippet = draft.text.slice(finding.start, finding.end);
  const evidence = (claim?.evidence ?? []).map((item, i) => describeEvidence(item, i + 1, places, context));
  return {
    ruleId: rule,
    ruleIndex: RULES.findIndex(({ code }) => code === rule),
    level: LEVELS[levelOf(finding)],
    message: { text: sayWithFormula(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: context.locate(draft.report.path),
          region: { ...region, ...charRegion(finding), ...(snippet && { snippet: { text: snippet } }) },
        },
      },
    ],
    ...(evidence.length > 0 && { relatedLocations: evidence }),
    ...describeSuppression(claim),
  };
}

function levelOf(finding: Finding): Severity | 'off' {
  return finding.severity ?? findRule(finding.rule)?.severity ?? 'hint';
}

function describeSuppression(claim: CheckedClaim | undefined): Pick<SarifResult, 'suppressions'> {
  if (claim?.stet === undefined) return {};
  return { suppressions: [{ kind: 'inSource', justification: claim.stet }] };
}

function describeEvidence(
  evidence: Evidence,
  id: number,
  places: EvidencePlaces,
  context: SarifContext,
): SarifLocation {
  const where = evidence.locator ? `, ${writeLocator(evidence.locator)}` : '';
  const region = evidenceRegion(evidence, places);
  return {
    id,
    message: { text: `${evidence.relation} (${evidence.source}${where}): ${evidence.passage}` },
    physicalLocation: { artifactLocation: context.locate(evidence.path), ...(region && { region }) },
  };
}

/** Lines and columns where the document has the file's own lines, else the offsets alone, else nothing. */
function evidenceRegion(evidence: Evidence, places: EvidencePlaces): SarifRegion | undefined {
  const document = places.document(evidence);
  const span = document && toFileSpan(document, evidence);
  if (span === undefined) return undefined;
  const lines = places.find(evidence);
  return { ...(lines && describeRegion(lines.start, lines.end)), ...charRegion(span) };
}

function describeRegion(start: LineColumn, end: LineColumn): SarifRegion {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function charRegion({ start, end }: Span): SarifRegion {
  return { charOffset: start, charLength: end - start };
}
