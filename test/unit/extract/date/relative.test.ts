import assert from 'node:assert/strict';
import { days, findDates } from './findDates.ts';

/** Wednesday, 20 May 2020. */
const DOCUMENT_DATE = '2020-05-20';

function check(words: string, expected: string, documentDate: string = DOCUMENT_DATE): void {
  const text = `They met ${words}.`;
  const [date, ...others] = findDates(text, documentDate);
  assert.equal(others.length, 0, text);
  assert.equal(date?.date?.relative, true, text);
  assert.equal(date && days(date), expected, text);
}

describe('relative dates', () => {
  it('are reckoned from the document', () => {
    check('last year', '2019-01-01..2019-12-31');
    check('this month', '2020-05-01..2020-05-31');
    check('next week', '2020-05-25..2020-05-31');
    check('yesterday', '2020-05-19');
    check('the day before yesterday', '2020-05-18');
    check('last Friday', '2020-05-15');
    check('next Friday', '2020-05-22');
    check('last June', '2019-06-01..2019-06-30');
    check('two days ago', '2020-05-18');
    check('two months ago', '2020-03-05..2020-04-04');
    check('a year ago', '2019-01-01..2019-12-31');
    check('three weeks from tomorrow', '2020-06-08..2020-06-14');
    check('on the 20th of next month', '2020-06-20');
    check('next week on Friday', '2020-05-29');
    check('on Friday of this week', '2020-05-22');
    check('the first Friday in this month', '2020-05-01');
  });

  it('stay open where the document is dated too coarsely or not at all', () => {
    check('last year', '2019-01-01..2019-12-31', '2020');
    check('last month', '?', '2020');
    check('yesterday', '?', '2020-05');
    check('last year', '?', '');
  });

  it('stay open where they count from the story', () => {
    check('two days later', '?');
    check('the following year', '?');
    check('the next day', '?');
  });

  it('count from the date before them in the sentence', () => {
    const reached = (text: string, expected: string): void => {
      const second = findDates(text, DOCUMENT_DATE)[1];
      assert.equal(second && days(second), expected, text);
    };
    reached('It closed in 1944 and, four years earlier, burned.', '1940-01-01..1940-12-31');
    reached('Born in March 1918, a year later she fell ill.', '1919-01-01..1919-12-31');
    reached('It began on 3 May 2015 and ended two days later.', '2015-05-05');
    reached('It began in May 2015 and ended two months later.', '2015-07-01..2015-07-31');
    reached('It began in 2015 and ended the following year.', '2016-01-01..2016-12-31');
    reached('It began on 3 May 2015 and ended the next day.', '2015-05-04');
    reached('It began in 2015 and ended two days later.', '?');
    reached('It lasted from 2012 to 2014 and was seen two years later.', '?');
    reached('Two days later, on 3 May 2015, it ended.', '2015-05-03');
    reached('It ended last year; a year later it began.', '?');
    const [, dayOfYear] = findDates('Out on 30 November, and on disc three days later.');
    assert.deepEqual(dayOfYear?.date, { month: 12, day: 3 });
  });

  it('are not every "last" and "this"', () => {
    for (const text of [
      'The last three films.',
      'This person left.',
      'Next to the river.',
      'He reads USA Today.',
      'The past year was hard.',
      'Over the last month it fell.',
      'The last week of school.',
    ])
      assert.deepEqual(findDates(text), [], text);
  });

  it('know weekdays', () => {
    const [date] = findDates('They met on Friday.', DOCUMENT_DATE);
    assert.deepEqual(date?.date, { weekday: 5, relative: true });
    assert.equal(date && days(date), '2020-05-15');
    const relative = (text: string): (string | undefined)[] => findDates(text, DOCUMENT_DATE).map(days);
    assert.deepEqual(relative('It was held on Friday.'), ['2020-05-15']);
    assert.deepEqual(relative('It will be held on Friday.'), ['2020-05-15..2020-05-22']);
    assert.deepEqual(relative('They meet on Friday.'), ['2020-05-15..2020-05-22']);
    assert.deepEqual(relative('The meeting held on Friday is expected to last.'), ['2020-05-15..2020-05-22']);
    const dated = (text: string): (string | undefined)[] => findDates(text).map(days);
    assert.deepEqual(dated('Fri 15 Feb 19 The teams won.'), ['2019-02-15']);
    assert.deepEqual(dated('Thursday, Jan 31 13'), ['2013-01-31']);
    assert.deepEqual(dated('On Sat 15 Feb 19 teams won.'), ['?']);
    assert.deepEqual(dated('Fri 15 Feb 19:30')[0], '?');
    assert.deepEqual(findDates('She wrote for the San Bernardino Sun.'), []);
    assert.deepEqual(
      findDates('Coming Tuesday, the two counties.').map(({ date }) => date?.day),
      [undefined],
    );
    assert.deepEqual(findDates('The Sheffield Wednesday Club.'), []);
  });
});

describe('times of day', () => {
  const times = (text: string) =>
    findDates(text).map((date) => `${date.noise} ${text.slice(date.start, date.end)}`);

  it('are noise', () => {
    assert.deepEqual(times('It begins at 2 pm.'), ['time 2 pm']);
    assert.deepEqual(times('It begins at 2:00 p.m. sharp.'), ['time 2:00 p.m.']);
    assert.deepEqual(times('Off at 2.13 am and 6pm.'), ['time 2.13 am', 'time 6pm']);
    assert.deepEqual(times('At 14:30 and 7 o’clock.'), ['time 14:30', 'time 7 o’clock']);
    assert.deepEqual(times('From 8:00 pm to 6:00 am.'), ['time 8:00 pm to 6:00 am']);
    assert.deepEqual(times('Between 2–4 pm.'), ['time 2–4 pm']);
    assert.deepEqual(times('It opens at four in the afternoon.'), ['time four in the afternoon']);
    assert.deepEqual(times('From eight in the morning until ten at night.'), [
      'time eight in the morning until ten at night',
    ]);
  });

  it('are not picometres, scores or running times', () => {
    for (const text of [
      'A length of 2.123 pm.',
      'About 350 pm wide.',
      'They won 39:25 points.',
      'He ran it in 14:30.',
      'They met four in the morning, and ten at night.',
      'It stood at four in the table.',
    ])
      assert.deepEqual(times(text), [], text);
  });
});

describe('hostile text', () => {
  // Mocha's time limit is the test: what takes quadratic time does not end within it.
  for (const piece of ['1999, ', 'June ', '12/', 'may 5 and ', 'mid-', 'last ', 'two years ', '2 to '])
    it(`is read in linear time: ${JSON.stringify(piece)}`, () => {
      findDates(piece.repeat(10_000));
    });
});
