import assert from 'node:assert/strict';
import {
  joinDate,
  parsePublicationDate,
} from '../../../../server/src/readers/publication/publicationDate.ts';

describe('parsePublicationDate', () => {
  for (const [written, expected] of [
    ['2015', '2015'],
    ['2015-06', '2015-06'],
    ['2015-06-13', '2015-06-13'],
    ['2015-06-13T10:00:00+06:00', '2015-06-13'],
    ['2015-06-13 10:00', '2015-06-13'],
    ['Sat, 13 Jun 2015 10:00:00 GMT', '2015-06-13'],
    ['Saturday, June 13, 2015 at 3:54 pm', '2015-06-13'],
    ['13 June 2015', '2015-06-13'],
    ['2015-01/2015-03', '2015-01'],
    ['2015~', '2015'],
    ['06/07/2015', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ] as const)
    it(JSON.stringify(written), () => assert.equal(parsePublicationDate(written), expected));
});

describe('joinDate', () => {
  for (const [parts, expected] of [
    [['2015'], '2015'],
    [['2015', '6'], '2015-06'],
    [['2015', '6', '3'], '2015-06-03'],
    [['2015', 'June'], '2015-06'],
    [['2015', 'jun.', '3'], '2015-06-03'],
    [['2015', 'spring'], '2015'],
    [['2015', '13'], '2015'],
    [[], undefined],
  ] as const)
    it(JSON.stringify(parts), () => assert.equal(joinDate(...parts), expected));
});
