import type { DraftVerdicts } from '../protocol.ts';
import type { DraftView } from './draftView.ts';
import { toRange } from './positions.ts';

/** The verdicts of a draft for decorations; numbers that make no claim and claims that stand are left out. */
export function listVerdicts(view: DraftView): DraftVerdicts {
  const shown = view.report.claims.filter(
    (claim) => claim.verdict !== 'unchecked' && claim.stet === undefined,
  );
  return {
    uri: view.uri,
    version: view.version,
    claims: shown.map((claim) => ({ range: toRange(view.lines, claim), verdict: claim.verdict })),
  };
}
