import { check } from './derivations.ts';

describe('what follows from a source', () => {
  describe('as the distance of two percentages', () => {
    const source = 'Satisfaction fell to 29 percent, from 38 percent a year earlier.';
    check('It fell by nine points to 29 percent.', source, 'nine points: 38 percent − 29 percent = 9 points');
    check(
      'It fell by 9 percentage points.',
      source,
      '9 percentage points: 38 percent − 29 percent = 9 points',
    );
    check('It fell by 8 percentage points.', source, '');
    check('It fell by 9 percentage points.', 'It is 29 percent. The other is 38 percent.', '');
  });

  describe('as the value from which another one lies so far', () => {
    const accidents = 'Last year 41 accidents were reported, seven fewer than in 2021.';
    check('There were 41, down from 48 in 2021.', accidents, '48: 41 + seven = 48');
    check('In 2021 there were 48 accidents.', accidents, '48: 41 + seven = 48');
    check('In 2021 there were 34 accidents.', accidents, '');
    check('In 2021 there were 48 strikes.', accidents, '');
    const members = 'The union has 12,600 members, some 900 more than a year ago.';
    check('It had 11,700 members then.', members, '11,700: 12,600 − 900 = 11700');
    const votes = 'Westby received 41 percent of the votes, two points behind Ostby.';
    check('Ostby received 43 percent of the votes.', votes, '43 percent: 41 percent + two points = 43');
    check('Westby received 43 percent of the votes.', votes, '');
    check('It paid €46.', 'It paid €52, €6 more than then.', '');
    check('It paid €46 after €52.', 'It paid €52, €6 more than then.', '€46: €52 − €6 = 46');
  });

  describe('as the part that a share of the claim makes of a count', () => {
    const samples = 'It took 1,840 samples. Limits were exceeded in 1.3 percent of the samples.';
    check(
      'They were too high in 1.3 percent of 1,840 samples, or about 24.',
      samples,
      '24: 1,840 × 1.3 percent = 24',
    );
    check('They were too high in 1.3 percent of 1,840 samples, or about 42.', samples, '');
    check('They were too high in 2.3 percent of 1,840 samples, or about 42.', samples, '');
  });

  describe('as the distance from what a value is held against', () => {
    const parking = 'Parking will cost £96 instead of £60.';
    check('It will cost £96, £36 more than now.', parking, '£36: £96 − £60 = £36');
    check('It will cost £96, £26 more than now.', parking, '');
    check(
      'Diseases fell by a fifth, to 1,204.',
      'There were 1,204 cases, compared with 1,505 a year earlier.',
      'a fifth: (1,204 − 1,505) / 1,505 = −20 %',
    );
    check(
      'Diseases rose by a fifth, to 1,204.',
      'There were 1,204 cases, compared with 1,505 a year earlier.',
      '',
    );
    check(
      'The wait fell by 12 days, to 23 days.',
      'It took 23 days, down from 35.',
      '12 days: 35 − 23 days = 12 days',
    );
    const project = 'It has a budget of £48m. It will cost £63m.';
    check(
      'It costs £63m rather than £48m, almost a third more.',
      project,
      'a third: (£63m − £48m) / £48m = 31.3 %',
    );
    check('It costs £63m rather than £45m, almost a third more.', project, '');
  });

  describe('as an amount by a longer period', () => {
    const rent = 'A flat costs £833 a month.';
    check('A flat costs £833 a month, or £9,996 a year.', rent, '£9,996 a year: 12 × £833 a month = 9996');
    check('A flat costs £833 a month, or £9,000 a year.', rent, '');
    check('A flat costs £9,996.', rent, '');
  });

  describe('as the share that is left', () => {
    const money =
      'Of it 44 percent comes from the city, 31 percent from sponsors and the rest from its own income.';
    check(
      'The city pays 44 percent, sponsors 31 percent, and a quarter it earns.',
      money,
      'a quarter: 100 − 44 percent − 31 percent = 25 %',
    );
    check('A quarter it borrows.', money, '');
  });

  describe('not as a rate, which is so small a share that any is near', () => {
    check('The rate of deaths was 6.9 per 100,000.', 'Of 812 deaths three were of women.', '');
  });

  describe('as the sum of what one phrase coordinates', () => {
    const source = 'The service has 3,100 full-time and 5,600 volunteer firefighters.';
    check('There are 8,700 firefighters.', source, '8,700: 3,100 + 5,600 = 8700');
    check('There are 8,800 firefighters.', source, '');
    check('There are 8,700 vehicles.', source, '');
    check(
      '190 people were on board.',
      'It carried 186 passengers and four workers.',
      '190: 186 + four = 190',
    );
    check('It has 14 people.', 'It has 3 cooks, 4 workers and 7 drivers.', '');
    check('It has 14 people.', 'It has 3 patients, 4 workers and 7 students.', '14: 3 + 4 + 7 = 14');
    check('She wrote 13 novels.', 'She wrote eleven novels and two collections.', '');
    check('There are 8,700 firefighters.', '3,100 firefighters came and 5,600 firefighters left.', '');
  });

  describe('as the part that a share makes of a count', () => {
    const source = 'Last year 58,000 households moved, and half of them gave the rent as the reason.';
    check('The rent made 29,000 households move.', source, '29,000: 58,000 × half = 29000');
    check('The rent made 28,000 households move.', source, '');
    check('The rent cost 29,000 flats.', source, '');
    check('The rent made 29,000 households move.', 'Of 58,000 households half a day was asked.', '');
    check(
      '6,554 claims are settled.',
      'There were 11,300 claims; 58% of these are settled.',
      '6,554: 11,300 × 58% = 6554',
    );
    const shops = 'About a third of the 1,500 shops reopened.';
    check('About 500 shops reopened.', shops, '500: 1,500 × a third = 500');
    check('About 600 shops reopened.', shops, '');
    check('Exactly 500 shops reopened.', shops, '');
    check(
      'Some 375 shops reopened.',
      'A quarter of its 1,500 shops reopened.',
      '375: 1,500 × A quarter = 375',
    );
  });

  describe('as a share', () => {
    const source = 'The museum owns 352 paintings; 249 paintings are by women.';
    const many = 'The museum owns 4,712 paintings; 1,508 paintings are by women.';
    check('Nearly a third of the paintings are by women.', many, 'a third: 1,508 / 4,712 = 32 %');
    check('Just over a third of the paintings are by women.', many, '');
    check('A third of the paintings are by women.', many, '');
    check('Of the paintings 71 percent are by women.', source, '71 percent: 249 / 352 = 70.7 %');
    check('Of the paintings 70.7 percent are by women.', source, '70.7 percent: 249 / 352 = 70.7 %');
    check('Of the paintings about 70 percent are by women.', source, '70 percent: 249 / 352 = 70.7 %');
    check('Of the 352 shown 71 percent are by women.', 'It owns 352; 249 paintings are by women.', '');
    check('Of the paintings 72 percent are by women.', source, '');
    check('Of the paintings 70 percent are by women.', source, '');
    check('Of the visitors 71 percent are old.', source, '');
    check(
      'Of the paintings 71 percent are old.',
      'It owns more than 352 paintings and 249 other paintings.',
      '',
    );
    check('Of the paintings 71 percent are old.', 'It owns 352 paintings.\n\nIt sold 249 paintings.', '');
    check('Of the paintings half are old.', 'It owns 2 paintings and sold 1 painting.', '');
  });

  describe('as a share in words', () => {
    const source = 'Of the 240 boats, 80 were lost and 60 remained.';
    check('A third of the boats were lost.', source, 'A third: 80 / 240 = 33.3 %');
    check('A quarter of the boats remained.', source, 'A quarter: 60 / 240 = 25 %');
    check('One in four of the boats remained.', source, 'One in four: 60 / 240 = 25 %');
    check('Half of the boats remained.', source, '');
    check('It lost 33 percent of the boats.', source, '33 percent: 80 / 240 = 33.3 %');
    check('The boats fell by a quarter.', source, '');
    check('The boats won 10–30.', source, '');
  });

  describe('as a share of what is added up', () => {
    const source = 'There were 352 nationals, 49 women and 185 minors.';
    check(
      'Women and minors together were two thirds of the nationals.',
      source,
      'two thirds: (49 + 185) / 352 = 66.5 %',
    );
    check('Women and minors together were half of the nationals.', source, '');
    // Not the share of one of them.
    check('Women and minors together were 14 percent.', 'There were 352 women and 49 minors.', '');
  });

  describe('as a change in words', () => {
    const source = 'There were 400 volunteers in 2022 and 300 volunteers in 2023.';
    check('There were a quarter fewer volunteers.', source, 'a quarter: (300 − 400) / 400 = −25 %');
    check('The volunteers fell by a quarter.', source, 'a quarter: (300 − 400) / 400 = −25 %');
    // Three quarters are what is left.
    check('There were three quarters fewer volunteers.', source, '');
    check('There were a quarter more volunteers.', source, '');
    check('There were a quarter fewer boats.', 'Of the 240 boats, 80 were lost and 60 remained.', '');
  });

  describe('as a rest', () => {
    const houses = 'Teams sprayed 41,500 houses, just over half of the 80,000 that are planned.';
    check('The remaining 38,500 are to follow.', houses, '38,500: 80,000 − 41,500 = 38500');
    check('The remaining 38,600 are to follow.', houses, '');
    check('Some 38,500 are to follow.', houses, '');
    check('The remaining five left.', 'Twelve men and seven women came.', '');
    const ship = 'Of the 243 people on board, 38 died.';
    check('There were 205 survivors.', ship, '205: 243 − 38 = 205');
    check(
      'There were 205 survivors.',
      `It had 212 passengers. ${ship} Seven of them were children.`,
      '205: 243 − 38 = 205',
    );
    const shares = 'Europe had 58 percent of sales, America 27 percent and Asia the rest.';
    check('Asia had 15 percent of sales.', shares, '15 percent: 100 − 58 percent − 27 percent = 15 %');
    check('Asia had 16 percent of sales.', shares, '');
    const answers =
      'Of 1,926 answers 58 percent opposed it, 29 percent were for it and the rest had no opinion.';
    check('13 percent had no opinion.', answers, '13 percent: 100 − 58 percent − 29 percent = 13 %');
    const libraries = 'It closes three of its nine libraries.';
    check('Six of the nine libraries stay open.', libraries, 'Six: nine − three = 6');
    check('Five of the nine libraries stay open.', libraries, '');
    check('Six of the nine halls stay open.', libraries, '');
    check('Africa had 15 percent of sales.', shares, '');
    check(
      'Asia had 15 percent.',
      'Europe had 58 percent, America 27 percent, and Asia the rest of them.',
      '',
    );
  });

  describe('as a multiple', () => {
    const years = 'Sales were $12.5 million in 2022 and $24.6 million in 2023.';
    const formula = '$24.6 million / $12.5 million = 1.97';
    check('Sales doubled.', years, `doubled: ${formula}`);
    check('Sales nearly doubled.', years, `doubled: ${formula}`);
    check('Sales were twice as high in 2023 as in 2022.', years, `twice: ${formula}`);
    check('Sales were half as high in 2022 as in 2023.', years, 'half: $12.5 million / $24.6 million = 0.51');
    check('Sales were twice as high in 2022 as in 2023.', years, '');
    check('Sales more than doubled.', years, '');
    check('Sales halved.', years, '');
    check('Sales tripled.', years, '');
    check('Sales doubled.', 'Sales were $24.6 million, up from $12.5 million.', `doubled: ${formula}`);
    check('Sales halved.', 'Sales were $24.6 million, up from $12.5 million.', '');
    check(
      'Sales doubled.',
      'In 2022 sales were $12.5 million, in 2023 $24.6 million.',
      `doubled: ${formula}`,
    );
    // Which came first is not known, or it is another thing.
    check('Sales doubled.', 'Sales were $24.6 million here and $12.5 million there.', '');
    check('Sales doubled.', 'Sales were $24.6 million in 2023. Costs were $12.5 million in 2022.', '');
    const two = 'In the storm 180 boats sank and 60 boats drifted off.';
    check('Three times as many boats sank as drifted.', two, 'Three times: 180 / 60 = 3');
    check('Three times as many boats drifted as sank.', two, '');
    check('Three times as many boats were seen.', two, '');
  });
});
