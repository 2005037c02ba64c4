import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver-types';
import type { CheckedClaim, Verdict } from '../../engine/model/verdict.ts';
import { type DraftView, touches } from '../draftView.ts';
import { toPosition, toSpan } from '../positions.ts';

const SIGNS: Readonly<Partial<Record<Verdict, string>>> = {
  supported: '✓',
  derived: '=',
  conflict: '≠',
  misquoted: '≠',
  miscited: '→',
  misattributed: '→',
  overstated: '≤',
  disputed: '±',
};

/** A sign behind each claim of a range that says its verdict, with the source that it rests on. */
export function listInlayHints(view: DraftView, range: Range): InlayHint[] {
  const span = toSpan(view.lines, view.draft.text, range);
  return view.report.claims
    .filter((claim) => claim.stet === undefined && touches(claim, span))
    .flatMap((claim) => describeClaim(view, claim));
}

function describeClaim(view: DraftView, claim: CheckedClaim): InlayHint[] {
  const sign = SIGNS[claim.verdict];
  const [best] = claim.evidence;
  if (sign === undefined || best === undefined) return [];
  const label = claim.cited.includes(best.source) ? sign : `${sign} ${best.source}`;
  const position = toPosition(view.lines, claim.end);
  return [{ position, label, kind: InlayHintKind.Type, paddingLeft: true, tooltip: claim.message }];
}
