import { ageExtractor } from '../../../../server/src/engine/extract/unit/age.ts';
import { durationExtractor } from '../../../../server/src/engine/extract/unit/duration.ts';
import { checkFigures } from './extractUnits.ts';

describe('duration extractor', () => {
  const check = (text: string, ...expected: string[]): void => {
    it(text, () => checkFigures(durationExtractor, text, expected));
  };

  check("in six weeks' time", "six weeks' time = 6 week");
  check('a two-year ban', 'two-year = 2 year');
  check('only 3 hrs', '3 hrs = 3 hour');
  check('half an hour', 'half an hour = 0.5 hour');
  check('in 7h 20m, not 20m', '7h = 7 hour', '20m = 20 minute');
  check('3 years, 2 months', '3 years = 3 year', '2 months = 2 month');
  check('some 66 Ma ago', '66 Ma = 66 megayear');
  check('two centuries later', 'two centuries = 2 century');
  check('ten hours a week', 'ten hours a week = 10 hour per week');
  check('He ran it in 9.58s in the 1960s.', '9.58s = 9.58 second');
  check('a 19-year-old');
  check('thirty second place');
  check('0.5 of a second behind', '0.5 of a second = 0.5 second');
  check('by 0.2 second', '0.2 second = 0.2 second');
});

describe('age extractor', () => {
  const check = (text: string, ...expected: string[]): void => {
    it(text, () => checkFigures(ageExtractor, text, expected));
  };

  check('a 19-year-old student', '19-year-old = 19 year');
  check('She is 19 years old.', '19 years old = 19 year');
  check('at five years of age', 'five years of age = 5 year');
  check('a three-month-old baby', 'three-month-old = 3 month');
  check('a man aged 54', 'aged 54 = 54 year');
  check('men aged over 54', '54 = 54 year');
  check('girls aged 5 to 12', 'aged 5 = 5 year', '12 = 12 year');
  check('aged between 18 and 25', '18 = 18 year', '25 = 25 year');
  check('a man aged 19 and 2 others', 'aged 19 = 19 year');
  check('a man of age 87', 'age 87 = 87 year');
  check('an 87 yo man', '87 yo = 87 year');
  check('at the age of 12', 'age of 12 = 12 year');
  check('when she turns 18 and who turned 90 last week', '18 = 18 year', '90 = 90 year');
  check(
    'She was 78. He was just 19 when it began; I was 34, he is 45 and well.',
    '78 = 78 year',
    '19 = 19 year',
    '34 = 34 year',
    '45 = 45 year',
  );
  check('The victim, who was 54, and a woman who is now 31', '54 = 54 year', '31 = 31 year');
  check('He was 3 for 12 and 5 of 7, she was 10 minutes late, who was 2 metres tall; it was 40.');
  check('Its youngest member, Ida Rask, is 22, the oldest 87.', '22 = 22 year', '87 = 87 year');
  check('The youngest was 19; the oldest 12 trees are oaks, the oldest 10 percent dead.', '19 = 19 year');
  check('The capital, a port, is 22.');
  check('nobody younger than 12, older than 5 trees', '12 = 12 year');
  check('Former senator dies at 78 - News', '78 = 78 year');
  check('Dead at 91, he had retired at 65 and never passed away at 10.', '91 = 91 year', '65 = 65 year');
  check('He crashed between turns 3 and 4; it turned 5 pages.');
  check('children under 12, people over 40 miles off', '12 = 12 year');
  check('The suspect, 34, was held with the players, 12 of them.', '34 = 34 year');
  check('Smirnova, 19, was held.', '19 = 19 year');
  check('We met Ivan Petrov, 22.', '22 = 22 year');
  check(
    'Smirnova, nineteen, was held by Ivan Petrov, forty-five, of Ostby.',
    'nineteen = 19 year',
    'forty-five = 45 year',
  );
  check('Goals by Salah, two, and Mané, three, won it for Smirnova, nineteen.');
  check('who is eighty-two, and Karaulova was seventeen when', 'eighty-two = 82 year', 'seventeen = 17 year');
  check('Petrov is 28, and Smirnova is about thirty.', '28 = 28 year', 'thirty = 30 year');
  check('Chelsea were 3, Leeds is 4; the score of Petrov was 28 for 3 and the Dow was 28, sadly.');
  check('On Tuesday, 19, of them left.');
  check('Norway, 23, Sweden, 19, Denmark, 12');
  check('It happened in Kyiv, 19, he said.');
  check('Yo dude!');
  check('two years later');
});

describe('ages to the decade', () => {
  const check = (text: string, ...expected: string[]): void => {
    it(text, () => checkFigures(ageExtractor, text, expected));
  };

  check('a man in his 40s', '40s = 40..49 year');
  check('people in their early twenties', 'early twenties = 20..24 year');
  check('in her mid-60s', 'mid-60s = 63..67 year');
  check('in the 60s and his 1960s, in her 40');
});

describe('ages with their bound', () => {
  const check = (text: string, ...expected: string[]): void => {
    it(text, () => checkFigures(ageExtractor, text, expected));
  };

  check('free for under-18s and over-65s', '18s = 18 year', '65s = 65 year');
  check('under-5 mortality', '5 = 5 year');
  check('an under-3-hour run, under-5% growth, over 60');
});
