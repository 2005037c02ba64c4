import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findBylineDate } from '../../../server/src/engine/extract/bylineDate.ts';

describe('the date of a byline', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['Court rules\n\nBy Ann Lee on March 2, 2017\n\nThe court ruled on Wednesday.', '2017-03-02'],
    ['Court rules\n\nPublished: 2 March 2017\n\nThe court ruled.', '2017-03-02'],
    ['Posted on April 15, 2013 by the editor', '2013-04-15'],
    ['The court ruled on March 2, 2017.', undefined],
    ['The law was passed by parliament in 2017, and on March 2, 2018 the court ruled.', undefined],
    ['Search The Times August 25, 2019 Court rules', undefined],
  ];
  for (const [text, expected] of cases) {
    it(`${expected ?? 'none'}: ${text.replaceAll('\n', ' ')}`, () =>
      assert.equal(findBylineDate(text), expected));
  }

  it('is looked for in linear time', () => {
    // Mocha's time limit is the test: what takes quadratic time does not end within it.
    assert.equal(findBylineDate('by a by '.repeat(100_000)), undefined);
  });
});
