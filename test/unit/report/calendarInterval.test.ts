import assert from 'node:assert/strict';
import { reportDate } from '../../../server/src/features/report/calendarInterval.ts';

describe('dates in reports', () => {
  const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
  const check = (low: number, high: number, date: string | undefined) =>
    it(`writes ${date ?? 'nothing of an unknown date'}`, () =>
      assert.equal(reportDate(low, high).date, date));

  check(day('2015-06-13'), day('2015-06-13'), '2015-06-13');
  check(day('2015-06-01'), day('2015-06-30'), '2015-06');
  check(day('2015-06-01'), day('2015-08-31'), '2015-06/2015-08');
  check(day('2015-01-01'), day('2015-12-31'), '2015');
  check(day('2008-01-01'), day('2009-12-31'), '2008/2009');
  check(day('2015-07-16'), day('2015-07-17'), '2015-07-16/2015-07-17');
  check(day('2016-02-01'), day('2016-02-28'), '2016-02-01/2016-02-28');
  check(day('2016-02-01'), day('2016-02-29'), '2016-02');
  check(Number.NEGATIVE_INFINITY, day('2015-12-31'), '../2015-12-31');
  check(day('2015-06-13'), Number.POSITIVE_INFINITY, '2015-06-13/..');
  check(Number.NaN, Number.NaN, undefined);
  check(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, undefined);
  check(day('-000099-01-01'), day('-000099-12-31'), '-0099');

  it('writes the bounds as yyyymmdd', () => {
    const { low, high } = reportDate(day('2015-06-01'), day('2015-06-30'));
    assert.deepEqual([low, high], [20150601, 20150630]);
  });

  it('leaves out an open bound', () => {
    assert.equal('low' in reportDate(Number.NEGATIVE_INFINITY, 0), false);
  });
});
