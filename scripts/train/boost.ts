import type { BoostedTrees, Tree } from '../../server/src/engine/align/scorer/boostedTrees.ts';
import { type BinnedFeature, binFeature, round4 } from './bins.ts';
import { type GrownTree, growTree, type TreeOptions } from './growTree.ts';
import { SeededRandom } from './random.ts';

/** Rows with what is to be predicted, 0 or 1, and how much each row counts. */
export interface TrainingSet {
  readonly rows: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly weights?: readonly number[];
}

/** How a model is boosted and averaged. */
export interface BoostOptions extends TreeOptions {
  /** In each model. */
  readonly trees: number;
  /** The features that trees may test; undefined: all. */
  readonly tested?: readonly string[];
  /** The share of the rows that each tree is grown on, above 0 to 1. */
  readonly sampled: number;
  /** How many models, each with samples of its own, are fitted and averaged. */
  readonly models: number;
}

/** A training set as the trees are grown on it. */
interface BinnedSet extends TrainingSet {
  readonly weights: readonly number[];
  readonly features: readonly BinnedFeature[];
  /** The log odds before any tree. */
  readonly bias: number;
}

/**
 * Fits boosted trees by second-order gradients on binned features (Friedman 2001; Chen and Guestrin 2016), each tree on
 * a sample of the rows (Friedman 2002). Several such models are averaged, as what one makes of few rows depends on
 * chance (Breiman 1996). Chance is seeded, so that one set always gives one model.
 */
export function fitBoostedTrees(
  names: readonly string[],
  { rows, labels, weights = labels.map(() => 1) }: TrainingSet,
  options: BoostOptions,
): BoostedTrees {
  const features = names.flatMap((name, column) =>
    options.tested?.includes(name) === false ? [] : [binFeature(name, column, rows)],
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const positive = labels.reduce((sum, label, i) => sum + label * (weights[i] ?? 0), 0);
  const bias = round4(Math.log((positive + 1) / (total - positive + 1)));
  const set = { rows, labels, weights, features, bias };
  const models = Array.from({ length: options.models }, (_, model) =>
    boost(set, options, new SeededRandom(`model ${model}`)),
  );
  return { features: names, bias, trees: models.flat().map((tree) => weaken(tree, options.models)) };
}

function boost(set: BinnedSet, options: BoostOptions, random: SeededRandom): GrownTree[] {
  const { rows, labels, weights, features, bias } = set;
  const scores = new Float64Array(rows.length).fill(bias);
  return Array.from({ length: options.trees }, () => {
    const probabilities = scores.map((score) => 1 / (1 + Math.exp(-score)));
    const growth = {
      features,
      gradients: probabilities.map((p, i) => (weights[i] ?? 0) * (p - (labels[i] ?? 0))),
      hessians: probabilities.map((p, i) => (weights[i] ?? 0) * p * (1 - p)),
      options,
      random,
    };
    const sampled = Uint32Array.from(rows.keys()).filter(() => random.fraction() < options.sampled);
    const tree = growTree(growth, sampled);
    for (const [i, row] of rows.entries()) scores[i] = (scores[i] ?? 0) + evaluateTree(tree, row);
    return tree;
  });
}

/** The tree as one of so many models of which the mean is taken. */
function weaken(tree: GrownTree, models: number): GrownTree {
  const threshold = tree.threshold.map((value, node) =>
    (tree.feature[node] ?? -1) < 0 ? round4(value / models) : value,
  );
  return { ...tree, threshold };
}

/** The log odds that one tree adds, found from node to node; the engine finds those of all trees at once (TreeScorer). */
export function evaluateTree(tree: Tree, row: ArrayLike<number>): number {
  let node = 0;
  for (;;) {
    const feature = tree.feature[node] ?? -1;
    const threshold = tree.threshold[node] ?? 0;
    if (feature < 0) return threshold;
    const left = tree.left[node] ?? 0;
    node = (row[feature] ?? 0) <= threshold ? left : left + 1;
  }
}
