import assert from 'node:assert/strict';
import {
  civilFromDays,
  daysFromCivil,
  isDayOfMonth,
  monthsInterval,
  weekdayOf,
} from '../../../../server/src/engine/extract/date/calendar.ts';

describe('the calendar', () => {
  it('counts days from 1970', () => {
    assert.equal(daysFromCivil(1970, 1, 1), 0);
    assert.equal(daysFromCivil(2000, 3, 1), 11_017);
    assert.equal(daysFromCivil(1969, 12, 31), -1);
    assert.equal(daysFromCivil(0, 3, 1), -719_468);
  });

  it('agrees with the platform, and back', () => {
    for (let day = -800_000; day < 800_000; day += 997) {
      const date = new Date(day * 86_400_000);
      const civil = civilFromDays(day);
      assert.deepEqual(civil, {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
      assert.equal(daysFromCivil(civil.year, civil.month, civil.day), day);
      assert.equal(weekdayOf(day), date.getUTCDay());
    }
  });

  it('knows leap years and lengths of months', () => {
    const february = (year: number) => {
      const { low, high } = monthsInterval(year, 2, 2);
      return high - low + 1;
    };
    assert.deepEqual([1900, 2000, 2019, 2020].map(february), [28, 29, 28, 29]);
    assert.equal(isDayOfMonth(4, 31), false);
    assert.equal(isDayOfMonth(2, 29), true);
    assert.equal(isDayOfMonth(13, 1), false);
  });

  it('lets months run into other years', () => {
    assert.deepEqual(monthsInterval(2015, 13, 13), monthsInterval(2016, 1, 1));
    assert.deepEqual(monthsInterval(2015, 0, 0), monthsInterval(2014, 12, 12));
  });
});
