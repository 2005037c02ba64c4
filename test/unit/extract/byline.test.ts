import assert from 'node:assert/strict';
import { cutBylines } from '../../../server/src/engine/extract/byline.ts';
import { splitSentences } from '../../../server/src/engine/text/sentences.ts';
import { tokenize } from '../../../server/src/engine/text/tokenize.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

/** The text with a bar where a byline is cut off. */
const check = (expected: string, documentDate?: string): void => {
  it(expected, () => {
    const text = expected.replaceAll(' | ', ' ');
    const tokens = tokenize(text, { start: 0, end: text.length }, createVocabulary());
    const parts = cutBylines(splitSentences(tokens), documentDate);
    assert.equal(parts.map(({ start, end }) => text.slice(start, end)).join(' | '), expected);
  });
};

describe('bylines that run into the first sentence', () => {
  check('By Jo Smith June 13, 2015 | Some 352 men left.');
  check('By JO SMITH and A. B. Lee, 13 June 2015, 20:45 | Warships came.');
  check('Posted on April 5, 2016 at 9:04 am by us');
  check('Posted on April 5, 2016, 9:04 am | Twelve towns were hit.');
  check('BISHKEK, June 13 (AP) - | Some 352 men left.');
  check('BISHKEK, Kyrgyzstan, Sept. 13, 2015 -- | Some 352 men left.');
});

describe('sentences that open like a byline', () => {
  check('By June 13, 2015 Kyrgyz officials had counted 352.');
  check('By Tuesday, June 13, 2015 Kyrgyz officials had counted 352.');
  check('By Jo Smith June 13, 2015');
  check('By Jo Smith on June 13, 2015 in two halls.');
  check('Published in 2015 it sold 300 copies.');
  check('NATO - 28 members - met on June 13.');
  check('BISHKEK — Some 352 men left.');
});

describe('the date of publication that a sentence opens with', () => {
  check('June 13, 2015 | Some 352 men left.', '2015-06-13');
  check('Jo Smith · 13 June 2015 11:52am | Some 352 men left.', '2015-06-13');
  check('Saturday, 13th June, 2015 | "We counted 352 men," he said.', '2015-06-13');
  check('June 13, 2015 at 4:14 PM June 14, 2015 at 8:26 PM | Some 352 men left.', '2015-06-13');
  check('June 13, 2015 Some 352 men left.', '2015-06-14');
  check('June 13, 2015 Some 352 men left.');
  check('June 13, 2015 was a Saturday.', '2015-06-13');
  check('In Osh on June 13, 2015 Some said so.', '2015-06-13');
});
