import assert from 'node:assert/strict';
import { classify, mayBeNoun, mayBeVerb } from '../../../server/src/engine/text/wordClass.ts';

describe('the class of a word', () => {
  const check = (expected: string, words: string): void => {
    for (const word of words.split(' '))
      it(`"${word}" is ${expected}`, () => assert.equal(classify(word), expected));
  };

  check('determiner', 'the a some their every');
  check('preposition', 'of in including than per');
  check('pronoun', 'she them nobody');
  check('auxiliary', "was 's hasn't cannot might");
  check('conjunction', 'and whereas');
  check('noun', 'ministry report harbour');
  check('verb', 'said estimated');
  check('adjective', 'old ethnic national');
  check('adverb', 'not quickly');
  check('number', '352 1,234.5 10th');
  check('symbol', '- $ “ … %');

  describe('that no table has', () => {
    check('noun', 'blorp zyx москва');
    check('adverb', 'blorpishly');
    check('adjective', 'blorpous blorpless');
    check('verb', 'blorpized');
    check('noun', 'ly ed constructor __proto__');
  });

  describe('may be another in another place', () => {
    const check = (word: string, asNoun: boolean, asVerb: boolean): void => {
      it(`"${word}": ${asNoun ? 'a noun' : 'no noun'}, ${asVerb ? 'a verb' : 'no verb'}`, () =>
        assert.deepEqual([mayBeNoun(word), mayBeVerb(word)], [asNoun, asVerb]));
    };
    check('suspects', true, true);
    check('report', true, true);
    check('blorp', true, false);
    check('national', true, false);
    check('blorpishly', false, false);
    check('constructor', true, false);
  });
});
