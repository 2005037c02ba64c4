import assert from 'node:assert/strict';
import { findOwnDates } from '../../../../server/src/engine/align/gates/ownDates.ts';
import { analyzeProse } from '../../../../server/src/engine/analyze/analyzePassage.ts';
import { createVocabulary } from '../../../../server/src/engine/vocabulary.ts';

const vocabulary = createVocabulary();

/** The figures of a sentence with the dates that say when they hold: "44: 2019". */
function check(text: string, expected: readonly string[]) {
  it(text, () => {
    const [sentence] = analyzeProse({ start: 0, end: text.length }, { text }, vocabulary);
    assert.ok(sentence);
    const shown = sentence.figures
      .filter(({ kind }) => kind !== 'date')
      .map((figure) => {
        const dates = findOwnDates(figure, sentence).map((date) => date.text);
        return `${figure.text}: ${dates.join(', ')}`.trim();
      });
    assert.deepEqual(shown, expected);
  });
}

describe('the dates at which a figure holds', () => {
  check('In 2020 there were 41 visits.', ['41: 2020']);
  check('There were 41 visits in 2020.', ['41: 2020']);
  check('There were 41 visits in the second quarter of 2021.', ['41: second quarter of 2021']);
  check('There were 41 visits in the fiscal year 2020.', ['41: 2020']);
  check('There were 44 visits in 2019 and 41 in 2020.', ['44: 2019', '41: 2020']);
  check('There were 44 visits in 2019, 41 in 2020 and 47 in 2021.', ['44: 2019', '41: 2020', '47: 2021']);
  check('In 2019 there were 44 visits and in 2020 41.', ['44: 2019', '41: 2020']);
  check('Visits rose from 44 in 2019 to 41 in 2020.', ['44: 2019', '41: 2020']);
  check('In 2019 and 2020 there were 44 and 41 visits.', ['44: 2019, 2020', '41: 2019, 2020']);

  describe('of what another one is compared with, only its own', () => {
    check('In 2020 there were 41 visits, up from 44.', ['41: 2020', '44:']);
    check('In 2020 visits rose from 44 to 47.', ['44:', '47: 2020']);
    check('There were 41 visits in 2020, compared with 44 in 2019.', ['41: 2020', '44: 2019']);
    check('There were 41 visits, up from 44 in 2019.', ['41:', '44: 2019']);
    check('It had 41 visits, up 5 percent on the mere 39 in 2019.', ['41:', '5 percent:', '39: 2019']);
    check('It had 41 visits on 44 piers in 2019.', ['41: 2019', '44: 2019']);
    check('There were 41 visits, fewer than in 2019.', ['41:']);
    check('There were 41 visits, as in 2019.', ['41:']);
  });

  describe('not those of other clauses', () => {
    check('In 2019 the hall opened, and visitors say that they counted 41 birds.', ['41:']);
    check('The 2019 law was followed by 41 visits.', ['41:']);
    check('Since 2019 there were 41 visits.', ['41:']);
  });
});
