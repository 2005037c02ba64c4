import assert from 'node:assert/strict';
import { readHeadDate } from '../../../server/src/engine/analyze/headDate.ts';
import type { CalendarDate } from '../../../server/src/engine/model/figure.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

const vocabulary = createVocabulary();

function write({ year, quarter, month, day, half, season, decade }: CalendarDate): string {
  const parts = [
    season,
    decade && `${decade}s`,
    half && `H${half}`,
    quarter && `Q${quarter}`,
    day,
    month,
    year,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

describe('the date of a head', () => {
  /** The words of the date, and what it is; nothing where the head has none. */
  const check = (head: string, expected = ''): void => {
    it(`${head || 'nothing'}: ${expected || 'none'}`, () => {
      const read = readHeadDate(head, vocabulary);
      const { date, lastDate } = read?.date ?? {};
      const shown = read && [
        head.slice(read.start, read.end),
        date && write(date),
        lastDate && write(lastDate),
      ];
      assert.equal(shown?.filter((part) => part !== undefined).join(' = ') ?? '', expected);
    });
  };

  describe('is', () => {
    check('2019', '2019 = 2019');
    check(' 2019 ', '2019 = 2019');
    check('2021*', '2021 = 2021');
    check('2020e', '2020 = 2020');
    check('2020 (est.)', '2020 = 2020');
    check('2020 (US$ m)', '2020 = 2020');
    check('Population 2020', '2020 = 2020');
    check('Population (2020)', '2020 = 2020');
    check('Population, 2021 census', '2021 = 2021');
    check('Sales 2020 (EUR m)', '2020 = 2020');
    check('FY2020', 'FY2020 = 2020');
    check('Q1 2021', 'Q1 2021 = Q1 2021');
    check('2021Q1', '2021Q1 = Q1 2021');
    check('2021-Q1', '2021-Q1 = Q1 2021');
    check('2021M03', '2021M03 = 3 2021');
    check('Jan 2022', 'Jan 2022 = 1 2022');
    check('Mar-21', 'Mar-21 = 3 2021');
    check('Jan', 'Jan = 1');
    check('Q1', 'Q1 = Q1');
    check('H1 2021', 'H1 2021 = H1 2021');
    check('31 Dec 2021', '31 Dec 2021 = 31 12 2021');
    check('2019–20', '2019–20 = 2019 = 2020');
    check('2019/20', '2019/20 = 2019 = 2020');
    check('1990s', '1990s = 1990s');
  });

  describe('is not', () => {
    check('');
    check('Visitors');
    check('Marine area');
    check('District 9');
    check('Change since 2019');
    check('Change on 2019');
    check('2020 vs 2019');
    check('2015 prices');
    check('Price index (2015 = 100)');
    check('GDP (constant 2015 US$)');
    check('Deaths per 2000');
    check('Time over 1500 km');
    check(`${'word '.repeat(30)}2020`);
  });
});
