import type { CheckedClaim, Diagnostic as Finding } from '../../engine/model/verdict.ts';
import type { DraftView } from '../draftView.ts';
import { fixKey } from './citationKey.ts';
import { citeAgreeing } from './cite.ts';
import type { Fix } from './fix.ts';
import { replaceSpan } from './fix.ts';
import { useSourceWords } from './sourceWords.ts';

/** The fixes of a finding, the likeliest first. */
export function findFixes(view: DraftView, finding: Finding, claim: CheckedClaim | undefined): Fix[] {
  switch (finding.rule) {
    case 'conflict':
    case 'overstated':
    case 'misquoted':
      return claim === undefined ? [] : useSourceWords(view, claim);
    case 'miscited':
      return claim === undefined ? [] : citeAgreeing(view, claim);
    case 'disputed':
      return claim === undefined ? [] : [...citeAgreeing(view, claim), ...useSourceWords(view, claim)];
    case 'citation-case':
    case 'ambiguous-citation':
      return fixKey(view, finding);
    case 'unused-stet':
      return [{ title: 'Remove this comment', edits: [replaceSpan(view, finding, '')], isPreferred: true }];
    default:
      return [];
  }
}
