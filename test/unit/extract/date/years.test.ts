import assert from 'node:assert/strict';
import { findDates } from './findDates.ts';

/** The years of a text, a range as "first–last". */
function check(text: string, ...expected: readonly string[]): void {
  const found = findDates(text).map(({ date, lastDate }) =>
    lastDate === undefined ? `${date?.year}` : `${date?.year}–${lastDate.year}`,
  );
  assert.deepEqual(found, expected, text);
}

describe('years', () => {
  it('come after prepositions of time', () => {
    check('In 1979 it closed.', '1979');
    check('It has run since 1866.', '1866');
    check('The war of 1857 ended it.', '1857');
    check('It dates back to 1692.', '1692');
    check('It was as early as 1917 that he left.', '1917');
    check('No later than 1990, he said.', '1990');
    check('It should open by 2025.', '2025');
    check('Planned for 2016.', '2016');
    check('It rose by 5 percent over 2021, and by a third over 2020.', '2021', '2020');
    check('It is 5 percent over 2000 metres; it grew over 2021 days.');
    check('Compared with 2014, it sold more; it was 2015, when it closed.', '2014', '2015');
    check('It sold 3000 compared with 2014 pieces.');
    check('They bought Ostby Metals, established 2003.', '2003');
    check('They founded 2003 schools.');
  });

  it('qualify nouns', () => {
    check('The 2003 film was a success.', '2003');
    check('The 2018 elections were fair.', '2018');
    check('The 1755 earthquake, not a 1755 metre run.', '1755');
    check('His 1996 release of it sold well.', '1996');
    check('2013 video of the fire.', '2013');
    check('The 2020 pandemic spread.', '2020');
    check("It was 2008's best book.", '2008');
    check('The team of Expo 2012 won.', '2012');
  });

  it('leave their century to the first of a list', () => {
    check("He won in 1966 and '68.", '1966', '1968');
    check("He won in 1925, '26, and in ’29.", '1925', '1926', '1929');
  });

  it('stand in parentheses and lists', () => {
    check('Her album Vespertine (2001) was praised.', '2001');
    check('An author (born 1959).', '1959');
    check('A priest (b. 1723, d. 1790).', '1723', '1790');
    check('In the first nine months of 2015 exports fell.', '2015');
    check('As shown (Gordon, 2005).', '2005');
    check('The 2015 and 2016 seasons.', '2015', '2016');
    check('He won in 2006, 2008 and 2010.', '2006', '2008', '2010');
    check('He won both finals (2016 & 2018).', '2016', '2018');
  });

  it('end where the next block of a page is glued to them', () => {
    check('Posted June 13, 2015Some 352 men.', '2015');
    check('Jo Smith 13 June 2015NEWS Some 352 men.', '2015');
    check('May 26, 2018May 30, 2019 2 Minutes', '2018', '2019');
    check('A May 4, 2015px wide image.', 'undefined');
  });

  it('form ranges and seasons', () => {
    check('The 2019–20 pandemic.', '2019–2020');
    check('The 2008-09 season.', '2008–2009');
    check('The 2018/19 season.', '2018–2019');
    check('The war of 1914–18.', '1914–1918');
    check('He ruled from 1422 to 1450.', '1422–1450');
    check('Between 1990 and 1995 it grew.', '1990–1995');
    check('From 1998 until 2003 they won.', '1998–2003');
    check('Sold in FY2022-23.', '2022–2023');
    check('The turn of the century, 1999–2000.', '1999–2000');
  });

  it('leave their century out', () => {
    check("He was born in '48.", '1948');
    check('The class of ’92 met.', '1992');
    check("A '48 and 50s of silver.");
  });

  it('are written in words', () => {
    check('It was nineteen seventy-eight.', '1978');
    check('On September 10, nineteen zero one.', '1901');
  });

  it('are no counts', () => {
    for (const text of [
      'There were 1690 confirmed cases.',
      'More than 1950 people came.',
      'Over 2000 were hurt.',
      'Nearly 2000.',
      'A total of 1998 was reached.',
      'It rose by 1950 to 2050.',
      'One in 2000 schools.',
      'It cost $1999 or ₹2000.',
      'The 1567 cases were mild.',
      'Between 1500 and 2000 people.',
      'It has 1080p video.',
      'On Highway 2013.',
      'He led 1000 citizens.',
      'The count was 2,013 in all.',
      'Part of the 2000 deaths.',
      'About 1500 tonnes.',
      'In 2015 percent terms.',
    ])
      check(text);
  });

  it('carry their number as the value', () => {
    const [year] = findDates('In 1979 it closed.');
    assert.equal(year?.value, 1979);
    assert.equal(year?.kind, 'date');
    assert.equal(year?.step, 0);
    assert.equal(findDates('In June 1979 it closed.')[0]?.value, undefined);
  });
});
