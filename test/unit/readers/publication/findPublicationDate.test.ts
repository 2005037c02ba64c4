import assert from 'node:assert/strict';
import { findPublicationDate } from '../../../../server/src/readers/publication/findPublicationDate.ts';

/** Paragraphs are parted by " / ". */
const check = (text: string, expected: string | undefined, titleAt?: number): void => {
  it(`${expected ?? 'none'}: ${text}`, () =>
    assert.equal(findPublicationDate(text.split(' / '), titleAt), expected));
};

describe('the date of publication: bylines and what says so', () => {
  check('Court rules / By Ann Lee on March 2, 2017 / The court ruled on Wednesday.', '2017-03-02');
  check('Court rules / By ANN LEE and Bo Berg, The Daily News | 2 Mar 2017', '2017-03-02');
  check('Court rules / Posted by Ann Lee May 8, 2013 NEW YORK – The court ruled.', '2013-05-08');
  check('Court rules / Published: 2 March 2017', '2017-03-02');
  check('Court rules / Ann Lee, Daily News Published 8:50 p.m. ET Feb. 2, 2014', '2014-02-02');
  check('Court rules / Updated: 23 Apr 2019 4:13 am Posted: 14 Apr 2019', '2019-04-14');
  check('Court rules / Mon 16 Nov 2015 03.02 GMT First published on Sun 15 Nov 2015', '2015-11-15');
  check('Court rules / By Ann Lee 15/04/2018', '2018-04-15');
  check('Court rules / By Ann Lee 05/04/2018', undefined);
  check('Court rules / She was elected by Congress on May 5, 1976.', undefined);
  check('Court rules / The ruling was published on June 9, 2002.', undefined);
});

describe('the date of publication: with the time of day, and in datelines', () => {
  check('Court rules / Read next Subscribe July 28, 2018 3:15PM PT', '2018-07-28');
  check('Court rules / Ann Lee Tue 26 Jun 2001 21.16 EDT The judge said so.', '2001-06-26');
  check('Court rules / 10:40 pm 25 Mar 2011', '2011-03-25');
  check('Court rules / Sunday, June 12, 2016 3:00 PM 5:00 PM Add to calendar', undefined);
  check('Court rules / The hall opens on June 12, 2016, 3:00 PM.', undefined);
  check('Court rules / TORONTO, ON (August 22, 2017) - The court ruled.', '2017-08-22');
  check('Court rules / AFP June 14, 2014 Washington: The court ruled.', '2014-06-14');
});

describe('the date of publication: bare, beside the title', () => {
  check('The court rules - The News / Search / The court rules / May 20, 2019 It did.', '2019-05-20');
  check('The court has ruled / Court / Court of Kings / May 20, 2019 The court ruled.', undefined);
  check('The court rules | News / Ann Lee | July 21, 2017 / The court rules / It did.', '2017-07-21');
  check('Search August 25, 2019 / The court ruled.', undefined);
  check('Ann Lee · Nov 6, 2014 / The court ruled.', '2014-11-06', -1);
  check('Court rules / November 6, 2014 / The court ruled.', '2014-11-06', 0);
  check('Court rules / Released: June 6, 2017', undefined, 0);
  check('Court rules / Start Date October 6, 2017 End Date October 7, 2017', undefined, 0);
  check('Court rules / 4 September 1914 : sailed to Malta', undefined, 0);
  check('Court rules / June 12-19, 2016', undefined, 0);
  check('Court rules / August 25 - April 1, 2018 The court shows its papers.', undefined, 0);
  check('Court rules / The court ruled on May 20, 2019 The end', undefined, 0);
});

describe('the date of publication: where it is looked for', () => {
  const filler = 'The court said more. / '.repeat(30);
  check(`Court rules / ${filler}By Ann Lee, May 20, 2019`, undefined);
  it('in linear time', () => {
    // Mocha's time limit is the test: what takes quadratic time does not end within it.
    assert.equal(findPublicationDate(['by A '.repeat(100_000), 'May 20, '.repeat(100_000)]), undefined);
  });
});
