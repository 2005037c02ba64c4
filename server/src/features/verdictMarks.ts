import type { CheckedSection } from '../engine/model/verdict.ts';
import type { ClaimVerdict } from '../protocol.ts';
import { moveDown } from './diagnostics.ts';
import type { DraftView } from './draftView.ts';
import { toRange } from './positions.ts';
import { joinPieces, SectionJson } from './sectionJson.ts';

/**
 * The verdicts of a draft for decorations, as JSON in UTF-8: the pieces of an array of `ClaimVerdict` without its
 * brackets. Numbers that make no claim and claims that stand are left out.
 */
export function writeVerdicts({ report }: DraftView): readonly Uint8Array[] {
  return joinPieces(
    report.sections.map((section) =>
      written.recall(section.report, section.line, () =>
        listVerdicts(section).map((verdict) => JSON.stringify(verdict)),
      ),
    ),
  );
}

const written = new SectionJson();

function listVerdicts({ section, line, report: { claims } }: CheckedSection): ClaimVerdict[] {
  const shown = claims.filter((claim) => claim.verdict !== 'unchecked' && claim.stet === undefined);
  return shown.map((claim) => ({
    range: moveDown(toRange(section.lines, claim), line),
    verdict: claim.verdict,
  }));
}
