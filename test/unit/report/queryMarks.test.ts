import assert from 'node:assert/strict';
import { findQueryWords } from '../../../server/src/features/report/queryMarks.ts';

describe('words of a query in a passage', () => {
  const check = (passage: string, query: string, words: readonly string[]) =>
    it(`marks ${JSON.stringify(query)}`, () =>
      assert.deepEqual(
        findQueryWords(passage, query).map(({ start, end }) => passage.slice(start, end)),
        words,
      ));

  check('The museum counted 4,712 visitors.', 'Museum visitor', ['museum', 'visitors']);
  check('The museum counted 4,712 visitors.', '4,712', ['4,712']);
  check('It closed in 2009.', 'closed 2009', ['closed', '2009']);
  check('Nothing of it.', 'museum', []);
  check('The bus was late.', 'bu', []);
  check('The price of oil in 12 towns', 'of 12', ['12']);

  it('comes to an end with a hostile passage', () => {
    const passage = `${"a'".repeat(50_000)} ${'.,'.repeat(50_000)}`;
    assert.ok(Array.isArray(findQueryWords(passage, passage)));
  });
});
