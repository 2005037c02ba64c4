import { check } from './describeFigures.ts';

describe('numbers that make no claim', () => {
  check('See section 4.2 and Figure 3.', '4.2 = noise reference', '3 = noise reference');
  check('See pp. 33-35, as noted.[12]', '33-35 = noise reference', '12 = noise reference');
  check('Under § 12(3)(b) and Rule 7 of it', '12(3)(b) = noise reference', '7 = noise reference');
  check(
    'A 401(k) plan under 18 U.S.C. § 1343',
    '401(k) = noise reference',
    '18 U.S.C. = noise reference',
    '1343 = noise reference',
  );
  check('It is 410 U.S. 113, Docket No. 14-556.', '410 U.S. 113 = noise reference', '14-556 = noise name');
  check('The source is 9:5-20.', '9:5-20 = noise reference');
  check('Call 020 7946 0018.', '020 7946 0018 = noise telephone');
  check(
    'Call +1-222-222-2222 or (555) 123-4567.',
    '+1-222-222-2222 = noise telephone',
    '(555) 123-4567 = noise telephone',
  );
  check('Use version 1.2.3 or Python 3.8.', '1.2.3 = noise version', '3.8 = noise version');
  check('It wants to build 900 homes.', '900 = count 900');
  check('It is slow since build 900.', '900 = noise version');
  check('It follows ISO 9001 and RFC 2119.', '9001 = noise identifier', '2119 = noise identifier');
  check('The COVID-19 wave hit an F-16 base.', '19 = noise identifier', '16 = noise identifier');
  check('It was COVID-19.As of then 20 died.', '19 = noise identifier', '20 = count 20');
  check('Of uranium-235 and omega-3', '235 = noise identifier', '3 = noise identifier');
  check('A 747-400 has a 4K video.', '747-400 = noise identifier', '4K = noise identifier');
  check('It left gate 23 for an M.2 slot.', '23 = noise address', '2 = noise identifier');
  check('His badge number is 4471.', '4471 = noise identifier');
  check('The S&P 500 and the Group of Seven', '500 = noise name', 'Seven = noise name');
  check('Part 24703L202 and CPU I7-860', '24703L202 = noise identifier', '860 = noise identifier');
  check('Go to https://example.org/a/12?b=3 now.', '12?b=3 = noise identifier');
  check('The 10th Department and the Fifth Amendment', '10th = noise name', 'Fifth = noise name');
  check('Apollo 11 and a Boeing 747 landed.', '11 = noise name', '747 = noise name');
  check('He lives at 10 Downing Street, in Room 12.', '10 = noise address', '12 = noise address');
  check('The steps are: (1) wait, (2) read.', '1 = noise numbering', '2 = noise numbering');
  check(
    'From kilometre 35 it hurt, by day 3 and at mile 20.',
    '35 = noise numbering',
    '3 = noise numbering',
    '20 = noise numbering',
  );
  check('Each day 30, a week 12.', '30 = count 30', '12 = count 12');
  check('On a good day 300 people came.', '300 = count 300');
  check('A regional express 4417 met train 38.', '4417 = noise identifier', '38 = noise identifier');
  check('The express 4417 from Ostby met a class 73 unit.', '4417 = count 4417', '73 = noise identifier');
  check('Press release no. 41, helpline 800 44 170.', '41 = noise name', '800 44 170 = noise telephone');
  check('On the train 150 were hurt, by bus 40 came.', '150 = count 150', '40 = count 40');
  check('1. Read the text.', '1 = noise numbering');
  check('On the one hand it works.', 'one = noise idiom');
  check('The two were held, and the three of them fled.', 'two = noise anaphor', 'three = noise anaphor');
  check('Together the two account for it.', 'two = noise anaphor');
  check(
    'In the two and a half years the four proposed names fell.',
    'two and a half years = duration 2.5 year',
    'four = count 4',
  );
  check('The two lead singers met the three guards.', 'two = count 2', 'three = count 3');
  check('Two were held.', 'Two = count 2');
  check('They say Blue Hill 4 made more than Blue Hill 3.', '4 = noise name', '3 = noise name');
  check('He saw Zyklon 451 in school.', '451 = noise name');
  check('Futura 2000 was a painter.', '2000 = noise name');
  check('Ostby 12 has closed.', '12 = noise name');
  check('It brings the Royal Mint 10 per cent of it.', '10 per cent = percent 10 percent');
  check('She was in the Hateful Eight for years.', 'Eight = noise name');
  check(
    'He won Game 7 in Division 1 and League Two.',
    '7 = noise name',
    '1 = noise name',
    'Two = noise name',
  );
  check('Under Public Law 104-191 it fell.', '104-191 = noise name');
  check('Executive Order 13769 banned them.', '13769 = noise name');
  check('He played Symphony No. 5 and Op. 27.', '5 = noise name', '27 = noise identifier');
});

describe('numbers that look like noise and are claims', () => {
  check('The table seats 12 guests.', '12 = count 12');
  check('A group of seven in lead-free 3', 'seven = count 7', '3 = count 3');
  check('In all 12 U.S. soldiers and 40(two)', '12 = count 12', '40 = count 40', 'two = count 2');
  check('The number is 12, or 4K dollars.', '12 = count 12', '4K dollars = money 4000 USD');
  check('The top scorer was Smith (12) again.', '12 = count 12');
  check('In Syria 49 were killed and in Iraq 12.', '49 = count 49', '12 = count 12');
  check('Italy won 10 medals, France 8 and Spain 5.', '10 = count 10', '8 = count 8', '5 = count 5');
  check('Police Detain Kyrgyz Men Twelve In Raid', 'Twelve = count 12');
  check('At Camp David 12 leaders met.', '12 = count 12');
  check('Ostby 12 were hurt.', '12 = count 12');
  check('Another 20 was too many.', '20 = count 20');
  check('He ran Category 130km races.', '130km = measure 130 kilometre');
  check('The Republicans 205 times said so.', '205 = count 205');
  check('She reached No. 5 there.', '5 = count 5');
  check('They sold it for USD 200.', 'USD 200 = money 200 USD');
  check('It may rise to 17 USD 25.', '17 USD 25 = money 17.25 USD');
  check('Mid-20 levels and top-10 finishes', '20 = count 20', '10 = count 10');
});
