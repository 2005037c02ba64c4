import assert from 'node:assert/strict';
import { readPlaces } from '../../../server/src/engine/draft/places.ts';

describe('the places that a locator names', () => {
  const check = (value: string, expected: string | undefined): void => {
    it(`"${value}" is ${expected ?? 'not read'}`, () => {
      const places = readPlaces(value)?.map(({ first, last }) => `${first} to ${last}`);
      assert.equal(places?.join(', '), expected);
    });
  };

  check('3', '3 to 3');
  check('33-35', '33 to 35');
  check('33–35', '33 to 35');
  check('33--35', '33 to 35');
  check('33 - 35', '33 to 35');
  check('133-35', '133 to 135');
  check('199-201', '199 to 201');
  check('3, 7 and 9', '3 to 3, 7 to 7, 9 to 9');
  check('3 & 5-6', '3 to 3, 5 to 6');
  check('12f', '12 to 13');
  check('12ff', '12 to Infinity');
  check('12ff.', '12 to Infinity');

  check('iv', undefined);
  check('A12', undefined);
  check('3.2', undefined);
  check('9-3', undefined);
  check('3, iv', undefined);
  check('33-35 and passim', undefined);
  check('', undefined);
  check('1'.repeat(200), undefined);
  check('1-'.repeat(20_000), undefined);
});
