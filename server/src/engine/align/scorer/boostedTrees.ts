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

/** A binary tree in columns, a row a node; the first is the root. */
export interface Tree {
  readonly feature: ArrayLike<number>;
  readonly threshold: ArrayLike<number>;
  readonly left: ArrayLike<number>;
}
