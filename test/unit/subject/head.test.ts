import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzeSentence } from '../../../server/src/engine/analyze/analyzeSentence.ts';
import { extractFromText } from '../../../server/src/engine/extract/extractFigures.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

/** The heads of the figures in a text, in order; '-' where none is found. */
function check(text: string, expected: string): void {
  const vocabulary = createVocabulary();
  const heads = extractFromText(text, { start: 0, end: text.length }, { text }, vocabulary).flatMap(
    ({ sentence, extractions }) =>
      analyzeSentence(text, sentence, extractions, new Set()).figures.map(
        (figure) => `${figure.text}:${figure.subject.head ?? '-'}`,
      ),
  );
  assert.equal(heads.join(' '), expected);
}

describe('head nouns', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['The ministry counted 352 Kyrgyz nationals in Syria.', '352:national'],
    ['Police held six suspects in a raid.', 'six:suspect'],
    ['He listed his 10 most important court cases.', '10:case'],
    ['It had 10 at the most in stock.', '10:-'],
    ['It was the fifth of its six finals.', 'fifth:final six:final'],
    ['Some 300 Kyrgyz citizens fight there.', '300:citizen'],
    ['The report lists 352 men, 49 of them women.', '352:man 49:woman'],
    ['There were 352 nationals, of whom 49 are women and 22 are minors.', '352:national 49:woman 22:minor'],
    ['He named 11 dead and arrested men.', '11:man'],
    ['Germany has 239 confirmed cases, with 85 recoveries.', '239:case 85:recovery'],
    ['They took 1,150 calls that week.', '1,150:call'],
    ['The police arrested 12 other Russians.', '12:russian'],
    ['The ministry put the number of nationals at 352.', '352:national'],
    [
      'The film has a rating of 71%, with a budget of more than $29 million.',
      '71%:rating $29 million:budget',
    ],
    ['It has a population of 1,931,184 and a total of 352 schools.', '1,931,184:population 352:school'],
    ['On the site the film has a 64% rating.', '64%:rating'],
    ['As many as 80 percent of Kyrgyz citizens left.', '80 percent:citizen'],
    ['352 were killed.', '352:-'],
    ['It has 33 paid workers and 12 known members.', '33:worker 12:member'],
    ['Later 33 told reporters so.', '33:-'],
    ['It had 400 9th-grade students.', '400:student 9th:grade'],
    ['The 48-team field met a 12-member jury.', '48:team 12:member'],
    ['Cases in the city rose to 352.', '352:case'],
    ['Shares in the firm rose to 352 pence.', '352 pence:share'],
    ['The share of women rose to 52 percent.', '52 percent:woman'],
    ['The number of cases in the city reached 352.', '352:case'],
    ['The population of Paris was 2,165,423.', '2,165,423:population'],
    ['Harrow counted 352.', '352:-'],
    ['The company in the north had sold 352.', '352:-'],
    ['The film grossed $3 million.', '$3 million:-'],
    ['Its budget was put at $3 million.', '$3 million:budget'],
  ];
  for (const [text, expected] of cases) it(text, () => check(text, expected));
});
