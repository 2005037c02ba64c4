import type { SourceDocument, SourceProblem } from '../../engine/model/document.ts';
import { toFileSpan } from '../../engine/model/offsets.ts';
import type { VerdictReason } from '../../engine/model/reason.ts';
import type { Span } from '../../engine/model/span.ts';
import type { CheckedClaim, Diagnostic, Evidence } from '../../engine/model/verdict.ts';
import { VERDICTS } from '../../engine/model/verdict.ts';
import {
  type CheckedDraft,
  type CheckRun,
  documentsByPath,
  type Failure,
  type ShowPath,
} from './checkRun.ts';
import { writeValue } from './figureJson.ts';
import { sourceName } from './sourceName.ts';

/**
 * The JSON of `stet check` (version 1: fields may be added, never renamed), in pieces that together are one
 * document: a line for each draft, so that a run of thousands is never one string in memory.
 */
export function* writeCheckJson(run: CheckRun, showPath: ShowPath): Generator<string> {
  const documents = documentsByPath(run.sources);
  yield '{"version":1,"drafts":[';
  let separator = '\n';
  for (const draft of run.drafts) {
    yield separator + JSON.stringify(describeDraft(draft, documents, showPath));
    separator = ',\n';
  }
  for (const failure of run.failures.filter(({ about }) => about === 'draft')) {
    yield separator + JSON.stringify({ ...describeFailure(failure, showPath), claims: [], diagnostics: [] });
    separator = ',\n';
  }
  yield `\n],"sources":${JSON.stringify(describeSources(run, showPath))}`;
  const settings = run.failures.filter(({ about }) => about === 'settings');
  yield `,"problems":${JSON.stringify(settings.map((failure) => describeFailure(failure, showPath)))}`;
  yield `,"summary":${JSON.stringify(summarize(run))}}\n`;
}

/** A draft that could not be read still has its entry, with `problem`: an empty list of claims would say "all clear". */
function describeFailure(failure: Failure, showPath: ShowPath): object {
  const { line, column } = failure;
  return {
    path: showPath(failure.path),
    problem: failure.message,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  };
}

function describeDraft(
  { report }: CheckedDraft,
  documents: ReadonlyMap<string, SourceDocument>,
  showPath: ShowPath,
): object {
  return {
    path: showPath(report.path),
    claims: [...report.claims].sort(byStart).map((claim) => describeClaim(claim, documents, showPath)),
    diagnostics: [...report.diagnostics].sort(byStart).map(describeDiagnostic),
  };
}

function byStart(a: { readonly start: number; readonly end: number }, b: typeof a): number {
  return a.start - b.start || a.end - b.end;
}

function describeClaim(
  claim: CheckedClaim,
  documents: ReadonlyMap<string, SourceDocument>,
  showPath: ShowPath,
): object {
  return {
    start: claim.start,
    end: claim.end,
    text: claim.text,
    kind: claim.kind,
    verdict: claim.verdict,
    ...writeValue(claim, claim.kind),
    message: claim.message,
    cited: claim.cited,
    evidence: claim.evidence.map((evidence) =>
      describeEvidence(evidence, claim.kind, documents.get(evidence.path), showPath),
    ),
    reasons: claim.reasons.map((reason) => describeReason(reason, documents, showPath)),
    ...(claim.formula !== undefined && { formula: claim.formula }),
    ...(claim.stet !== undefined && { stet: claim.stet }),
  };
}

/** Offsets point into the file on disk; 0 and 0 where no place in it is known (engine/model/offsets.ts). */
function describeEvidence(
  evidence: Evidence,
  kind: CheckedClaim['kind'],
  document: SourceDocument | undefined,
  showPath: ShowPath,
): object {
  return {
    source: evidence.source,
    path: showPath(evidence.path),
    ...placeInFile(evidence, document),
    text: evidence.text,
    passage: evidence.passage,
    ...(evidence.locator && { locator: evidence.locator }),
    ...writeValue(evidence, kind),
    relation: evidence.relation,
    score: Math.round(evidence.score * 1000) / 1000,
    reasons: evidence.reasons,
  };
}

function placeInFile({ start, end }: Span, document: SourceDocument | undefined): Span {
  return (document ? toFileSpan(document, { start, end }) : { start, end }) ?? { start: 0, end: 0 };
}

function describeReason(
  reason: VerdictReason,
  documents: ReadonlyMap<string, SourceDocument>,
  showPath: ShowPath,
): object {
  if (reason.kind !== 'nearest') return reason;
  const { figure } = reason;
  const place = placeInFile(figure, documents.get(figure.path));
  return { ...reason, figure: { ...figure, path: showPath(figure.path), ...place } };
}

function describeDiagnostic({ start, end, rule, severity, message }: Diagnostic): object {
  return { start, end, rule, severity, message };
}

/** Every source that was read, and every file that was not; a source read in part has both counts and problem. */
export function describeSources(
  run: Pick<CheckRun, 'sources' | 'problems'>,
  showPath: ShowPath,
): readonly object[] {
  const problems = new Map<string, SourceProblem>();
  for (const problem of run.problems) if (!problems.has(problem.path)) problems.set(problem.path, problem);
  const read = run.sources.map(({ document, figureCount: figures }) => {
    const problem = problems.get(document.path);
    problems.delete(document.path);
    return { key: document.key, path: showPath(document.path), figures, ...describeProblem(problem) };
  });
  const unread = [...problems.values()].map((problem) => ({
    key: sourceName(problem.path),
    path: showPath(problem.path),
    figures: 0,
    ...describeProblem(problem),
  }));
  return [...read, ...unread];
}

function describeProblem(problem: SourceProblem | undefined): object {
  return problem ? { problem: problem.message, code: problem.code, severity: problem.severity } : {};
}

/** The number of claims, in all and by verdict. */
function summarize(run: CheckRun): Readonly<Record<string, number>> {
  const summary: Record<string, number> = { claims: 0 };
  for (const verdict of VERDICTS) summary[verdict] = 0;
  for (const { report } of run.drafts)
    for (const { verdict } of report.claims) {
      summary.claims = (summary.claims ?? 0) + 1;
      summary[verdict] = (summary[verdict] ?? 0) + 1;
    }
  return summary;
}
