import assert from 'node:assert/strict';
import {
  areaUnderCurve,
  fitFolds,
  type GroupedRow,
  predictFor,
} from '../../../scripts/train/crossValidate.ts';
import { foldOf } from '../../../scripts/train/folds.ts';
import type { BoostedTrees } from '../../../server/src/engine/align/scorer/boostedTrees.ts';

/** A model that gives a row its first feature as log odds. */
const IDENTITY: BoostedTrees = {
  features: ['x'],
  bias: 0,
  trees: [-2, -1, 0, 1].map((edge) => ({ feature: [0, -1, -1], threshold: [edge, 0, 1], left: [1, 0, 0] })),
};

describe('folds', () => {
  it('never split a group, whatever the order', () => {
    const groups = Array.from({ length: 200 }, (_, i) => `page ${i}`);
    const folds = new Map(groups.map((group) => [group, foldOf(group, 5)]));
    for (const group of [...groups].reverse()) assert.equal(foldOf(group, 5), folds.get(group));
    const sizes = Array.from(
      { length: 5 },
      (_, fold) => [...folds.values()].filter((one) => one === fold).length,
    );
    assert.ok(Math.min(...sizes) >= 20 && Math.max(...sizes) <= 60, sizes.join(' '));
  });

  it('predict a group by a model that never saw it', () => {
    const options = { trees: 10, depth: 2, rate: 0.3, penalty: 1, leafWeight: 0.1, sampled: 1, models: 1 };
    // Each group has a feature value of its own, so that a model which saw it would know its label.
    const rows: GroupedRow[] = Array.from({ length: 60 }, (_, i) => {
      const label = (i >> 1) % 2 === 0 ? 1 : 0;
      return { group: `page ${i >> 1}`, row: [i >> 1], label };
    });
    const models = fitFolds(['x'], rows, 4, options);
    assert.equal(models.length, 4);
    for (const one of rows) {
      const others = rows.filter((other) => foldOf(other.group, 4) !== foldOf(one.group, 4));
      assert.ok(others.every((other) => other.group !== one.group));
      const again = fitFolds(['x'], others, 4, options)[foldOf(one.group, 4)];
      assert.equal(
        predictFor(models, one),
        predictFor(
          Array.from({ length: 4 }, () => again!),
          one,
        ),
      );
    }
  });
});

describe('the area under the curve', () => {
  const check = (
    title: string,
    expected: number,
    rows: readonly (readonly [x: number, label: 0 | 1])[],
  ): void => {
    it(`${title} is ${expected}`, () => {
      const grouped = rows.map(([x, label], i): GroupedRow => ({ group: String(i), row: [x], label }));
      assert.ok(Math.abs(areaUnderCurve(grouped, [IDENTITY]) - expected) < 1e-9);
    });
  };
  check('of a perfect order', 1, [
    [-2, 0],
    [-1, 0],
    [1, 1],
    [2, 1],
  ]);
  check('of a reversed order', 0, [
    [-2, 1],
    [-1, 1],
    [1, 0],
    [2, 0],
  ]);
  check('of three pairs in four', 0.75, [
    [-2, 0],
    [0, 1],
    [1, 0],
    [2, 1],
  ]);
});
