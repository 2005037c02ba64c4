import assert from 'node:assert/strict';
import { countSignificantParts } from '../../../../server/src/engine/align/compare/significance.ts';
import { analyzeProse } from '../../../../server/src/engine/analyze/analyzePassage.ts';
import { createVocabulary } from '../../../../server/src/engine/vocabulary.ts';

const vocabulary = createVocabulary();

describe('the parts of a value that chance would have to meet', () => {
  const check = (text: string, expected: number): void => {
    it(`${text}: ${expected}`, () => {
      const sentence = `They counted ${text} there.`;
      const [analyzed] = analyzeProse({ start: 0, end: sentence.length }, { text: sentence }, vocabulary);
      const [figure] = analyzed?.figures ?? [];
      assert.ok(figure);
      assert.equal(countSignificantParts(figure), expected);
    });
  };
  check('352 men', 3);
  check('40 million men', 1);
  check('247,161 men', 6);
  check('0.05 percent', 1);
  check('8 to 10 percent', 2);
  check('a score of 71–64', 4);
  check('in 2015', 1);
  check('in June 2015', 2);
  check('in the third quarter of 2015', 2);
  check('in the fall of 2015', 2);
  check('on 15 June 2015', 3);
});
