import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver-types';
import type { DraftProblem } from '../engine/model/draft.ts';
import type { CheckedClaim, Evidence, Diagnostic as Finding, Severity } from '../engine/model/verdict.ts';
import type { DraftView, Links } from './draftView.ts';
import { type DiagnosticData, findFixes } from './fixes/findFixes.ts';
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

/** The diagnostics of findings on a draft: each points to its passages and carries its fixes. */
export function makeDiagnostics(
  view: DraftView,
  links: Links,
  findings: readonly Finding[] = view.report.diagnostics,
): Diagnostic[] {
  const claimOf = findClaimsByPlace(view.report.claims);
  return [
    ...view.draft.problems.map((problem) => describeProblem(view, problem)),
    ...findings.map((finding) => makeDiagnostic(view, links, finding, claimOf(finding))),
  ];
}

/** Front matter or markup that is not understood. */
function describeProblem(view: DraftView, problem: DraftProblem): Diagnostic {
  return {
    range: toRange(view.lines, problem),
    severity: DiagnosticSeverity.Warning,
    code: 'draft-problem',
    source: 'stet',
    message: problem.message,
  };
}

/** Finds the claim that a finding is about; it is undefined for findings on citations, comments and the like. */
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

function makeDiagnostic(
  view: DraftView,
  links: Links,
  finding: Finding,
  claim: CheckedClaim | undefined,
): Diagnostic {
  const fixes = findFixes(view, finding, claim);
  const data: DiagnosticData = { version: view.version, fixes };
  const related = claim === undefined ? [] : relateEvidence(view, links, claim);
  return {
    range: toRange(view.lines, finding),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    codeDescription: { href: links.ruleUri(finding.rule) },
    source: 'stet',
    message: finding.message,
    ...(finding.rule === 'unused-stet' && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && { relatedInformation: related }),
    ...(fixes.length > 0 && { data }),
  };
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
