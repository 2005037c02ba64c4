import assert from 'node:assert/strict';
import { days, findDates } from './findDates.ts';

function check(words: string, expected: string): void {
  it(`${words} is ${expected}`, () =>
    assert.deepEqual(
      findDates(`It began on ${words}.`).map((date) => days(date)),
      [expected],
    ));
}

describe('holidays', () => {
  check('Christmas Day 2015', '2015-12-25');
  check("New Year's Eve, 1999", '1999-12-31');
  check('St. Patrick’s Day of 2001', '2001-03-17');
  check('Thanksgiving 2012', '2012-11-22');
  check('Memorial Day 2016', '2016-05-30');
  // Easter: the earliest and the latest of the twentieth and twenty-first centuries, and a leap year.
  check('Easter Sunday 1913', '1913-03-23');
  check('Easter Monday 2038', '2038-04-26');
  check('Good Friday, 2000', '2000-04-21');
  check('Boxing Day', '?');

  it('are names where neither a year nor a preposition dates them', () => {
    for (const text of ['The Boxing Day match was lost.', 'They like Halloween.', 'A good friday 2000.'])
      assert.deepEqual(
        findDates(text).filter(({ date }) => date?.month !== undefined),
        [],
        text,
      );
  });
});
