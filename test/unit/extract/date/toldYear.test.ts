import assert from 'node:assert/strict';
import { extractFromText } from '../../../../server/src/engine/extract/extractFigures.ts';
import { createVocabulary } from '../../../../server/src/engine/vocabulary.ts';

/** The years of the dates of a passage, in a document of 2019; implied ones with a question mark. */
const check = (text: string, ...expected: readonly string[]): void => {
  it(text, () => {
    const context = { text, documentDate: '2019-05-01' };
    const found = extractFromText(text, { start: 0, end: text.length }, context, createVocabulary());
    const dates = found.flatMap(({ extractions }) => extractions).map(({ date }) => date);
    const years = dates.map((date) => date?.year ?? (date?.impliedYear && `${date.impliedYear}?`) ?? 'none');
    assert.deepEqual(years.map(String), expected);
  });
};

describe('a date without a year, behind sentences of the same passage', () => {
  check('It fell. On 7 March it rose.', '2019?');
  check('It fell in 2019. On 7 March it rose.', '2019', '2019?');
  check('It fell in 1997. On 7 March it rose.', '1997', 'none');
  check('It fell in 1997. It rose. On 7 March it fell again.', '1997', 'none');
  check('In 1997 it fell, and on 7 March it rose.', '1997', '1997?');
  check('It fell in 1997. On 7 March 2019 it rose, and on 8 March it fell.', '1997', '2019', '2019?');
});
