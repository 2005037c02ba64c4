import type { TextEdit } from 'vscode-languageserver-types';
import { contains } from '../../engine/model/span.ts';
import type { CheckedClaim } from '../../engine/model/verdict.ts';
import type { DraftView } from '../draftView.ts';
import { replaceSpan } from './fix.ts';

/** Stands where the writer's reason goes. */
const REASON_PLACEHOLDER = 'reason';

/** The edit that lets a claim stand: a comment behind its sentence and the citations that follow it. */
export function letStand(view: DraftView, claim: CheckedClaim, reason = REASON_PLACEHOLDER): TextEdit {
  const at = endOfCitations(view, claim.sentence.end);
  // Two hyphens would end the comment.
  const words = reason
    .replace(/\s{1,1000}/g, ' ')
    .replace(/-{2,1000}/g, '–')
    .replace(/-?>/g, '')
    .trim();
  return replaceSpan(
    view,
    { start: at, end: at },
    ` <!-- stet: ${words === '' ? REASON_PLACEHOLDER : words} -->`,
  );
}

/** Behind the citations that follow an offset with nothing but space and closing marks between. */
function endOfCitations({ draft }: DraftView, offset: number): number {
  let end = offset;
  for (const { group } of draft.citations) {
    if (group.end <= end || contains({ start: 0, end }, group)) continue;
    if (/[\p{L}\p{N}]/u.test(draft.prose.slice(end, group.start))) break;
    if (draft.text.slice(end, group.start).includes('\n\n')) break;
    end = group.end;
  }
  return end;
}
