import assert from 'node:assert/strict';
import { analyzeProse } from '../../../server/src/engine/analyze/analyzePassage.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

describe('durations of several units', () => {
  /** The figures of a text, as "text = value unit". */
  const check = (text: string, ...expected: string[]): void => {
    it(text, () => {
      const sentences = analyzeProse({ start: 0, end: text.length }, { text }, createVocabulary());
      const figures = sentences.flatMap((sentence) => sentence.figures);
      assert.deepEqual(
        figures.map((figure) => `${figure.text} = ${figure.value} ${figure.unit ?? ''}`.trim()),
        expected,
      );
    });
  };

  check('It took 2 hours 24 minutes and 18 seconds.', '2 hours 24 minutes and 18 seconds = 8658 second');
  check('The term is 3 years, 2 months.', '3 years, 2 months = 38 month');
  check('It took two hours and 90 minutes.', 'two hours = 2 hour', '90 minutes = 90 minute');
  check('It took 5 minutes, not 2 hours.', '5 minutes = 5 minute', '2 hours = 2 hour');
  check('It took one hour and 20 people.', 'one hour = 1 hour', '20 = 20');
});
