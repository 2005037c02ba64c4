import assert from 'node:assert/strict';
import { buildCorpus } from '../../../server/src/engine/corpus/buildCorpus.ts';
import { parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';
import { checkCitations } from '../../../server/src/engine/verify/citations.ts';
import { documentOf } from './sources.ts';

const CORPUS = buildCorpus(
  ['report2015', 'Ledger', 'LEDGER'].map((key) => documentOf(key, 'x')),
  [{ key: 'book2014', title: 'A book without a text' }],
);

describe('the keys of citations', () => {
  /** "key rule: message" of what is wrong. */
  const check = (draft: string, expected: string): void => {
    it(`${draft}: ${expected || 'fine'}`, () => {
      const found = checkCitations(parseDraft('draft.md', draft).citations, CORPUS);
      const said = found.map(
        ({ start, end, rule, message }) => `${draft.slice(start, end)} ${rule}: ${message}`,
      );
      assert.equal(said.join('\n'), expected);
    });
  };

  check('It is so [@report2015].', '');
  check('It is so [@book2014; @Ledger, p. 3].', '');
  check('@report2015 says so.', '');
  check('Write to me@example.org or `@nobody`.', '');
  check(
    'It is so [@report2016].',
    '@report2016 unknown-citation: No source or bibliography entry has the key “report2016”. Add it to the bibliography, or correct the key.',
  );
  check(
    'It is so [see @Report2015, p. 3].',
    '@Report2015 citation-case: The key is written “report2015” in the sources: keys match exactly.',
  );
  check(
    'It is so [@ledger].',
    '@ledger ambiguous-citation: “ledger” may be any of “Ledger”, “LEDGER”: keys match exactly.',
  );

  it('are not judged without sources and bibliography', () => {
    assert.deepEqual(checkCitations(parseDraft('draft.md', 'So [@nobody].').citations, buildCorpus([])), []);
  });
});
