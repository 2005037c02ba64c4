import assert from 'node:assert/strict';
import { analyzeSentence } from '../../../server/src/engine/analyze/analyzeSentence.ts';
import { extractFromText } from '../../../server/src/engine/extract/extractFigures.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

/** "figure:head" of the counts of a sentence; "?" where the modality is not actual. */
const check = (text: string, expected: string): void => {
  it(`${expected}: ${text}`, () => {
    const span = { start: 0, end: text.length };
    const heads = extractFromText(text, span, { text }, createVocabulary())
      .flatMap(({ sentence, extractions }) => analyzeSentence(text, sentence, extractions, new Set()).figures)
      .filter(({ kind }) => kind === 'count')
      .map(({ text: figure, subject }) => {
        return `${figure}:${subject.head ?? '-'}${subject.modality === 'actual' ? '' : '?'}`;
      });
    assert.equal(heads.join(' '), expected);
  });
};

describe('a noun that several counts share', () => {
  describe('stands behind the last of a coordination', () => {
    check('They reported 12, 15 and 19 cases.', '12:case 15:case 19:case');
    check('They reported 12 and 19 new cases.', '12:case 19:case');
    check('It has 31 full-time and 56 volunteer firefighters.', '31:firefighter 56:firefighter');
    check('They bought two red and three green apples.', 'two:apple three:apple');
  });

  describe('stands in the conjunct before', () => {
    check('At least 300 people were wounded and 49 killed.', '300:person 49:person');
    check('They expect 300 people to be hurt and 49 killed.', '300:person? 49:person?');
    check('France won 10 gold medals, Italy 8 and Spain 5.', '10:medal 8:medal 5:medal');
    check('The army has 300 tanks and the navy 40.', '300:tank 40:tank');
    check('It won 120 seats, up from 98.', '120:seat 98:seat');
    check('They held 45 men, 12 of whom were released.', '45:man 12:man');
    check('The number of cases rose from 200 to 274.', '200:case 274:case');
    check('Of the 352 nationals, of whom 49 were women, 12 returned.', '352:national 49:woman 12:national');
    check('He won 3 prizes and was nominated for 5.', '3:prize 5:prize');
  });

  describe('is not that of another thing', () => {
    check('There were 20 men and 30 women.', '20:man 30:woman');
    check('It has 5 rooms, and the temperature was 12.', '5:room 12:temperature');
    check('He has 3 children and lives at 12.', '3:child 12:-');
    check('The film won 3 prizes; its sequel grossed 12.', '3:prize 12:-');
    check('Of the 45, 12 women left.', '45:- 12:woman');
    check('It has 5 rooms (see 12).', '5:room 12:-');
  });
});
