import assert from 'node:assert/strict';
import {
  type BoostedTrees,
  predictProbability,
  type Tree,
} from '../../../server/src/engine/align/boostedTrees.ts';
import { DECISION_FEATURES } from '../../../server/src/engine/align/decisionFeatures.ts';
import { type DecisionModel, decide, MODELS } from '../../../server/src/engine/align/models.ts';
import { PAIR_FEATURES } from '../../../server/src/engine/align/pairFeatures.ts';

const leaf = (value: number): Tree => ({ feature: [-1], threshold: [value], left: [0] });
/** a <= 2 ? -1 : (b <= 0.5 ? 1 : 3) */
const NESTED: Tree = {
  feature: [0, -1, 1, -1, -1],
  threshold: [2, -1, 0.5, 1, 3],
  left: [1, 0, 3, 0, 0],
};

describe('boosted trees', () => {
  const check = (
    title: string,
    bias: number,
    trees: readonly Tree[],
    row: readonly number[],
    logOdds: number,
  ): void => {
    it(title, () => {
      const model: BoostedTrees = { features: ['a', 'b'], bias, trees };
      assert.ok(Math.abs(predictProbability(model, row) - 1 / (1 + Math.exp(-logOdds))) < 1e-12);
    });
  };
  check('without trees give the bias', 0.5, [], [0, 0], 0.5);
  check('add their leaves to it', 0.5, [leaf(1), leaf(-0.25)], [0, 0], 1.25);
  check('go left below a threshold', 0, [NESTED], [1, 9], -1);
  check('go left at a threshold', 0, [NESTED], [2, 9], -1);
  check('go right above it', 0, [NESTED], [2.01, 0.5], 1);
  check('go on to the end', 0, [NESTED], [3, 0.6], 3);
  check('take a missing feature for 0', 0, [NESTED], [3], 1);

  it('decide by the threshold of the kind', () => {
    const model: DecisionModel = {
      features: [],
      bias: 0,
      trees: [],
      thresholds: { date: 0.6, ordinal: 0.5, other: 0.4 },
    };
    assert.deepEqual(
      (['date', 'ordinal', 'count', 'money', 'percent'] as const).map((kind) => decide(model, kind, [])),
      [false, true, true, true, true],
    );
  });

  describe('of the weights files', () => {
    const check = (name: string, model: BoostedTrees, features: readonly string[]): void => {
      it(`${name} test the features that the engine gives`, () => {
        assert.deepEqual(model.features, features);
        for (const { feature, threshold, left } of model.trees) {
          assert.ok(feature.length === threshold.length && feature.length === left.length);
          feature.forEach((tested, node) => {
            const child = left[node] ?? 0;
            const isInner =
              tested >= 0 && tested < features.length && child > node && child + 1 < feature.length;
            assert.ok(tested === -1 || isInner, `node ${node}`);
          });
        }
      });
    };
    check('of pairs', MODELS.pair, PAIR_FEATURES);
    check('of passages', MODELS.passageDecision, DECISION_FEATURES);
    check('of documents', MODELS.documentDecision, DECISION_FEATURES);
  });
});
