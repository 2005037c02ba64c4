import assert from 'node:assert/strict';
import { mergeSegments } from '../../../server/src/engine/index.ts';
import { choosePartsToMerge } from '../../../server/src/indexing/choosePartsToMerge.ts';

describe('the parts of an index that become one', () => {
  /** `sizes` are numbers of documents that count; "3/10": of so many that the part holds. */
  const check = (sizes: string, expected: string): void => {
    it(`are ${expected || 'none'} of ${sizes}`, () => {
      const parts = sizes.split(' ').map((size) => {
        const [live = 0, all = live] = size.split('/').map(Number);
        const segment = { ...mergeSegments([]), firsts: new Uint32Array(all + 1) };
        return { size, segment, documents: Array.from({ length: live }, (_, at) => at) };
      });
      const chosen = choosePartsToMerge(parts).map(({ size }) => size);
      assert.equal(chosen.join(' '), expected);
    });
  };

  check('5', '');
  check('5 5 5', '');
  check('5 5 5 5', '5 5 5 5');
  check('1000 1 1 1', '');
  check('1000 1 1 1 1', '1 1 1 1');
  check('1 1 2 5 11', '1 1 2 5 11');
  // The last batch of a first load is of any size.
  check('16 250 250 250 250', '16 250 250 250 250');
  check('250 250 250 250 16 9000', '16 250 250 250 250');
  check('1 3 9 27 81 243', '');
  check('10 4/10', '4/10');
  check('10 5/10', '');
});
