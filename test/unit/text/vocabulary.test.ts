import assert from 'node:assert/strict';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

describe('a vocabulary', () => {
  const vocabulary = createVocabulary();
  const term = (form: string): number => vocabulary.word(form).term;

  describe('takes for one', () => {
    const check = (a: string, b: string): void => {
      it(`"${a}" and "${b}"`, () => assert.equal(term(a), term(b)));
    };
    check('national', 'nationals');
    check('Nationals', 'nationals');
    check('said', 'says');
    check('deaths', 'fatalities');
    check('died', 'dead');
    check('Kyrgyz', 'Kyrgyzstan');
    check('Dutch', 'Netherlands');
    check('people', 'persons');
    check('352', '352');
    check('wasn’t', "wasn't");
    check('O’Brien', "O'Brien");
    check('’s', "'s");
  });

  describe('tells apart', () => {
    const check = (a: string, b: string): void => {
      it(`"${a}" and "${b}"`, () => assert.notEqual(term(a), term(b)));
    };
    check('men', 'women');
    check('352', '3,52');
    check('nationals', 'suspects');
    check('wounded', 'killed');
    check('IS', 'is');
    check('US', 'us');
    check('WHO', 'who');
    check('G7', 'G20');
    check('A330', 'AY30');
    check('constructor', 'toString');
  });

  describe('keeps an acronym that is spelled like a function word', () => {
    const check = (form: string, wordClass: string, isContent: boolean): void => {
      it(`"${form}" is ${wordClass}`, () => {
        const word = vocabulary.word(form);
        assert.deepEqual([word.wordClass, word.isContent], [wordClass, isContent]);
      });
    };
    check('IS', 'noun', true);
    check('US', 'noun', true);
    check('WHO', 'noun', true);
    check('IT', 'noun', true);
    check('is', 'auxiliary', false);
    check('Is', 'auxiliary', false);
    check('us', 'pronoun', false);
    check('Who', 'pronoun', false);
    check('I', 'pronoun', false);
    check('A', 'determiner', false);
  });

  it('gives out dense ids when they are asked for, each meaning one', () => {
    const own = createVocabulary();
    own.word('never asked');
    const ids = ['harbour', 'Harbour', 'bridge', 'harbours', 'lorry'].map((form) => own.word(form).term);
    assert.deepEqual(ids, [0, 0, 1, 0, 2]);
    assert.equal(own.termCount, 3);
  });

  it('knows what is content', () => {
    const content = ['ministry', 'said', 'old', 'quickly', '352'];
    const others = ['the', 'of', 'was', 'and', '$', '“'];
    assert.ok(content.every((form) => vocabulary.word(form).isContent));
    assert.ok(others.every((form) => !vocabulary.word(form).isContent));
  });

  it('keeps many forms apart', () => {
    const own = createVocabulary();
    for (let i = 0; i < 40_000; i++) assert.equal(own.word(`w${i}`).term, i);
    for (let i = 0; i < 40_000; i++) assert.equal(own.word(`w${i}`).term, i);
    assert.equal(own.termCount, 40_000);
  });
});
