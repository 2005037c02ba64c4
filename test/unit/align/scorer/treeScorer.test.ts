import assert from 'node:assert/strict';
import { evaluateTree } from '../../../../scripts/train/boost.ts';
import { SeededRandom } from '../../../../scripts/train/random.ts';
import type { BoostedTrees, Tree } from '../../../../server/src/engine/align/scorer/boostedTrees.ts';
import { MODELS } from '../../../../server/src/engine/align/scorer/models.ts';
import { MOST_LEAVES, TreeScorer } from '../../../../server/src/engine/align/scorer/treeScorer.ts';

/** Rows of values at, below and above the thresholds that a model tests. */
function makeRows({ features, trees }: BoostedTrees, count: number): number[][] {
  const values: number[][] = features.map(() => [0, 1]);
  for (const { feature, threshold } of trees)
    for (const [node, tested] of Array.from(feature).entries()) values[tested]?.push(threshold[node] ?? 0);
  const random = new SeededRandom('rows');
  return Array.from({ length: count }, () =>
    values.map((tested) => (tested[random.below(tested.length)] ?? 0) + (random.below(3) - 1) * 1e-9),
  );
}

/** A tree that tests one feature once for each leaf but the last. */
function makeChain(leaves: number): Tree {
  const [feature, threshold, left]: [number[], number[], number[]] = [[], [], []];
  for (let leaf = 0; leaf + 1 < leaves; leaf++) {
    feature.push(0, -1);
    threshold.push(leaf, leaf);
    left.push(2 * leaf + 1, 0);
  }
  // The right child of a node follows its leaf.
  return { feature: [...feature, -1], threshold: [...threshold, leaves - 1], left: [...left, 0] };
}

describe('a scorer of trees', () => {
  const check = (name: string, model: BoostedTrees): void => {
    it(`comes to the leaves that a walk comes to, ${name}`, () => {
      const scorer = new TreeScorer(model);
      for (const row of makeRows(model, 200))
        assert.equal(
          scorer.score(row),
          model.trees.reduce((sum, tree) => sum + evaluateTree(tree, row), model.bias),
        );
    });
  };
  check('of the model of pairs', MODELS.pair);
  check('of the model of passages', MODELS.passageDecision);
  check('of the model of documents', MODELS.documentDecision);
  check('of a tree with as many leaves as there may be', {
    features: ['a'],
    bias: 0.5,
    trees: [makeChain(MOST_LEAVES)],
  });

  it('takes no tree with more leaves', () =>
    assert.throws(() => new TreeScorer({ features: ['a'], bias: 0, trees: [makeChain(33)] }), /33 leaves/));
});
