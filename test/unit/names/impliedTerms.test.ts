import assert from 'node:assert/strict';
import { findImpliedTerms } from '../../../server/src/engine/names/impliedTerms.ts';
import { splitSentences } from '../../../server/src/engine/text/sentences.ts';
import { tokenize } from '../../../server/src/engine/text/tokenize.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

const vocabulary = createVocabulary();

describe('the names that a sentence stands on', () => {
  /** The last sentence of the text, and the words that it implies. */
  const check = (text: string, expected: string): void => {
    it(`${expected || 'none'}: ${text}`, () => {
      const sentences = splitSentences(tokenize(text, { start: 0, end: text.length }, vocabulary));
      const last = sentences.at(-1);
      assert.ok(last);
      const terms = [...findImpliedTerms(last, text, vocabulary)].sort((a, b) => a - b);
      const wanted = expected.split(' ').filter(Boolean);
      assert.deepEqual(
        terms,
        wanted.map((word) => vocabulary.word(word).term).sort((a, b) => a - b),
      );
    });
  };

  check('Anna Harrow rowed home. She won 12 races.', 'Anna Harrow');
  check('Mr. Harrow rowed home. It rained. He won 12 races.', 'Harrow');
  // Gender.
  check('Mr. Harrow met Mrs. Lund. She won 12 races.', 'Lund');
  check('Mr. Harrow met the crowd. She won 12 races.', '');
  // The subject is taken up again; of two other names neither.
  check('Anna Harrow met Jo Tarn. She won 12 races.', 'Anna Harrow');
  check('In June the boats of Jo Tarn and Ed Quill sank. He won 12 races.', '');
  // Kind.
  check('Harbour Trust Ltd. built it in Denmark. He won 12 races.', '');
  check('The Ministry of Docks met Anna Harrow. The ministry bought 12 boats.', 'Ministry Docks');
  check('Anna Harrow works for Quayside Inc. and sails. The company sold 12 boats.', 'Quayside Inc');
  check('The Ministry of Docks grew. The company sold 12 boats.', '');
  check('The Ministry of Docks grew. The club sold 12 boats.', '');
  // What is named in the sentence itself, too far off, or not at all.
  check('Jo Tarn slept. When Anna Harrow came, she won 12 races.', '');
  check('Jo Tarn slept. It rained. It poured. It hailed. She won 12 races.', '');
  check('It rained. She won 12 races.', '');
  check('She won 12 races.', '');
  check('Jo Tarn slept. The Ministry of Docks bought 12 boats.', '');
});
