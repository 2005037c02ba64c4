import assert from 'node:assert/strict';
import { analyzeProse } from '../../../server/src/engine/analyze/analyzePassage.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

const vocabulary = createVocabulary();

/** The names whose each figure is: "8 before France, behind Malta". */
function check(text: string, expected: readonly string[]) {
  it(text, () => {
    const [sentence] = analyzeProse({ start: 0, end: text.length }, { text }, vocabulary);
    assert.ok(sentence);
    const nameOf = (terms: ReadonlySet<number>): string => {
      const words = sentence.tokens.filter(
        ({ word, text: written }) => terms.has(word.term) && /^\p{Lu}/u.test(written),
      );
      return [...new Set(words.map((token) => token.text))].join(' ');
    };
    const shown = sentence.figures
      .filter(({ kind }) => kind !== 'date')
      .map(({ text: figure, owners = [] }) =>
        [figure, owners.map(({ by, terms }) => `${by} ${nameOf(terms)}`).join(', ')].join(' ').trim(),
      );
    assert.deepEqual(shown, expected);
  });
}

describe('the names whose the figures of a list are', () => {
  check('Donors are the UK ($29.8m), France ($21.1m) and South Korea ($12m).', [
    '$29.8m brackets UK',
    '$21.1m brackets France',
    '$12m brackets South Korea',
  ]);
  check('Votes by town: Ostby (12 seats, 41%), Westby (9 seats, 30%).', [
    '12 brackets Ostby',
    '41% brackets Ostby',
    '9 brackets Westby',
    '30% brackets Westby',
  ]);
  check('Kenya: 12; Uganda: 15', ['12 colon Kenya', '15 colon Uganda']);
  check('Lena Ostby, 34, met Tomas Brehm, 41.', ['34 commas Lena Ostby', '41 commas Tomas Brehm']);
  check('In Kenya, 34 met, and in Uganda, 41.', ['34', '41']);
  check('There were 12 in Kenya, 15 in Uganda and 3 in Chad.', [
    '12 behind Kenya',
    '15 behind Uganda',
    '3 behind Chad',
  ]);
  check('There were 12 new cases in Kenya and 15 in Uganda.', ['12 behind Kenya', '15 behind Uganda']);
  check('France won 8 medals and Spain 5.', ['8 before France', '5 before Spain']);
  check('Kenya reported 12 cases while Uganda reported 15.', ['12 before Kenya', '15 before Uganda']);
  check('Cases in Kenya rose to 12 and in Uganda to 15.', ['12 before Kenya', '15 before Uganda']);
  check('France sold 12 cars to Italy and Spain 15 to Malta.', [
    '12 before France, behind Italy',
    '15 before Spain, behind Malta',
  ]);
  check('Korean exports were 12 tonnes, French exports 21 tonnes.', [
    '12 tonnes before Korean',
    '21 tonnes before French',
  ]);

  describe('none', () => {
    check('Kenya reported 12 cases.', ['12']);
    check('Kenya reported 12 cases and 15 deaths.', ['12', '15']);
    check('In Kenya 12 people died and 15 were hurt.', ['12', '15']);
    check('Kenya reported 12 cases in May and 15 in June.', ['12', '15']);
    check('The Ministry of Health, which Ann Bo leads, counted 12 cases and 15 deaths.', ['12', '15']);
    check('Kenya sold 12% of its tea to Uganda for $15m.', ['12%', '$15m']);
    check('Rivers are long ($29.8m), lakes are deep ($21.1m).', ['$29.8m', '$21.1m']);
  });
});
