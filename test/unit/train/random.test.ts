import assert from 'node:assert/strict';
import { SeededRandom } from '../../../scripts/train/random.ts';

describe('seeded numbers', () => {
  const draw = (seed: string): number[] => {
    const random = new SeededRandom(seed);
    return Array.from({ length: 1000 }, () => random.below(10));
  };

  it('are the same for one seed, and others for another', () => {
    assert.deepEqual(draw('a'), draw('a'));
    assert.notDeepEqual(draw('a'), draw('b'));
  });

  it('are each about as frequent', () => {
    for (let digit = 0; digit < 10; digit++) {
      const count = draw('a').filter((one) => one === digit).length;
      assert.ok(count > 60 && count < 140, `${digit}: ${count}`);
    }
  });
});
