import assert from 'node:assert/strict';
import { days, findDates } from './findDates.ts';

function check(
  text: string,
  relation: string | undefined,
  strictness: string,
  bounds: string,
  stated?: string,
): void {
  const [found, ...others] = findDates(text);
  assert.equal(others.length, 0, text);
  assert.deepEqual(
    [found?.relation, found?.strictness, found && days(found), found?.stated && days(found.stated)],
    [relation, strictness, bounds, stated],
    text,
  );
}

describe('relations of dates', () => {
  it('bound the date and keep it', () => {
    const day = '2020-04-14';
    check('It opened before April 14, 2020.', 'before', 'lessThan', '..2020-04-13', day);
    check('It opened prior to April 14, 2020.', 'before', 'lessThan', '..2020-04-13', day);
    check('It opened after April 14, 2020.', 'after', 'moreThan', '2020-04-15..', day);
    check('Open since April 14, 2020.', 'since', 'atLeast', '2020-04-14..', day);
    check('Open from April 14, 2020.', 'since', 'atLeast', '2020-04-14..', day);
    check('Done by April 14, 2020.', 'by', 'atMost', '..2020-04-14', day);
    check('As of April 14, 2020 it stood.', 'asOf', 'atMost', '..2020-04-14', day);
    check('Open until April 14, 2020.', 'until', 'atMost', '..2020-04-14', day);
    check('No later than April 14, 2020.', 'by', 'atMost', '..2020-04-14', day);
    check('April 14, 2020 onwards.', 'since', 'atLeast', '2020-04-14..', day);
  });

  it('of time say no more than the date', () => {
    check('In 1979 it closed.', undefined, 'exact', '1979-01-01..1979-12-31');
    check('During 1979 it closed.', 'during', 'exact', '1979-01-01..1979-12-31', '1979-01-01..1979-12-31');
  });

  it('do not bound a date that a distance is counted from', () => {
    check('Two weeks after April 14, 2020.', undefined, 'exact', '2020-04-14');
  });

  it('approximate', () => {
    const [date] = findDates('It was built around 1850.');
    assert.deepEqual([date?.strictness, date?.value], ['about', 1850]);
    assert.equal(date && days(date), '1849-01-01..1851-12-31');
    assert.equal(findDates('Erected c. 1850.')[0]?.strictness, 'about');
    const [single, range] = ['c. 1510', 'c. 1491–1510'].map((when) => findDates(`Painted ${when}.`)[0]);
    assert.equal(range?.high, single?.high);
    assert.deepEqual(findDates('It cost around 1850.'), []);
  });

  it('put the preposition into the span, not the core', () => {
    const text = 'Built before 1990.';
    const [date] = findDates(text);
    assert.equal(text.slice(date?.start, date?.end), 'before 1990');
    assert.equal(text.slice(date?.core.start, date?.core.end), '1990');
  });
});

describe('years that are not written', () => {
  const implied = (text: string, documentDate?: string) =>
    findDates(text, documentDate).map(({ date }) => date?.impliedYear);

  it('come from the nearest date of the sentence', () => {
    assert.deepEqual(implied('On 5 March 2019 it rose, and on 7 March it fell.'), [undefined, 2019]);
    assert.equal(days(findDates('On 5 March 2019 it rose, and on 7 March it fell.')[1]!), '2019-03-07');
  });

  it('come from the day of the document', () => {
    assert.deepEqual(implied('It fell on 7 March.', '2019-05-01'), [2019]);
    assert.deepEqual(implied('It fell on 7 June.', '2019-05-01'), [2018]);
    assert.deepEqual(implied('It will open on 7 March.', '2019-05-01'), [2020]);
    assert.deepEqual(implied('It fell on 7 June.', '2019'), [2019]);
    assert.deepEqual(implied('It fell on 7 June.'), [undefined]);
    assert.deepEqual(implied('It fell on 7 March that year.', '2019-05-01'), [undefined]);
    assert.equal(implied('It fell in March last year.', '2019-05-01')[0], 2018);
  });

  it('are never put in the place of a written one', () => {
    assert.deepEqual(findDates('It fell on 7 March.', '2019-05-01')[0]?.date, {
      month: 3,
      day: 7,
      impliedYear: 2019,
    });
  });

  it('keep the relation', () => {
    const [date] = findDates('It fell before 7 March.', '2019-05-01');
    assert.equal(days(date!), '..2019-03-06');
  });
});
