import type { DisabledRange, DraftSection, StetComment } from '../model/draft.ts';
import { contains, overlaps, type Span } from '../model/span.ts';
import type { CheckedClaim, Diagnostic } from '../model/verdict.ts';

/**
 * The comment that lets a claim stand: the next one after its sentence with nothing but white space, citations and
 * closing marks in between.
 */
export function findStet(section: DraftSection, sentence: Span): StetComment | undefined {
  return section.stets.find((stet) => {
    if (stet.start >= sentence.start && stet.start < sentence.end) return true;
    return stet.start >= sentence.end && !/[\p{L}\p{N}]/u.test(section.prose.slice(sentence.end, stet.start));
  });
}

/** Whether a `<!-- stet-disable … -->` switches the rule off at this place. */
export function isDisabled(disabled: readonly DisabledRange[], span: Span, rule: string): boolean {
  return disabled.some(
    (range) => overlaps(range, span) && (range.rules.length === 0 || range.rules.includes(rule)),
  );
}

/** Comments that let nothing stand any more: the claim was changed or its verdict is fine. */
export function findUnusedStets(
  section: DraftSection,
  claims: readonly CheckedClaim[],
  diagnostics: readonly Diagnostic[],
): Diagnostic[] {
  const used = new Set(
    claims.filter((claim) => claim.stet !== undefined).map((claim) => findStet(section, claim.sentence)),
  );
  return section.stets
    .filter((stet) => !used.has(stet) && !diagnostics.some((diagnostic) => contains(stet, diagnostic)))
    .map(({ start, end, reason }) => ({
      start,
      end,
      rule: 'unused-stet',
      severity: 'information',
      message: `This comment (“${reason}”) lets nothing stand: no claim before it has a finding. Remove it, or move it after the claim.`,
    }));
}
