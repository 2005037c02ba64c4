import assert from 'node:assert/strict';
import { type BoostOptions, fitBoostedTrees } from '../../../scripts/train/boost.ts';
import type { BoostedTrees, Tree } from '../../../server/src/engine/align/scorer/boostedTrees.ts';
import { predictProbability } from '../../../server/src/engine/align/scorer/treeScorer.ts';

const OPTIONS: BoostOptions = {
  trees: 40,
  depth: 3,
  rate: 0.3,
  penalty: 1,
  leafWeight: 0.5,
  sampled: 1,
  models: 1,
};

/** The tree with twice its values. */
function double(tree: Tree): Tree {
  const threshold = Array.from(tree.threshold, (value, node) =>
    (tree.feature[node] ?? -1) < 0 ? 2 * value : value,
  );
  return { ...tree, threshold };
}

/** Rows over a grid of 20 by 20 points in [0, 1), labelled by a rule. */
function grid(label: (x: number, y: number) => boolean) {
  const points = Array.from({ length: 400 }, (_, i) => [(i % 20) / 20, Math.floor(i / 20) / 20] as const);
  return { rows: points.map(([x, y]) => [x, y]), labels: points.map(([x, y]) => Number(label(x, y))) };
}

function learn(label: (x: number, y: number) => boolean, options: Partial<BoostOptions> = {}) {
  return fitBoostedTrees(['x', 'y'], grid(label), { ...OPTIONS, ...options });
}

describe('boosting', () => {
  const check = (title: string, label: (x: number, y: number) => boolean): void => {
    it(`learns ${title}`, () => {
      const model = learn(label);
      const { rows, labels } = grid(label);
      const wrong = rows.filter((row, i) => predictProbability(model, row) >= 0.5 !== (labels[i] === 1));
      assert.ok(wrong.length <= 4, `${wrong.length} of ${rows.length} wrong`);
    });
  };
  check('a threshold', (x) => x > 0.42);
  check('a corner', (x, y) => x > 0.5 && y > 0.3);
  check('exclusive or', (x, y) => x > 0.55 !== y > 0.4);
  check('a band', (x) => x > 0.3 && x < 0.7);
  check('a circle', (x, y) => (x - 0.5) ** 2 + (y - 0.5) ** 2 < 0.12);

  it('gives one model for one set', () => {
    const label = (x: number, y: number): boolean => x + y > 1;
    assert.deepEqual(learn(label), learn(label));
  });

  it('gives one model for one set where each tree sees a sample', () => {
    const label = (x: number, y: number): boolean => x + y > 1;
    const options = { sampled: 0.5, models: 2 };
    assert.deepEqual(learn(label, options), learn(label, options));
    assert.notDeepEqual(learn(label, options), learn(label));
  });

  it('averages the log odds of its models', () => {
    const label = (x: number): boolean => x > 0.42;
    const logOdds = (model: BoostedTrees): number => Math.log(1 / predictProbability(model, [0.9, 0.9]) - 1);
    const [one, two] = [learn(label), learn(label, { models: 2 })];
    assert.equal(two.trees.length, 2 * one.trees.length);
    const second = { ...two, trees: two.trees.slice(40).map(double) };
    assert.ok(Math.abs(logOdds(two) - (logOdds(one) + logOdds(second)) / 2) < 0.01);
  });

  it('gives the share of positives where nothing tells them apart', () => {
    const labels = Array.from({ length: 400 }, (_, i) => Number(i % 4 === 0));
    const model = fitBoostedTrees(['x'], { rows: labels.map(() => [1]), labels }, OPTIONS);
    assert.ok(Math.abs(predictProbability(model, [1]) - 0.25) < 0.01);
  });

  it('counts rows by their weights', () => {
    const rows = [[0], [0], [1], [1]];
    const set = { rows, labels: [1, 0, 1, 0], weights: [90, 10, 10, 90] };
    const model = fitBoostedTrees(['x'], set, OPTIONS);
    assert.ok(predictProbability(model, [0]) > 0.8 && predictProbability(model, [1]) < 0.2);
  });

  it('tests only the features that it may', () => {
    const model = learn((x, y) => x > 0.5 && y > 0.5, { tested: ['y'] });
    const tested = new Set(
      model.trees.flatMap(({ feature }) => Array.from(feature).filter((one) => one >= 0)),
    );
    assert.deepEqual([...tested], [1]);
  });

  it('grows trees no deeper than it may', () => {
    const deepest = Math.max(
      ...learn((x, y) => x > 0.5 !== y > 0.5, { depth: 2 }).trees.map(({ feature }) => feature.length),
    );
    assert.ok(deepest <= 7);
  });

  it('never lets a rising feature lower the probability in a tree of its own', () => {
    const noisy = (x: number): boolean => (x > 0.2 && x < 0.4) || x > 0.6;
    const options = { depth: 1, monotone: { x: 1 }, tested: ['x'] } as const;
    const model = learn(noisy, options);
    const curve = Array.from({ length: 100 }, (_, i) => predictProbability(model, [i / 100, 0]));
    assert.ok(curve.every((value, i) => i === 0 || value >= (curve[i - 1] ?? 0) - 1e-12));
    assert.ok((curve.at(-1) ?? 0) > (curve[0] ?? 1));
    const falling = learn(noisy, { ...options, monotone: { x: -1 } });
    assert.ok(predictProbability(falling, [0.99, 0]) <= predictProbability(falling, [0.01, 0]));
  });
});
