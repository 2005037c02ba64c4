import { deepEqual, equal } from 'node:assert/strict';
import { CUE_WORDS } from '../../../server/src/engine/extract/cueWords.ts';
import { extractFromText } from '../../../server/src/engine/extract/extractFigures.ts';
import { rolesOf } from '../../../server/src/engine/extract/wordRoles.ts';
import { Vocabulary } from '../../../server/src/engine/text/vocabulary.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

/** One figure of every kind and way of writing; roles must leave none of them out. */
const TEXTS = [
  'Some 352 people, 1 in 7 of them under 18, left for a third of $2.5m (€2,3 bn) on 13 June 2015.',
  'He ran 3 km in 12.5 min, lifted 5 stone 4 pounds and stands 6-foot-4; the box is 10 " long and 5\'2" wide.',
  'A penny, a dime, a mile, half a gallon, 66 Ma, 20C in the heat, 45 °C, 9 m2, 12 km³ and 3 square miles.',
  'Karaulova, 19, and a woman of 54 were aged 18 to 25; the 87 yo and the 19-year-olds were not.',
  'USD115, Rs500, S/ 20, 50p, 17c a share, 75 USD million, HK$3, c $ 16.4 million and 20 pounds sterling.',
  'Rates rose 5 percent, 3 percentage points, 2 pp, 25 basis points, a percentage of 45 and 10 per cent.',
  'Q3 2015, FY2015, 4Q 2012, april22, AD 79, 44 BC, the 1960s, the ’80s, 2008–09, 12/2017, 9/11 and 13.5.2015.',
  'Two months ago, in two weeks we will, an hour earlier, a week from now, three Sundays from now, last year.',
  'At 2 pm, 14:30, 0800 hours, 7 o’clock or 2.13 am on the 12th, in the twenty-first century, early 2008.',
  'The 10th Department, Apollo 11, section 4.2, ISO 9001, +1-222-2222-2222, Room 12, version 3.1, [12].',
  'Two thirds, 2½, ¾ cup, 57 per 100,000, 6.2/10, 10 ± 2, 4e14, 2.48×10−5, twenty-third, dozens of, a couple of.',
];

describe('the roles of words', () => {
  for (const text of TEXTS) {
    it(`leave no figure out of: ${text.slice(0, 40)}…`, () => {
      const figures = (vocabulary: Vocabulary) =>
        extractFromText(text, { start: 0, end: text.length }, { text }, vocabulary).flatMap(
          ({ extractions }) => extractions,
        );
      deepEqual(figures(createVocabulary()), figures(new Vocabulary(() => -1)));
    });
  }

  it('are had by every word that makes a sentence worth reading', () => {
    const without = CUE_WORDS.filter((word) => rolesOf(word) === 0);
    deepEqual(without, []);
  });

  it('are not had by words of other business', () => {
    for (const word of ['minister', 'said', 'the', 'people', ';', 'quickly']) equal(rolesOf(word), 0, word);
  });
});
