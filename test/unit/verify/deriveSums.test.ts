import assert from 'node:assert/strict';
import { buildCorpus } from '../../../server/src/engine/corpus/buildCorpus.ts';
import { readTable } from '../../../server/src/readers/csv.ts';
import { check, deriveIn } from './derivations.ts';

describe('what follows from a source by adding and comparing', () => {
  describe('as a sum that the claim states wrong', () => {
    const source = 'There were 49 women and 22 minors.';
    check('Women and minors together were 71.', source, '71: 49 + 22 = 71');
    check('Women and minors together were 81.', source, '81 is not 49 + 22 = 71');
    check('Women and minors were 81.', source, '');
  });

  describe('as a sum', () => {
    const source =
      'The north hall holds 352 paintings. The south hall holds 249 paintings. It lent 12 paintings.';
    check('The two halls hold 601 paintings together.', source, '601: 352 + 249 = 601');
    check('In total there are 613 paintings.', source, '613: 352 + 249 + 12 = 613');
    check('The halls hold 601 paintings.', source, '');
    check('The two halls hold 602 paintings together.', source, '');
    check(
      'The two halls hold 601 guests together.',
      'The north hall has 352 men. The south hall has 249 men.',
      '',
    );
    check('The fees total $601.', 'The fee is $352. The other fee is $249.', '$601: $352 + $249 = 601');
    check('The fees total $601.', 'The fee is $352. The other fee is €249.', '');
  });

  describe('as a sum over the rows of a table', () => {
    const table = 'Plant,Employees\nLima,340\nMansfield,280\nAarhus,510\nLeeds,450\nPoznan,760\n';
    const corpus = buildCorpus([{ key: 'a', path: 'a.csv', ...readTable({ path: 'a.csv', text: table }) }]);
    const inTable = (claim: string, expected: string): void => {
      it(`${claim}: ${expected || 'nothing'}`, () => assert.equal(deriveIn(corpus, claim), expected));
    };
    inTable('Lima and Mansfield employ 620 people together.', '620: 340 + 280 = 620');
    inTable('The plants employ 2,340 people in all.', '2,340: 340 + 280 + 510 + 450 + 760 = 2340');
    inTable('Lima and Mansfield employ 620 people.', '');
    inTable('The plants employ 2,341 people in all.', '');
  });

  describe('from a table of years', () => {
    const table =
      'Year,Flats,Council flats\n2019,410,150\n2020,355,120\n2021,240,60\n2022,190,45\n2023,150,50\n';
    const corpus = buildCorpus([{ key: 'a', path: 'a.csv', ...readTable({ path: 'a.csv', text: table }) }]);
    const inTable = (claim: string, expected: string): void => {
      it(`${claim}: ${expected || 'nothing'}`, () => assert.equal(deriveIn(corpus, claim), expected));
    };
    inTable('In 2019, 37 percent of flats were council flats.', '37 percent: 150 / 410 = 36.6 %');
    inTable('In 2020, 37 percent of flats were council flats.', '');
    inTable('In 2023, 42 percent of flats were council flats.', '');
    inTable('Since 2021, 580 flats have been built.', '');
    inTable('Since 2020, 935 flats have been built.', '935: 355 + 240 + 190 + 150 = 935');
    inTable('Since 2020, 945 flats have been built.', '');
  });

  describe('as a difference', () => {
    const source = 'The north hall holds 352 paintings. The south hall holds 249 paintings.';
    check('The north hall holds 103 more paintings.', source, '103: 352 − 249 = 103');
    check('The south hall holds 103 fewer paintings.', source, '103: 352 − 249 = 103');
    check('The north hall holds 103 paintings.', source, '');
    check('The north hall holds 104 more paintings.', source, '');
    check('The remaining 103 guests left.', source, '');
  });

  describe('as a change', () => {
    const source = 'Net income was $141 million, after $163 million a year before. Sales were $163 million.';
    const formula = '($141 million − $163 million) / $163 million = −13.5 %';
    check('Net income fell by 13.5% to $141m from $163m.', source, `13.5%: ${formula}`);
    check('Net income fell by about 14% to $141m from $163m.', source, `14%: ${formula}`);
    check('Net income rose by 13.5% to $141m from $163m.', source, '');
    check('Net income fell by 12.5% to $141m from $163m.', source, '');
    check('Net income was 13.5% of $163m and $141m.', source, '');
    check('The visitors grew by 10% to 110.', 'There were 100 staff and 110 visitors.', '');
  });

  describe('as a duration', () => {
    check('The fair lasted two days.', 'The fair was held on July 16-17.', 'two days: July 16-17 = 2 days');
    check(
      'The fair lasted three days.',
      'The fair was held on 16–18 July 2015.',
      'three days: 16–18 July 2015 = 3 days',
    );
    check('The fair lasted three days.', 'The fair was held on July 16-17.', '');
    check('The fair lasted two days.', 'The fair was held on July 16.', '');
    check('The fair lasted two weeks.', 'The fair was held on July 16-17.', '');
  });

  describe('never', () => {
    check('The fair was in 2015.', 'It drew 2,000 men and 15 women in total.', '');
    check('She came third of all.', 'One woman and two women came.', '');
    check('They met in all for six hours.', 'They met for two hours and then for four hours.', '');
  });
});
