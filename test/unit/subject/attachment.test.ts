import assert from 'node:assert/strict';
import { analyzeProse } from '../../../server/src/engine/analyze/analyzePassage.ts';
import type { Attachment } from '../../../server/src/engine/model/subject.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

const vocabulary = createVocabulary();

describe('what a date hangs on', () => {
  const check = (attachment: Attachment, text: string, head?: string): void => {
    it(`${attachment}${head === undefined ? '' : ` of ${head}`}: ${text}`, () => {
      const sentences = analyzeProse({ start: 0, end: text.length }, { text }, vocabulary);
      const date = sentences.flatMap(({ figures }) => figures).find(({ kind }) => kind === 'date');
      assert.equal(date?.subject.attachment, attachment);
      assert.equal(date.subject.head, head);
    });
  };

  check('adverbial', 'The hall opened in 2018.');
  check('adverbial', 'In June 2018 the hall opened.');
  check('adverbial', 'It has been open since 2018.');
  check('attribute', 'She lost the 2018 election.', 'election');
  check('attribute', 'Denmark’s 2018 election was close.', 'election');
  check('attribute', 'The chef is ready for Rio 2016.', 'rio');
  check('aside', 'He wrote “The Quay” (1991) and slept.');
  check('loose', '10 May 2017');
});
