import type { BoostedTrees, Tree } from './boostedTrees.ts';

/** The most leaves that a tree may have: a bit each. */
export const MOST_LEAVES = 32;

/** A test of one tree that fails for values above the threshold: it leaves the leaves of the mask. */
interface FailingTest {
  readonly threshold: number;
  readonly tree: number;
  readonly mask: number;
}

/**
 * Adds up the trees of a model for a row without walking from node to node, which costs a branch that no processor foresees at
 * each: the tests of all trees on one feature stand in the order of their thresholds, and each that fails strikes out the
 * leaves on its left; the first leaf of a tree that is left is the one that the walk would come to (QuickScorer,
 * Lucchese et al. 2015).
 */
export class TreeScorer {
  readonly #bias: number;
  /** For each feature where its tests begin, and where the last one's end. */
  readonly #starts: Int32Array;
  readonly #thresholds: Float64Array;
  readonly #trees: Uint16Array;
  readonly #masks: Int32Array;
  /** MOST_LEAVES values for each tree. */
  readonly #leaves: Float64Array;
  /** The leaves left of each tree, a bit each, while a row is scored. */
  readonly #left: Int32Array;

  /** Throws where a tree has too many leaves. */
  constructor({ bias, features, trees }: BoostedTrees) {
    const tests: FailingTest[][] = features.map(() => []);
    this.#leaves = new Float64Array(trees.length * MOST_LEAVES);
    trees.forEach((tree, number) => {
      this.#leaves.set(collectTests(tree, number, tests), number * MOST_LEAVES);
    });
    for (const ofFeature of tests) ofFeature.sort((a, b) => a.threshold - b.threshold);
    const all = tests.flat();
    this.#bias = bias;
    this.#starts = new Int32Array(features.length + 1);
    for (const [feature, { length }] of tests.entries())
      this.#starts[feature + 1] = (this.#starts[feature] ?? 0) + length;
    this.#thresholds = Float64Array.from(all, ({ threshold }) => threshold);
    this.#trees = Uint16Array.from(all, ({ tree }) => tree);
    this.#masks = Int32Array.from(all, ({ mask }) => mask);
    this.#left = new Int32Array(trees.length);
  }

  /** The log odds of a row of features, in the model's order. */
  score(row: ArrayLike<number>): number {
    this.#strikeOut(row);
    let logOdds = this.#bias;
    for (let tree = 0; tree < this.#left.length; tree++) {
      const bits = this.#left[tree] ?? 0;
      const first = 31 - Math.clz32(bits & -bits);
      logOdds += this.#leaves[tree * MOST_LEAVES + first] ?? 0;
    }
    return logOdds;
  }

  #strikeOut(row: ArrayLike<number>): void {
    const [starts, thresholds, trees, masks, left] = [
      this.#starts,
      this.#thresholds,
      this.#trees,
      this.#masks,
      this.#left,
    ];
    left.fill(-1);
    for (let feature = 0; feature + 1 < starts.length; feature++) {
      const value = row[feature] ?? 0;
      const end = starts[feature + 1] ?? 0;
      for (let i = starts[feature] ?? 0; i < end && value > (thresholds[i] ?? 0); i++) {
        const tree = trees[i] ?? 0;
        left[tree] = (left[tree] ?? 0) & (masks[i] ?? 0);
      }
    }
  }
}

/** The probability, 0 to 1, that the model gives to a row of features in the order of `model.features`. */
export function predictProbability(model: BoostedTrees, row: ArrayLike<number>): number {
  return 1 / (1 + Math.exp(-scorerOf(model).score(row)));
}

/** A model is immutable: its scorer is made once. */
const SCORERS = new WeakMap<BoostedTrees, TreeScorer>();

function scorerOf(model: BoostedTrees): TreeScorer {
  const known = SCORERS.get(model);
  if (known !== undefined) return known;
  const scorer = new TreeScorer(model);
  SCORERS.set(model, scorer);
  return scorer;
}

/** Adds the tests of a tree to those of their features; gives the values of its leaves, from left to right. */
function collectTests(tree: Tree, number: number, tests: readonly FailingTest[][]): number[] {
  const leaves: number[] = [];
  const visit = (node: number): void => {
    const [feature, threshold] = [tree.feature[node] ?? -1, tree.threshold[node] ?? 0];
    if (feature < 0) {
      leaves.push(threshold);
      return;
    }
    const first = leaves.length;
    visit(tree.left[node] ?? 0);
    const mask = ~bitsFrom(first, leaves.length);
    tests[feature]?.push({ threshold, tree: number, mask });
    visit((tree.left[node] ?? 0) + 1);
  };
  visit(0);
  if (leaves.length > MOST_LEAVES)
    throw new RangeError(`a tree has ${leaves.length} leaves, more than ${MOST_LEAVES}`);
  return leaves;
}

/** The bits from one up to another, which is not among them. */
function bitsFrom(from: number, to: number): number {
  const below = (bit: number): number => (bit >= 32 ? -1 : (1 << bit) - 1);
  return below(to) & ~below(from);
}
