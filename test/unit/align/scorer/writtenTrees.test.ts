import assert from 'node:assert/strict';
import type { BoostedTrees } from '../../../../server/src/engine/align/scorer/boostedTrees.ts';
import { predictProbability } from '../../../../server/src/engine/align/scorer/treeScorer.ts';
import { readTrees, writeTrees } from '../../../../server/src/engine/align/scorer/writtenTrees.ts';

describe('the trees of a weights file', () => {
  const model: BoostedTrees = {
    features: ['x', 'y'],
    bias: 0.5,
    trees: [
      { feature: [-1], threshold: [0.25], left: [0] },
      {
        feature: [0, -1, 1, -1, -1],
        threshold: [0.5, -0.0123, 0.75, 1.5, -2],
        left: [1, 0, 3, 0, 0],
      },
    ],
  };

  it('come back as they were', () => {
    const { trees, ...rest } = readTrees(writeTrees(model));
    const inArrays = trees.map(({ feature, threshold, left }) => ({
      feature: Array.from(feature),
      threshold: Array.from(threshold),
      left: Array.from(left),
    }));
    assert.deepEqual({ ...rest, trees: inArrays }, model);
  });

  it('hold no index of children, and leaves as whole numbers', () => {
    assert.deepEqual(writeTrees(model).trees[1], {
      feature: [0, -1, 1, -1, -1],
      threshold: [0.5, -123, 0.75, 15000, -20000],
    });
  });

  it('decide as before', () => {
    for (const row of [
      [0, 0],
      [1, 0.5],
      [1, 1],
    ])
      assert.equal(predictProbability(readTrees(writeTrees(model)), row), predictProbability(model, row));
  });
});
