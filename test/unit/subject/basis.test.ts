import assert from 'node:assert/strict';
import { analyzeProse } from '../../../server/src/engine/analyze/analyzePassage.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

const vocabulary = createVocabulary();

describe('the number of cases that a share rests on', () => {
  const check = (text: string, ...expected: readonly string[]): void => {
    it(`${expected.join(', ') || 'none'}: ${text}`, () => {
      const figures = analyzeProse({ start: 0, end: text.length }, { text }, vocabulary).flatMap(
        (sentence) => sentence.figures,
      );
      const bases = figures.filter(({ subject }) => subject.isBasis).map((figure) => figure.text);
      assert.deepEqual(bases, expected);
    });
  };

  check('The play has a rating of 71%, based on 59 reviews.', '59');
  check('Averaged over no more than 12 critics, it has 71%.', '12');
  check('It was given 71% from 43 reviewers.', '43');
  check('Of the 43 reviewers 71% liked it.');
  check('The play was seen by 59 critics.');
  check('They came back after 3 days.');
});
