/**
 * A model of boosted regression trees with a logistic link (Friedman 2001), as `npm run train` writes it. A tree is
 * three parallel arrays over its nodes in breadth-first order: the feature tested (-1: a leaf), the threshold
 * (a leaf's: its value), and the index of the left child (values at most the threshold); the right one follows it.
 */
export interface BoostedTrees {
  readonly features: readonly string[];
  /** The log odds before any tree. */
  readonly bias: number;
  readonly trees: readonly Tree[];
}

export interface Tree {
  readonly feature: ArrayLike<number>;
  readonly threshold: ArrayLike<number>;
  readonly left: ArrayLike<number>;
}

/** The probability, 0 to 1, that the model gives to a row of features in the order of `model.features`. */
export function predictProbability(model: BoostedTrees, row: ArrayLike<number>): number {
  let logOdds = model.bias;
  for (const tree of model.trees) logOdds += evaluateTree(tree, row);
  return 1 / (1 + Math.exp(-logOdds));
}

/** The log odds that one tree adds. */
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
