import type { BoostedTrees } from './boostedTrees.ts';

/**
 * Boosted trees as a weights file holds them. Children stand in pairs in the order of their parents, so that they need no
 * index, and the values of leaves are counted in ten-thousandths.
 */
export interface WrittenTrees {
  readonly features: readonly string[];
  readonly bias: number;
  readonly trees: readonly WrittenTree[];
}

interface WrittenTree {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
}

const LEAF_UNIT = 10_000;

/** The trees of a weights file, in arrays of one type each, which are read the fastest. */
export function readTrees({ features, bias, trees }: WrittenTrees): BoostedTrees {
  return {
    features,
    bias,
    trees: trees.map(({ feature, threshold }) => ({
      feature: Int16Array.from(feature),
      threshold: Float64Array.from(threshold, (value, node) =>
        isLeaf(feature, node) ? value / LEAF_UNIT : value,
      ),
      left: indexChildren(feature),
    })),
  };
}

/** Trees as a weights file holds them; `readTrees` gives them back. */
export function writeTrees({ features, bias, trees }: BoostedTrees): WrittenTrees {
  return {
    features,
    bias,
    trees: trees.map(({ feature, threshold }) => ({
      feature: Array.from(feature),
      threshold: Array.from(threshold, (value, node) =>
        isLeaf(feature, node) ? Math.round(value * LEAF_UNIT) : value,
      ),
    })),
  };
}

function isLeaf(feature: ArrayLike<number>, node: number): boolean {
  return (feature[node] ?? -1) < 0;
}

/** The left child of each node that has children; 0 for leaves. */
function indexChildren(feature: readonly number[]): Uint16Array {
  let next = 1;
  return Uint16Array.from(feature, (tested) => {
    if (tested < 0) return 0;
    next += 2;
    return next - 2;
  });
}
