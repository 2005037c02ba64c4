import assert from 'node:assert/strict';
import { days, findDates } from './findDates.ts';

/** Each date of the text as "words = days". */
function check(text: string, ...expected: readonly string[]): void {
  const found = findDates(text)
    .filter((date) => date.noise === undefined)
    .map((date) => `${text.slice(date.core.start, date.core.end)} = ${days(date.stated ?? date)}`);
  assert.deepEqual(found, expected, text);
}

describe('dates', () => {
  it('reads full dates in every usual order', () => {
    for (const words of [
      'June 13, 2015',
      '13 June 2015',
      '13th of June, 2015',
      'Jun. 13, 2015',
      'June 13th 2015',
      'June the thirteenth, 2015',
      'the thirteenth of June 2015',
      'Saturday, June 13, 2015',
      '13/06/2015',
      '2015-06-13',
      '2015-06-13T09:30Z',
      '2015-06-13 16:54:22.5+02:00',
      '2015/06/13',
      '13.6.2015',
      '2015.06.13',
      '2015-jun-13',
      '13-Jun-2015',
      '13-Jun-15',
      'june thirteenth, two thousand and fifteen',
    ]) {
      const found = findDates(`It was signed on ${words} in Oslo.`);
      assert.deepEqual(
        found.map((date) => days(date)),
        ['2015-06-13'],
        words,
      );
    }
  });

  it('keeps both readings of an ambiguous order', () => {
    check('Signed on 03/04/2020.', '03/04/2020 = 2020-03-04..2020-04-03');
    assert.deepEqual(findDates('Signed on 03/04/2020.')[0]?.date, { year: 2020 });
  });

  it('reads dates without a year', () => {
    check('They met on June 13.', 'June 13 = ?');
    check('They met on the tenth of September.', 'tenth of September = ?');
    check('The meeting of May twenty-first was short.', 'May twenty-first = ?');
    check('She spoke in March.', 'March = ?');
    assert.deepEqual(findDates('They met on 13 June.')[0]?.date, { month: 6, day: 13 });
  });

  it('reads months and parts of periods', () => {
    check('In June 2015 it rained.', 'June 2015 = 2015-06-01..2015-06-30');
    check('Until late May 2015.', 'late May 2015 = 2015-05-21..2015-05-31');
    check('It began in early 2008.', 'early 2008 = 2008-01-01..2008-05-01');
    check('By the end of June 2015.', 'end of June 2015 = 2015-06-21..2015-06-30');
    check('In the mid-to-late 1990s it grew.', 'mid-to-late 1990s = 1993-05-02..1999-12-31');
    check('In late 2014 sales fell.', 'late 2014 = 2014-09-01..2014-12-31');
    check("The summer of '69.", "summer of '69 = 1969-06-01..1969-09-23");
    check('In the winter of 2015–16.', 'winter of 2015–16 = 2015-12-01..2016-03-21');
    check('Sales of Jan-Mar 2015.', 'Jan-Mar 2015 = 2015-01-01..2015-03-31');
    check('By the mid-1970s it was gone.', 'mid-1970s = 1973-05-02..1976-08-31');
  });

  it('reads ranges as one date', () => {
    check('Held on July 16 and 17, 2014.', 'July 16 and 17, 2014 = 2014-07-16..2014-07-17');
    check('Held on 14-16 June 2014.', '14-16 June 2014 = 2014-06-14..2014-06-16');
    check('Held May 3–5, 2014.', 'May 3–5, 2014 = 2014-05-03..2014-05-05');
    check('From June to August 2015.', 'June to August 2015 = 2015-06-01..2015-08-31');
    check('From 5 March 2020 to 22 April 2020.', '5 March 2020 to 22 April 2020 = 2020-03-05..2020-04-22');
    check('From December 28 to January 3, 2015.', 'December 28 to January 3, 2015 = 2014-12-28..2015-01-03');
    assert.equal(findDates('Held on July 16 and 17.')[0]?.strictness, 'range');
  });

  it('keeps dates apart that have their own months', () => {
    check(
      'On July 16, 2014 and August 2, 2014.',
      'July 16, 2014 = 2014-07-16',
      'August 2, 2014 = 2014-08-02',
    );
  });

  it('takes no counted thing for a day', () => {
    check('In April 20 people died.', 'April = ?');
    check('On July 16 and 17 people left.', 'July 16 = ?');
    check('You may 5 times try.');
    check('On April 14, 1567 cases were known.', 'April 14 = ?');
  });

  it('reads quarters, seasons, decades and centuries', () => {
    check('Sales in Q3 2015 fell.', 'Q3 2015 = 2015-07-01..2015-09-30');
    check('In 2024-10 it rained.', '2024-10 = 2024-10-01..2024-10-31');
    check('The 2009-10 season.', '2009-10 = 2009-01-01..2010-12-31');
    check('In the first half of 2017.', 'first half of 2017 = 2017-01-01..2017-06-30');
    check('In the first six months of 2017.', 'first six months of 2017 = 2017-01-01..2017-06-30');
    check(
      'In the last 3 months of the 2017 calendar year.',
      'last 3 months of the 2017 = 2017-10-01..2017-12-31',
    );
    check('H2 2018 was good.', 'H2 2018 = 2018-07-01..2018-12-31');
    check('In the second half of the 1990s.', 'second half of the 1990s = 1995-01-01..1999-12-31');
    check('First-half 2015 sales fell.', 'First-half 2015 = 2015-01-01..2015-06-30');
    check(
      'In the 18th and 19th centuries.',
      '18th = 1700-01-01..1800-12-31',
      '19th centuries = 1800-01-01..1900-12-31',
    );
    check('The 1st and 2nd divisions.');
    check('In fiscal 2016 sales rose.', '2016 = 2016-01-01..2016-12-31');
    check('The first half ended 2-1.');
    check('The second half of the game.');
    check('In the third quarter of 2015.', 'third quarter of 2015 = 2015-07-01..2015-09-30');
    check('In 4Q12 and 1H 2016.', '4Q12 = 2012-10-01..2012-12-31', '1H 2016 = 2016-01-01..2016-06-30');
    check('In Q1 and Q2 FY2018.', 'Q1 = 2018-01-01..2018-03-31', 'Q2 FY2018 = 2018-04-01..2018-06-30');
    check(
      'The first and second quarters of 2020.',
      'first = 2020-01-01..2020-03-31',
      'second quarters of 2020 = 2020-04-01..2020-06-30',
    );
    check('In spring 2014.', 'spring 2014 = 2014-03-01..2014-06-21');
    check('In the 1960s.', '1960s = 1960-01-01..1969-12-31');
    check('In the 1640s and 50s.', '1640s = 1640-01-01..1649-12-31', '50s = 1650-01-01..1659-12-31');
    check('In the late nineties it grew.', 'late nineties = 1996-08-31..1999-12-31');
    check("In the '80s.", "'80s = 1980-01-01..1989-12-31");
    check('In the nineteen-sixties.', 'nineteen-sixties = 1960-01-01..1969-12-31');
    check('In the 21st century.', '21st century = 2000-01-01..2100-12-31');
    check('A man in his 60s.');
    check('Owned by 20th Century Fox.');
    check("In the late 1960's.", "late 1960's = 1966-09-01..1969-12-31");
  });

  it('reads years with an era', () => {
    const [before, after] = findDates('From 44 BC to AD 79.').flatMap((date) => [date.date, date.lastDate]);
    assert.deepEqual([before, after], [{ year: -43 }, { year: 79 }]);
  });

  it('reads a bare day of the month only where it can be nothing else', () => {
    check('The vote was on the 12th.', '12th = ?');
    check('He came back on the twenty-second.', 'twenty-second = ?');
    check('Open from the 5th to the 9th.', '5th to the 9th = ?');
    check('Closed on the last Friday of May 2014.', 'last Friday of May 2014 = 2014-05-30');
    check('On the evening of the 14th it rained.', '14th = ?');
    check('They come home on 15.', '15 = ?');
    check('It is due on the 27, not before.', '27 = ?');
    check('The pass expires 30/11 and she returns on 4-22.', '30/11 = ?', '4-22 = ?');
    check('He got out on 15 and they go on 20 trips; it returns on 4-22 shooting.');
    check('Go to the 27th floor.');
    check('On the 12th day.');
    check('The first prize.');
    check('For the second time.');
  });

  it('finds no dates in other numbers', () => {
    for (const text of [
      'Version 1.2.3 runs 24/7.',
      'He may march for a second.',
      'Take 1/2 of it.',
      'A rating of 7.6/10.',
      'A rating of 7/10/10.',
      'He sacked him on third down.',
      'The 9P protocol.',
      'The 5/12 majority of the 2,013 members.',
      'They finished 8-0 and 12-4-1.',
    ])
      check(text);
  });
});
