import type { Span } from '../../engine/model/span.ts';
import type { CheckedClaim, Diagnostic, DraftReport, Severity } from '../../engine/model/verdict.ts';
import { type Excerpt, lineAround, takeExcerpt } from './excerpt.ts';
import type { RuleCode } from './rules.ts';

/** One thing that a report says of a draft: a diagnostic, with the claim that it is about where it is a verdict. */
export interface Finding extends Span {
  readonly rule: RuleCode;
  /** Undefined: nothing to fix; the claim is listed only where the reader asks for everything. */
  readonly severity: Severity | undefined;
  readonly message: string;
  readonly claim?: CheckedClaim;
}

/** How things stand with what was found: how severe it is, that it is in order (`ok`), or that it was let stand (`stet`). */
export type Standing = Severity | 'ok' | 'stet';

/** How things stand with a finding. */
export function standingOf({ severity, claim }: Finding): Standing {
  return severity ?? (claim?.stet === undefined ? 'ok' : 'stet');
}

/** What a finding says, with its formula where the message does not hold it. */
export function sayWithFormula({ message, claim }: Finding): string {
  return claim?.formula === undefined || message.includes(claim.formula)
    ? message
    : `${message} ${claim.formula}`;
}

/**
 * The sentence of a finding, or its line, with the words that it is about marked; undefined: it is about the draft as a
 * whole, and points at nothing that could be shown.
 */
export function excerptFinding({ start, end, claim, rule }: Finding, text: string): Excerpt | undefined {
  if (rule === 'no-sources' || end <= start) return undefined;
  return takeExcerpt(text, claim?.sentence ?? lineAround(text, { start, end }), { start, end });
}

/** A report's diagnostics with their claims, in the order of the draft. */
export function listFindings(report: DraftReport): readonly Finding[] {
  const claims = new Map(report.claims.map((claim) => [claimId(claim, claim.verdict), claim]));
  return report.diagnostics
    .map((diagnostic) => toFinding(diagnostic, claims.get(claimId(diagnostic, diagnostic.rule))))
    .sort(byStart);
}

/** The claims that are in order or were let stand, as findings without a severity, in the order of the draft. */
export function listQuietClaims(report: DraftReport): readonly Finding[] {
  const shown = new Set(report.diagnostics.map((diagnostic) => claimId(diagnostic, diagnostic.rule)));
  return report.claims
    .filter((claim) => claim.verdict !== 'unchecked' && !shown.has(claimId(claim, claim.verdict)))
    .map((claim) => ({
      ...place(claim),
      rule: claim.verdict,
      severity: undefined,
      message: claim.message,
      claim,
    }))
    .sort(byStart);
}

function toFinding(diagnostic: Diagnostic, claim: CheckedClaim | undefined): Finding {
  const { rule, severity, message } = diagnostic;
  return { ...place(diagnostic), rule, severity, message, ...(claim && { claim }) };
}

function place({ start, end }: Span): Span {
  return { start, end };
}

function claimId(span: Span, rule: string): string {
  return `${span.start}-${span.end} ${rule}`;
}

/** Orders spans as they stand in the text, the shorter of two with one start first. */
export function byStart(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
