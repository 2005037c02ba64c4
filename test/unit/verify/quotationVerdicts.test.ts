import assert from 'node:assert/strict';
import { parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';
import { checkDraft } from '../../../server/src/engine/verify/checkDraft.ts';
import { corpusOf } from './sources.ts';

/** The verdicts on the quotations of a draft, in order; terms and titles have none. */
function verdictsOf(draft: string, sources: Readonly<Record<string, string>>): string[] {
  return checkDraft(parseDraft('draft.md', draft), corpusOf(sources))
    .claims.filter((claim) => claim.kind === 'quotation')
    .map((claim) => claim.verdict);
}

describe('the verdict on a quotation', () => {
  const BRIDGE = 'Mayor Tillman said: “The old bridge will be closed until the spring.” Why? “If it has to.”';
  const OTHER = 'The bakery on the corner sells bread.';

  function check(title: string, draft: string, expected: readonly string[], a = BRIDGE): void {
    it(title, () => assert.deepEqual(verdictsOf(draft, { a, b: OTHER }), expected));
  }

  check('supported, of the same words', 'It is “closed until the spring” [@a].', ['supported']);
  check('misquoted, of other words', 'The “old bridge must be closed until the spring” [@a].', ['misquoted']);
  check('miscited, of words in another source', 'It is “closed until the spring” [@b].', ['miscited']);
  check('unsupported, of words that no source has', 'It is “a shame and a scandal” [@a].', ['unsupported']);
  check('supported, of function words alone', 'He said: “If it has to” [@a].', ['supported']);
  check('none, of function words that the source lacks', 'He said: “If he could” [@a].', []);
  check('none, of function words without a citation', 'He said: “If it has to”.', []);
  check('none, of a title', 'She wrote “The Old Bridge” [@b].', []);
});
