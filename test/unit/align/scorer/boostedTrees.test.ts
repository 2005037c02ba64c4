import assert from 'node:assert/strict';
import { DECISION_FEATURES } from '../../../../server/src/engine/align/decide/decisionFeatures.ts';
import { PAIR_FEATURES } from '../../../../server/src/engine/align/pair/pairFeatures.ts';
import type { BoostedTrees, Tree } from '../../../../server/src/engine/align/scorer/boostedTrees.ts';
import {
  type DecisionModel,
  MODELS,
  thresholdOf,
} from '../../../../server/src/engine/align/scorer/models.ts';
import { predictProbability } from '../../../../server/src/engine/align/scorer/treeScorer.ts';
import type { Confidence } from '../../../../server/src/engine/model/settings.ts';

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

  describe('decide from a threshold on', () => {
    const model: DecisionModel = {
      features: [],
      bias: 0,
      trees: [],
      thresholds: { date: 0.95, ordinal: 0.7, other: 0.4 },
    };
    const check = (confidence: Confidence, date: number, ordinal: number, count: number): void => {
      it(`of the kind, where confidence is ${confidence}`, () => {
        assert.deepEqual(
          (['date', 'ordinal', 'count'] as const).map((kind) => thresholdOf(model, kind, confidence)),
          [date, ordinal, count],
        );
      });
    };
    check('normal', 0.95, 0.7, 0.4);
    check('low', 0.5, 0.5, 0.4);
    check('high', 0.95, 0.9, 0.9);
    check(0.85, 0.85, 0.85, 0.85);
  });

  describe('of the weights files', () => {
    const check = (name: string, model: BoostedTrees, features: readonly string[]): void => {
      it(`${name} test the features that the engine gives`, () => {
        assert.deepEqual(model.features, features);
        for (const { feature, threshold, left } of model.trees) {
          assert.ok(feature.length === threshold.length && feature.length === left.length);
          Array.from(feature).forEach((tested, node) => {
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
