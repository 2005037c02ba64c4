import assert from 'node:assert/strict';
import { analyzeProse } from '../../../server/src/engine/analyze/analyzePassage.ts';
import type { Figure } from '../../../server/src/engine/model/analysis.ts';
import type { Modality } from '../../../server/src/engine/model/subject.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

const vocabulary = createVocabulary();

/** The figure of a sentence that is written so. */
function read(text: string, written: string): Figure {
  const sentences = analyzeProse({ start: 0, end: text.length }, { text }, vocabulary);
  const found = sentences.flatMap(({ figures }) => figures).find((figure) => figure.text === written);
  assert.ok(found, `no figure "${written}" in "${text}"`);
  return found;
}

const termsOf = (words: string): number[] =>
  words === '' ? [] : words.split(' ').map((word) => vocabulary.word(word).term);

describe('the subject of a figure', () => {
  describe('has modifiers', () => {
    const check = (text: string, written: string, modifiers: string): void => {
      it(`${modifiers || 'none'} in: ${text}`, () =>
        assert.deepEqual(read(text, written).subject.modifiers, termsOf(modifiers)));
    };
    check('The ministry counted 352 Kyrgyz nationals.', '352', 'Kyrgyz');
    check('Germany has 239 confirmed cases.', '239', 'confirmed');
    check('The ministry counted 352 nationals.', '352', '');
    check('The population is 352.', '352', '');
  });

  describe('has a verb', () => {
    const check = (text: string, written: string, verb: string | undefined): void => {
      it(`${verb ?? 'none'} in: ${text}`, () =>
        assert.equal(read(text, written).subject.verb, verb && vocabulary.word(verb).term));
    };
    check('They killed six suspects and captured seven.', 'six', 'killed');
    check('They killed six suspects and captured seven.', 'seven', 'captured');
    check('In all, 352 suspects were arrested.', '352', 'arrested');
    check('A list of 352 names.', '352', undefined);
  });

  describe('has words on both sides, nearest first', () => {
    const check = (text: string, written: string, before: string, after: string): void => {
      it(text, () => {
        const { subject } = read(text, written);
        assert.deepEqual([subject.before, subject.after], [termsOf(before), termsOf(after)]);
      });
    };
    check('The museum drew 4,712 visitors in spring.', '4,712', 'drew museum', 'visitors spring');
    check('The old hall holds 352 men; 49 women came.', '352', 'holds hall old', 'men');
    check('The old hall holds 352 men; 49 women came.', '49', '', 'women came');
    check('They killed six suspects and captured seven.', 'seven', 'captured suspects', '');
  });

  describe('is as sure as', () => {
    const check = (modality: Modality, text: string): void => {
      it(`${modality}: ${text}`, () => assert.equal(read(text, '352').subject.modality, modality));
    };
    check('actual', 'The hall holds 352 men.');
    check('planned', 'The hall will hold 352 men.');
    check('planned', 'The hall is expected to hold 352 men.');
    check('possible', 'The hall may hold 352 men.');
    check('possible', 'The hall reportedly holds 352 men.');
    check('denied', 'The hall does not hold 352 men.');
    check('denied', 'He denied that 352 men came.');
    check('actual', 'He denied it; 352 men came.');
    check('denied', 'He denied that, when it opened, 352 men came.');
    check('denied', 'No 352 men came.');
    check('actual', 'No more than 352 men came.');
    check('actual', 'There came not fewer than 352 men.');
    check('actual', 'It has what no other hall has - 352 seats.');
    check('denied', 'It has no hall with 352 seats.');
    check('actual', 'The 352 were not counted.');
    check('actual', 'It drew 352 men, against a target of 400.');
    check('actual', 'He was freed without a charge and met 352 men.');
    check('actual', 'He met 352 men and was freed without a charge.');
    check('actual', 'The plan was a raid on the hall, which holds 352 men.');
    check('actual', 'The hall holds 352 men, but it will close.');
    check('actual', 'The hall has not changed because 352 men came.');
    check('planned', 'The 352 men in the hall will leave.');
    check('actual', 'The sum will be paid to the 352 men.');
    check('actual', 'They would not say how many of 352 men came.');
    check('actual', 'It lost 12 days to planned outages and to faults 352.');
    check('planned', 'They saw an expected rise of 352.');
    check('denied', 'The hall rejects the claim that 352 men came.');
    check('planned', 'The hall is expected to hold, when it opens, 352 men.');
  });

  describe('reaches as far as', () => {
    const check = (scopes: string, text: string): void => {
      it(`${scopes || 'nothing said'}: ${text}`, () =>
        assert.equal([...read(text, '352').subject.scopes].sort().join(' '), scopes));
    };
    check('', 'The film sold 352 tickets.');
    check('worldwide', 'The film sold 352 tickets worldwide.');
    check('domestic', 'The film sold 352 tickets nationwide.');
    check('total', 'The film sold a total of 352 tickets.');
    check('partial', 'The film sold another 352 tickets.');
    check('partial', 'It sold many, including 352 tickets.');
    check('partial', 'The tickets, of which 352 were sold, were dear.');
    check('', 'The hall, which holds 352 men, is old.');
    check('', 'They sold 352 tickets, including cheap ones.');
    check('perUnit', 'The film sold 352 tickets per day.');
    check('average total', 'The film sold an average of 352 tickets overall.');
  });

  it('is none of the calendar', () => {
    assert.equal(read('It was closed on 15 June 2015.', '15 June 2015').subject.head, undefined);
  });

  it('costs a bounded window of a long sentence', () => {
    const text = `The hall holds 352 ${'very big and old '.repeat(5_000)} men.`;
    const { subject } = read(text, '352');
    assert.ok(subject.after.length <= 8 && subject.before.length <= 8);
  });
});
