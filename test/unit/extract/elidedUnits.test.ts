import { check } from './describeFigures.ts';

describe('units that a neighbour states', () => {
  check('It fell from 34.9 to 28.4%.', '34.9 = percent 34.9 percent', '28.4% = percent 28.4 percent');
  check(
    'It fell from 92 to 71 million tonnes.',
    '92 = measure 92000000 tonne',
    '71 million tonnes = measure 71000000 tonne',
  );
  check(
    'It rose from 3.2 to 4.1 billion euros.',
    '3.2 = money 3200000000 EUR',
    '4.1 billion euros = money 4100000000 EUR',
  );
  check(
    'It rose from €3.2 to €4.1 billion.',
    '€3.2 = money 3200000000 EUR',
    '€4.1 billion = money 4100000000 EUR',
  );
  check('It grew from 2 to 3 million people.', '2 = count 2000000', '3 million = count 3000000');
  check('It grew from 900 to 2 thousand people.', '900 = count 900', '2 thousand = count 2000');
  check('It grew from 2 villages to 3 million people.', '2 = count 2', '3 million = count 3000000');
  check('It rose from 5 apples to 8 euros.', '5 = count 5', '8 euros = money 8 EUR');
  check("It won by 31% to the Union's 29.8.", '31% = percent 31 percent', '29.8 = percent 29.8 percent');
  check('Ostby is at 36% and Westby at 31.', '36% = percent 36 percent', '31 = percent 31 percent');
  check('Ostby is at 36% and Westby at 31 Elm Road.', '36% = percent 36 percent', '31 = noise address');
  check('It fell from 3 villages to 28%.', '3 = count 3', '28% = percent 28 percent');
  check(
    'Boxes made up 3.1 million tonnes of that, and grain 2.2 million.',
    '3.1 million tonnes = measure 3100000 tonne',
    '2.2 million = measure 2200000 tonne',
  );
  check(
    'Boxes made up 36%, and grain 31 tonnes.',
    '36% = percent 36 percent',
    '31 tonnes = measure 31 tonne',
  );
  check('It flew 9 km, and Ostby 7.', '9 km = measure 9 kilometre', '7 = count 7');
  check(
    'Ostby has 300 square feet, 31 of them upstairs.',
    '300 square feet = measure 300 square foot',
    '31 = measure 31 square foot',
  );
  check('It fell by 36%, and 31 of them left.', '36% = percent 36 percent', '31 = count 31');
  check('On 12 km of coast 3 of them swam.', '12 km = measure 12 kilometre', '3 = count 3');
  check('A rise of 36% with 31 seats.', '36% = percent 36 percent', '31 = count 31');
  check('It grew by 3% to 4,120.', '3% = percent 3 percent', '4,120 = count 4120');
  check('It rose by 3% to 13%.', '3% = percent 3 percent', '13% = percent 13 percent');
});

describe('a part of a sum of money', () => {
  check(
    'It asks for $8.5 million, of which 3.2 million had come in.',
    '$8.5 million = money 8500000 USD',
    '3.2 million = money 3200000 USD',
  );
  check(
    'It spent $8.5 million, up from 3.2 million.',
    '$8.5 million = money 8500000 USD',
    '3.2 million = money 3200000 USD',
  );
  check(
    'It spent $8.5 million, up from 3.2 million people.',
    '$8.5 million = money 8500000 USD',
    '3.2 million = count 3200000',
  );
  check(
    'A fund of $6.5 million for roads, of which 4.1 million is spent',
    '$6.5 million = money 6500000 USD',
    '4.1 million = money 4100000 USD',
  );
  check(
    'It grew to €163 million from 128 million.',
    '€163 million = money 163000000 EUR',
    '128 million = money 128000000 EUR',
  );
  check(
    'Debts of €640 million, down 110 million',
    '€640 million = money 640000000 EUR',
    '110 million = money 110000000 EUR',
  );
  check(
    'It paid €5 million and rose from 3 million.',
    '€5 million = money 5000000 EUR',
    '3 million = count 3000000',
  );
  check(
    'It got €5 million from 3 million people.',
    '€5 million = money 5000000 EUR',
    '3 million = count 3000000',
  );
  check(
    'It spent $8.5 million, of which 3.2 million people had a share.',
    '$8.5 million = money 8500000 USD',
    '3.2 million = count 3200000',
  );
  check(
    'It paid $8,500 to 30 people, of which 3 left.',
    '$8,500 = money 8500 USD',
    '30 = count 30',
    '3 = count 3',
  );
});
