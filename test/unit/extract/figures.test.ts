import { check } from './describeFigures.ts';

describe('percent', () => {
  check('It fell 6.2% and rose 5 per cent.', '6.2% = percent 6.2 percent', '5 per cent = percent 5 percent');
  check(
    'Up 3 percentage points or 2 pp.',
    '3 percentage points = percent 3 percentage point',
    '2 pp = percent 2 percentage point',
  );
  check('The bank cut rates by 25 basis points.', '25 basis points = percent 0.25 percentage point');
  check(
    'Cut by a quarter of a percentage point, then half a percent.',
    'a quarter of a percentage point = percent 0.25 percentage point',
    'half a percent = percent 0.5 percent',
  );
  check('It has a percentage of 45.', 'percentage of 45 = percent 45 percent');
  check(
    '12, 15 and 19 percent',
    '12 = percent 12 percent',
    '15 = percent 15 percent',
    '19 percent = percent 19 percent',
  );
  check('Of the 45, 5 percent left.', '45 = count 45', '5 percent = percent 5 percent');
});

describe('points of percentages', () => {
  const points = (text: string, core: string, value: number): void =>
    check(text, `${core} = percent ${value} percentage point`, '36% = percent 36 percent');
  points('It fell by nine points to 36%.', 'nine points', 9);
  points('A nine-point fall leaves it at 36%.', 'nine-point', 9);
  points('It has two points more than the others: 36%.', 'two points', 2);
  points('It is still seven points short of the 36% that it wants.', 'seven points', 7);
  check('The margin of error was 2.2 points.', '2.2 points = percent 2.2 percentage point');
  check('The index rose 30 points, or 1.2%.', '30 = count 30', '1.2% = percent 1.2 percent');
  check(
    'She scored 22 points, up 3 points, at 45%.',
    '22 = count 22',
    '3 = count 3',
    '45% = percent 45 percent',
  );
  check('It fell by nine points.', 'nine = count 9');
});

describe('ratios', () => {
  check('One in seven agrees.', 'One in seven = ratio 0.142857');
  check('1 in every 1,000 women', '1 in every 1,000 = ratio 0.001');
  check('Two out of three agree.', 'Two out of three = ratio 0.666667');
  check('It got 4.5 stars out of 5.', '4.5 stars out of 5 = ratio 0.9 out of 5');
  check('It was rated 6.2/10 and 57/100.', '6.2/10 = ratio 0.62 out of 10', '57/100 = ratio 0.57 out of 100');
  check(
    'It was 249 of 352 and 249 out of 352.',
    '249 = count 249',
    '352 = count 352',
    '249 = count 249',
    '352 = count 352',
  );
  check(
    'There are 57 deaths and 12.5 per 100,000 people.',
    '57 = count 57',
    '12.5 per 100,000 = ratio 12.5 per 100000',
  );
  check(
    'One adult in three is, one man in three cars was.',
    'One adult in three = ratio 0.333333',
    'one = count 1',
    'three = count 3',
  );
  check('Every third household rents; every tenth owns it.', 'Every third = ratio 0.333333');
  check(
    'It is held every second year, on every third floor, after the third household.',
    'third = ordinal 3',
  );
  check('They won 5-4 in 13 innings.', '5-4 = ratio 5 score', '13 = count 13');
  check('They scored 300 in 2 villages.', '300 = count 300', '2 = count 2');
});

describe('the spread of an estimate', () => {
  check(
    'It was 12% (95% CI 8 to 15).',
    '12% = percent 12 percent',
    '95% = percent 95 percent',
    '8 to 15 = percent 8..15 percent',
  );
  check('A mean of 5 kg (SD 1.1)', '5 kg = measure 5 kilogram', '1.1 = measure 1.1 kilogram');
  check(
    'The ratio was 0.7 (95% CI: 0.5–0.8).',
    '0.7 = count 0.7',
    '95% = percent 95 percent',
    '0.5–0.8 = count 0.5..0.8',
  );
  check('He paid 5% to SE 12.', '5% = percent 5 percent', '12 = count 12');
});

describe('multiples', () => {
  check('Sales doubled, and costs were halved.', 'doubled = ratio 2 times', 'halved = ratio 0.5 times');
  check('A threefold rise and a 5-fold drop.', 'threefold = ratio 3 times', '5-fold = ratio 5 times');
  check('Three times as many came.', 'Three times = ratio 3 times');
  check('It was twice the size.', 'twice = ratio 2 times');
  check('It is 5x faster and may double.', '5x = ratio 5 times', 'double = ratio 2 times');
  check('More than double the rate.', 'double = ratio 2 times moreThan');
  check(
    'It has 1.3 times the mass at 18.7x earnings.',
    '1.3 times = ratio 1.3 times',
    '18.7x = ratio 18.7 times',
  );
  check("Twelve times Italy's output", 'Twelve times = ratio 12 times');
  check('He won three times and lost twice.', 'three = count 3');
  check('It sells half as much as Ostby.', 'half = ratio 0.5 times');
  check('It is two thirds as likely.', 'two thirds = ratio 0.666667 times');
  check('It sold half as agreed.', 'half = ratio 0.5');
  check('A 4x4 with 2x batteries, model 82-624-X', '82-624 = count 82..624');
  check('A double room with a double bed; two onions, halved.', 'two = count 2');
  check('She won the doubles, a triple-A rating and a double-decker.');
});

describe('ordinals', () => {
  check('He came in 10th and she ranked third.', '10th = ordinal 10', 'third = ordinal 3');
  check('He is seeded tenth of all.', 'tenth = ordinal 10');
  check('It was the twenty-first edition.', 'twenty-first = ordinal 21');
  check(
    'It ranked above 40th, then below the 17th.',
    '40th = ordinal 40 lessThan',
    '17th = ordinal 17 moreThan',
  );
  check('First of all, she was at first undecided.', 'First = noise idiom');
});

describe('numbers that a colon joins', () => {
  check('He ran it in 2:03:59.', '2:03:59 = duration 7439 second');
  check('The ratio was 3:1 on a 16:9 screen.', '3:1 = ratio 3 score', '16:9 = ratio 16 score');
  check('She swam it in 3:58.2.', '3:58.2 = duration 238.2 second');
  check('A 1:50,000 map in 1.66:1', '1:50,000 = ratio 1 score', '1.66:1 = ratio 1.66 score');
  check('It begins at 17:30.', '17:30 = noise time');
  check(
    'At half past nine he left, at quarter to ten she.',
    'half past nine = noise time',
    'quarter to ten = noise time',
  );
  check('By 1040 GMT it rose.', '1040 GMT = noise time');
});

describe('ranges', () => {
  check('It cost €1.5–2bn.', '€1.5–2bn = money 1500000000..2000000000 EUR');
  check('It cost £2-3m.', '£2-3m = money 2000000..3000000 GBP');
  check('It cost $2 to 3 million.', '$2 to 3 million = money 2000000..3000000 USD');
  check('It cost $5 to 10 each.', '$5 to 10 = money 5..10 USD');
  check('It was off by plus or minus 3 points.', '3 = count 3');
  check('Between 2,000 and 4,000 people came.', '2,000 and 4,000 = count 2000..4000');
  check(
    'A 30 × 21 cm sheet and a 3 x 50 MW plant',
    '30 = measure 30 centimetre',
    '21 cm = measure 21 centimetre',
    '3 = count 3',
    '50 MW = measure 50 megawatt',
  );
  check('Zones from 7 to 10 apply.', '7 to 10 = count 7..10');
  check('Two to four thousand people came.', 'Two to four thousand = count 2000..4000');
  check('Some 2–4 million people came.', '2–4 million = count 2000000..4000000');
  check('It weighed 10 ± 2 units.', '10 ± 2 = count 8..12');
  check('Five or six men left.', 'Five or six = count 5..6');
  check('Between 20 and 30 percent left.', '20 and 30 percent = percent 20..30 percent');
  check('It rose from 5 to 8 members.', '5 = count 5', '8 = count 8');
  check('They won 3–1 and lost 2–3.', '3–1 = ratio 3 score', '2–3 = ratio 2 score');
  check('Both 5 and 6 failed.', '5 = count 5', '6 = count 6');
  check('In all, 500 to 2 thousand people came.', '500 to 2 thousand = count 500..2000');
});

describe('what a value moved by, and to', () => {
  check('It fell 3.2p to 161.4p.', '3.2p = money 3.2 GBP/100', '161.4p = money 161.4 GBP/100');
  check('It rose 2 to 3 percent.', '2 to 3 percent = percent 2..3 percent');
});

describe('a unit and a half', () => {
  check(
    'A year and a half later he owed 3 dollars and a half.',
    'A year and a half = duration 1.5 year',
    '3 dollars and a half = money 3.5 USD',
  );
  check('A year and half of them, a mile and a half-brother', 'half = ratio 0.5', 'a mile = measure 1 mile');
});

describe('hedges and bounds', () => {
  check('More than 214 members', '214 = count 214 moreThan');
  check('Up to 4,000 men, as many as 50 women', '4,000 = count 4000 atMost', '50 = count 50 atMost');
  check('At least another 20 fled, no fewer than 12 died.', '20 = count 20 atLeast', '12 = count 12 atLeast');
  check('Fewer than 12, no more than 15', '12 = count 12 lessThan', '15 = count 15 atMost');
  check('Some 300 men and an estimated 20 women', '300 = count 300 about', '20 = count 20 about');
  check(
    '300 people or more, 50+ cases, a dozen or so',
    '300 = count 300 atLeast',
    '50 = count 50 atLeast',
    'a dozen = count 12 about',
  );
  check(
    'It is for women over the age of 18, and at the age of 9 for those who won over the 8-year-old.',
    'age of 18 = age 18 year moreThan',
    'age of 9 = age 9 year',
    '8-year-old = age 8 year',
  );
  check('A cap of $50, capped at 3%', '$50 = money 50 USD atMost', '3% = percent 3 percent atMost');
  check('A ceiling of 3 percent', '3 percent = percent 3 percent atMost');
  check('a ceiling of 3 metres', '3 metres = measure 3 metre');
  check('A price floor of 45 euros', '45 euros = money 45 EUR atLeast');
  check('a floor of 250 rooms', '250 = count 250');
  check('A lower limit of 5 percent', '5 percent = percent 5 percent atLeast');
  check('Each is limited to 4 tickets', '4 = count 4 atMost');
  check('The damage was limited to 4 roofs', '4 = count 4');
  check('The speed limit is 80 km/h', '80 km/h = measure 80 kilometre/hour atMost');
  check('A 15,000-euro cap', '15,000-euro = money 15000 EUR atMost');
  check('A 9-foot ceiling', '9-foot = measure 9 foot');
  check('A 2 km ice cap', '2 km = measure 2 kilometre');
  check('Go no faster than 80 km/h', '80 km/h = measure 80 kilometre/hour atMost');
  check('It may not exceed 30 euros', '30 euros = money 30 EUR atMost');
  check('It exceeds 30 euros', '30 euros = money 30 EUR moreThan');
  check('There were > 5 and ≤ 9 of them.', '5 = count 5 moreThan', '9 = count 9 atMost');
  check('It sold in some 20 lands.', '20 = count 20 about');
  check('It is a film about two brothers.', 'two = count 2');
  check('The score, averaged over 9 reviews, is low.', '9 = count 9');
  check('Over three years he won 5 medals.', 'three years = duration 3 year', '5 = count 5');
  check("Her brother's over three years there.", 'three years = duration 3 year moreThan');
  check('It lasted over three years.', 'three years = duration 3 year moreThan');
  check('It adds up to 12.', '12 = count 12');
  check('The age will go up to 63.', '63 = count 63');
  check('They will see up to 63 boats.', '63 = count 63 atMost');
  check('It went up to 420 and will go up to 450.', '420 = count 420', '450 = count 450');
  check('It can go up to 420.', '420 = count 420 atMost');
  check('He got £35m plus £5m.', '£35m = money 35000000 GBP', '£5m = money 5000000 GBP');
});

describe('the pronoun one', () => {
  check('No one saw the one that one of the men took.');
  check('It took the number-one spot.');
  check('One man and one small dog');
  check('Two men and one small dog', 'Two = count 2', 'one = count 1');
  check('Only one man came', 'one = count 1');
});
