import assert from 'node:assert/strict';
import { parseDigits } from '../../../server/src/engine/extract/numerals/digits.ts';
import { check, describeFigures } from './describeFigures.ts';

describe('numerals in digits', () => {
  check('They counted 1,234.5 units.', '1,234.5 = count 1234.5');
  check('They counted 1 234 567 birds.', '1 234 567 = count 1234570');
  check("It cost 1'234'567 or 1’200 francs.", "1'234'567 = count 1234570", '1’200 francs = money 1200 franc');
  check(
    'They paid 1.234.567 euros for version 1.234.567.',
    '1.234.567 euros = money 1234570 EUR',
    '1.234.567 = noise version',
  );
  check(
    'Quarter million people; three quarters billion cells.',
    'Quarter million = count 250000',
    'three quarters billion = count 750000000',
  );
  check('A lens of 75 -300 units at -5 units.', '75 -300 = count 75..300', '-5 = count -5');
  check('They counted 1\u202f234 birds.', '1\u202f234 = count 1234');
  check('They counted 1,00,000 birds.', '1,00,000 = count 100000');
  check('They counted 12,34,567 birds.', '12,34,567 = count 1234570');
  check('They counted 1.234,5 birds.', '1.234,5 = count 1234.5');
  check('The gap is .5 here.', '.5 = count 0.5');
  check('It fell to -5 and then −7.', '-5 = count -5', '−7 = count -7');
  check('The result was minus five.', 'minus five = count -5');
  check('The answer is 4e14 or 2.48×10−5.', '4e14 = count 400000000000000', '2.48×10−5 = count 0.0000248');
  check('It holds 8x2^10 and 10^6 cells.', '8x2^10 = count 8192', '10^6 = count 1000000');

  const separators: readonly (readonly [string, boolean, number | undefined, number?])[] = [
    ['1234', false, 1234, 1],
    ['6.20', false, 6.2, 0.01],
    ['1,234', false, 1234, 1],
    ['1.234', false, 1.234, 0.001],
    ['1.234', true, 1234, 1],
    ['1,234', true, 1.234, 0.001],
    ['1.234.567', false, 1234567, 1],
    ['2,5', false, 2.5, 0.1],
    ['1.2.3', false, undefined],
    ['12.05.2014', false, undefined],
  ];
  for (const [written, decimalComma, value, step] of separators)
    it(`${written} ${decimalComma ? 'with decimal commas' : ''}`, () => {
      assert.deepEqual(parseDigits(written, decimalComma), value === undefined ? undefined : { value, step });
    });

  it('reads a document with decimal commas throughout', () => {
    const figures = describeFigures('Insgesamt 1.234 Stimmen.', { decimalComma: true });
    assert.deepEqual(figures, ['1.234 = count 1234']);
  });
});

describe('magnitudes', () => {
  check('About 2.5 million left.', '2.5 million = count 2500000 about');
  check('It has 94.1million users.', '94.1million = count 94100000');
  check('In all 22 millions were spent.', '22 millions = count 22000000');
  check('It has 300k users.', '300k = count 300000');
  check('It has 2.3m members.', '2.3m = count 2300000');
  check('It has 5 bn members.', '5 bn = count 5000000000');
  check('It reached 3 crore voters.', '3 crore = count 30000000');
  check('It reached 10 thousand crore voters.', '10 thousand crore = count 100000000000');
});

describe('numerals in words', () => {
  check('There were three hundred and fifty-two voters.', 'three hundred and fifty-two = count 352');
  check('I want a hundred and two of those.', 'a hundred and two = count 102');
  check('Three million, two hundred & forty votes', 'Three million, two hundred & forty = count 3000240');
  check('It sold two and a half million copies.', 'two and a half million = count 2500000');
  check('It sold one and a half million copies.', 'one and a half million = count 1500000');
  check('It sold half a million copies.', 'half a million = count 500000');
  check('Three-quarters of a million fled.', 'Three-quarters of a million = count 750000');
  check('They bought a dozen and two dozen eggs.', 'a dozen = count 12', 'two dozen = count 24');
  check('One hundred and two hundred sheep', 'One hundred = count 100', 'two hundred = count 200');
  check('Twenty two-seat planes', 'Twenty = count 20', 'two = count 2');
});

describe('vague numbers state an interval', () => {
  check('Dozens of people came.', 'Dozens = count 24..199 about');
  check('Tens of thousands marched.', 'Tens of thousands = count 20000..199000 about');
  check('Several hundred men left.', 'Several hundred = count 300..900 about');
  check('A few thousand men left.', 'A few thousand = count 2000..9000 about');
  check('It took a couple of attempts.', 'a couple = count 2..3 about');
  check('The couple left, and test scores of pupils fell.');
});

describe('fractions', () => {
  check('It is 1/40 of the length.', '1/40 = ratio 0.025');
  check(
    'Two thirds of it and three-quarters of that',
    'Two thirds = ratio 0.666667',
    'three-quarters = ratio 0.75',
  );
  check('Prices fell by a third.', 'a third = ratio 0.333333');
  check(
    'A rise of a twentieth over it, not a rise of a third party.',
    'a twentieth = ratio 0.05',
    'third = noise idiom',
  );
  check('It held a third less than before.', 'a third = ratio 0.333333');
  check('It was a third larger ship.', 'third = ordinal 3');
  check(
    'It fell by a third among men, not by a third party.',
    'a third = ratio 0.333333',
    'third = noise idiom',
  );
  check('It rose to 745-1/2.', '745-1/2 = count 745.5');
  check('A tenth were lost; a fourth was hurt.', 'A tenth = ratio 0.1', 'fourth = ordinal 4');
  check('It has 20m new shares and 20m high walls.', '20m = count 20000000', '20m = measure 20 metre');
  check('The value is 2½ or 2 1/2.', '2½ = count 2.5', '2 1/2 = count 2.5');
  check('More than half of the voters agreed.', 'half = ratio 0.5 moreThan');
  check(
    'He scored in the second half against the two halves of the team.',
    'second = ordinal 2',
    'two = count 2',
  );
});

describe('hostile input', () => {
  // Mocha's time limit is the test: what takes quadratic time does not end within it.
  for (const unit of [
    '1,',
    '9 ',
    'one hundred and ',
    '1/2/',
    '3–',
    '1.1.',
    'a few ',
    '(+1-',
    'one man in 3 ',
    'a year and a half ',
  ])
    it(`reads 10,000 times ${JSON.stringify(unit)} in linear time`, () => {
      describeFigures(unit.repeat(10_000));
    });
});
