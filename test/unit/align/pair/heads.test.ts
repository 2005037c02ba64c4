import assert from 'node:assert/strict';
import { relateHeads } from '../../../../server/src/engine/align/pair/heads.ts';
import { createVocabulary } from '../../../../server/src/engine/vocabulary.ts';

const vocabulary = createVocabulary();

/** The noun of a word; none where there is no word. */
function nounOf(word: string | undefined) {
  if (word === undefined) return {};
  const { lemma, term } = vocabulary.word(word);
  return { head: lemma, headTerm: term };
}

describe('two counted nouns', () => {
  const check = (a: string | undefined, b: string | undefined, expected: number): void => {
    it(`${a} and ${b} relate by ${expected}`, () => {
      assert.equal(relateHeads(nounOf(a), nounOf(b)), expected);
      assert.equal(relateHeads(nounOf(b), nounOf(a)), expected);
    });
  };

  check('suspect', 'suspect', 1);
  check('painting', 'painting', 1);
  check('person', 'suspect', 0.5);
  check('national', 'citizen', 1);
  check('national', 'woman', 0.5);
  check('russian', 'man', 0.5);
  check('dutch', 'other', 0.5);
  check('man', 'woman', -1);
  check('child', 'adult', -1);
  check('suspect', 'house', -1);
  check('case', 'recovery', -1);
  check('russia', 'man', -1);
  check('suspect', undefined, 0);
  check(undefined, undefined, 0);

  it('of one concept are the same, whatever their words', () =>
    assert.equal(relateHeads(nounOf('deaths'), nounOf('fatalities')), 1));
});
