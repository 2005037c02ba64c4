import assert from 'node:assert/strict';
import { finish } from '../../../server/src/engine/index.ts';
import { sortInSteps } from '../../../server/src/features/completion/sortInSteps.ts';
import { splitWords } from '../../../server/src/features/completion/splitWords.ts';
import { WordIndexBuilder } from '../../../server/src/features/completion/wordIndex.ts';

/** So many words in an order that is not theirs. */
function makeWords(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${((i * 7919) % count).toString(36)}x`);
}

describe('words that are sorted in steps', () => {
  for (const count of [0, 1, 2, 999, 1_000, 1_001, 5_300])
    it(`are in order where there are ${count}`, () => {
      const words = makeWords(count);
      assert.deepEqual(finish(sortInSteps(words)), [...words].sort());
    });

  it('take a step for each thousand, and more to merge them', () => {
    let steps = 0;
    for (const _ of sortInSteps(makeWords(10_000))) steps++;
    assert.ok(steps > 40, `${steps} steps`);
  });
});

describe('splitWords', () => {
  const check = (text: string, expected: string) =>
    it(text, () => assert.equal(splitWords(text).join(' '), expected));
  check('Orlov and “Steppe”, 2014', 'orlov and steppe 2014');
  check('orlov2014trade', 'orlov2014trade 2014 trade');
  check('Müller-Łódź2015', 'muller łodz2015 2015');
  check('don’t @a_b', 'don t a b');
  check('', '');
  check('x'.repeat(61), `${'x'.repeat(60)} x`);
});

describe('an index of words', () => {
  const RECORDS = ['orlov 2014 steppe steppe', 'karaulova 2015', 'orlov 2015 trade', ''];
  const builder = new WordIndexBuilder();
  for (const words of RECORDS) builder.add(splitWords(words));
  const index = finish(builder.build());
  const check = (prefix: string, expected: readonly number[]) =>
    it(`finds the records of "${prefix}"`, () => {
      const found = new Set<number>();
      index.visit(prefix, (record) => found.add(record));
      assert.deepEqual([...found].sort(), expected);
    });
  check('orlov', [0, 2]);
  check('201', [0, 1, 2]);
  check('2015', [1, 2]);
  check('st', [0]);
  check('trade', [2]);
  check('trades', []);
  check('zz', []);
  check('', [0, 1, 2]);
});
