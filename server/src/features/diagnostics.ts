import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
} from 'vscode-languageserver-types';
import type { Steps } from '../engine/index.ts';
import { findLineStarts } from '../engine/model/lines.ts';
import type {
  CheckedClaim,
  CheckedSection,
  Evidence,
  Diagnostic as Finding,
  SectionReport,
  Severity,
} from '../engine/model/verdict.ts';
import type { DraftView, Links } from './draftView.ts';
import { toRange } from './positions.ts';
import { citeLocator, locateEvidence, markEvidence } from './sourcePlace.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** How many passages a diagnostic points to. */
const MOST_RELATED = 2;
/** How much of a passage a related place shows before and behind its figure: the hover shows the rest. */
const RELATED_CONTEXT = 60;

/** A finding on a section as the protocol has it. */
export interface SectionDiagnostic {
  readonly finding: Finding;
  /** The claim that the finding is about; undefined for findings on citations, comments and the like. */
  readonly claim: CheckedClaim | undefined;
  /** Its lines count from the section's first. */
  readonly diagnostic: Diagnostic;
}

/** Findings that are not shown now. */
export type HeldFindings = ReadonlySet<Finding>;

/** Everything is shown. */
export const NONE_HELD: HeldFindings = new Set();

/** The diagnostics of a draft: each points to its passages. A step is a section. */
export function* makeDiagnostics(view: DraftView, links: Links, held = NONE_HELD): Steps<Diagnostic[]> {
  const made = describeWhole(view, links);
  for (const section of view.report.sections) {
    const shown = describeSection(view, links, section).filter(({ finding }) => !held.has(finding));
    for (const { diagnostic } of shown)
      made.push({ ...diagnostic, range: moveDown(diagnostic.range, section.line) });
    yield;
  }
  return made;
}

/** What of the draft is not understood, and findings on the draft as a whole. */
export function describeWhole({ draft, report }: DraftView, links: Links): Diagnostic[] {
  if (draft.problems.length === 0 && report.general.length === 0) return [];
  const lines = findLineStarts(draft.text);
  return [
    ...draft.problems.map((problem) => ({
      range: toRange(lines, problem),
      severity: DiagnosticSeverity.Warning,
      code: 'draft-problem',
      source: 'stet',
      message: problem.message,
    })),
    ...report.general.map((finding) => describeFinding(finding, toRange(lines, finding), links)),
  ];
}

/** The reports of sections are immutable and outlive many versions of a draft. */
const described = new WeakMap<SectionReport, readonly SectionDiagnostic[]>();

/** The findings on a section, in order. */
export function describeSection(
  view: DraftView,
  links: Links,
  section: CheckedSection,
): readonly SectionDiagnostic[] {
  const { report, further } = section;
  const own = described.get(report) ?? report.diagnostics.map(describerOf(view, links, section));
  described.set(report, own);
  if (further.length === 0) return own;
  const all = [...own, ...further.map(describerOf(view, links, section))];
  return all.sort((a, b) => a.finding.start - b.finding.start);
}

function describerOf(
  view: DraftView,
  links: Links,
  { section, report }: CheckedSection,
): (finding: Finding) => SectionDiagnostic {
  const claimOf = findClaimsByPlace(report.claims);
  return (finding) => {
    const claim = claimOf(finding);
    const range = toRange(section.lines, finding);
    const related = claim === undefined ? [] : relateEvidence(view, links, claim);
    const diagnostic = describeFinding(finding, range, links);
    return {
      finding,
      claim,
      diagnostic: related.length === 0 ? diagnostic : { ...diagnostic, relatedInformation: related },
    };
  };
}

function describeFinding({ rule, severity, message }: Finding, range: Range, links: Links): Diagnostic {
  return {
    range,
    severity: SEVERITIES[severity],
    code: rule,
    codeDescription: { href: links.ruleUri(rule) },
    source: 'stet',
    message,
    ...(rule === 'unused-stet' && { tags: [DiagnosticTag.Unnecessary] }),
  };
}

/** A range of a section that starts so many lines below the draft's first. */
export function moveDown({ start, end }: Range, lines: number): Range {
  return { start: { ...start, line: start.line + lines }, end: { ...end, line: end.line + lines } };
}

/** Finds the claim that a finding is about. */
function findClaimsByPlace(claims: readonly CheckedClaim[]): (finding: Finding) => CheckedClaim | undefined {
  const byStart = new Map<number, CheckedClaim[]>();
  for (const claim of claims) {
    const list = byStart.get(claim.start);
    if (list === undefined) byStart.set(claim.start, [claim]);
    else list.push(claim);
  }
  return ({ start, end, rule }) =>
    byStart.get(start)?.find((claim) => claim.end === end && claim.verdict === rule);
}

/** Evidence is immutable and outlives many versions of a draft. */
const relatedPlaces = new WeakMap<Evidence, DiagnosticRelatedInformation>();

function relateOne(
  view: DraftView,
  links: Links,
  evidence: Evidence,
): DiagnosticRelatedInformation | undefined {
  const location = locateEvidence(evidence, view.library.corpus, links);
  if (location === undefined) return undefined;
  const place = evidence.locator === undefined ? '' : ` (${citeLocator(evidence.locator)})`;
  const words = markEvidence(evidence, view.library.corpus, RELATED_CONTEXT).text;
  return { location, message: `${evidence.source}${place}: ${words}` };
}

function relateEvidence(view: DraftView, links: Links, claim: CheckedClaim): DiagnosticRelatedInformation[] {
  return claim.evidence.slice(0, MOST_RELATED).flatMap((evidence) => {
    const related = relatedPlaces.get(evidence) ?? relateOne(view, links, evidence);
    if (related === undefined) return [];
    relatedPlaces.set(evidence, related);
    return [related];
  });
}
