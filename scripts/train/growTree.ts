import type { Tree } from '../../server/src/engine/align/scorer/boostedTrees.ts';
import { type BinnedFeature, round4 } from './bins.ts';
import type { SeededRandom } from './random.ts';

/** How a single tree is grown. */
export interface TreeOptions {
  readonly depth: number;
  /** What a tree's values are multiplied by. */
  readonly rate: number;
  /** L2 penalty on a leaf's value. */
  readonly penalty: number;
  /** The least weight (sum of p(1-p)) that a leaf must hold. */
  readonly leafWeight: number;
  /** Features that may only raise (+1) or only lower (-1) the probability as they grow. */
  readonly monotone?: Readonly<Record<string, 1 | -1>>;
}

/** What a tree is grown on. */
export interface Growth {
  /** Those that it may test. */
  readonly features: readonly BinnedFeature[];
  /** First and second derivatives of the loss by the score, by row. */
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
  readonly options: TreeOptions;
  readonly random: SeededRandom;
}

/** Rows up to the edge of a bin go to the left. */
interface Split {
  readonly feature: BinnedFeature;
  readonly bin: number;
  readonly gain: number;
}

/** The derivatives of some rows, summed. */
interface Sums {
  readonly gradient: number;
  readonly hessian: number;
}

/** A tree in plain arrays. */
export interface GrownTree extends Tree {
  readonly feature: number[];
  readonly threshold: number[];
  readonly left: number[];
}

/** A split must gain more than this. */
const LEAST_GAIN = 1e-3;

/**
 * Grows one tree on the given rows, breadth first. A node tries each feature at one random edge and takes the best:
 * extremely randomized trees (Geurts, Ernst and Wehenkel 2006), which fit the chances of few rows less closely.
 */
export function growTree(growth: Growth, rows: Uint32Array): GrownTree {
  const tree: GrownTree = { feature: [], threshold: [], left: [] };
  let level = [{ node: addLeaf(tree), rows }];
  for (let depth = 0; level.length > 0; depth++) {
    const next: typeof level = [];
    for (const { node, rows } of level) {
      const split = depth < growth.options.depth ? drawBestSplit(growth, rows) : undefined;
      if (split === undefined) {
        tree.threshold[node] = round4(leafValue(sumRows(growth, rows), growth.options));
        continue;
      }
      const { bins, column, edges } = split.feature;
      tree.feature[node] = column;
      tree.threshold[node] = edges[split.bin] ?? 0;
      tree.left[node] = addLeaf(tree);
      const right = addLeaf(tree);
      next.push({ node: right - 1, rows: rows.filter((row) => (bins[row] ?? 0) <= split.bin) });
      next.push({ node: right, rows: rows.filter((row) => (bins[row] ?? 0) > split.bin) });
    }
    level = next;
  }
  return tree;
}

/** Gives the index of the new node. */
function addLeaf(tree: GrownTree): number {
  tree.threshold.push(0);
  tree.left.push(0);
  return tree.feature.push(-1) - 1;
}

function drawBestSplit(growth: Growth, rows: Uint32Array): Split | undefined {
  const all = sumRows(growth, rows);
  let best: Split | undefined;
  for (const feature of growth.features) {
    const split = drawSplit(growth, rows, all, feature);
    if (split !== undefined && split.gain > (best?.gain ?? LEAST_GAIN)) best = split;
  }
  return best;
}

/** Undefined where all rows have one value, or where the options do not allow the split that was drawn. */
function drawSplit(growth: Growth, rows: Uint32Array, all: Sums, feature: BinnedFeature): Split | undefined {
  const { options, random } = growth;
  const { least, most } = findRange(feature, rows);
  if (least >= most) return undefined;
  const bin = least + random.below(most - least);
  const left = sumUpTo(bin, growth, rows, feature);
  const right = { gradient: all.gradient - left.gradient, hessian: all.hessian - left.hessian };
  if (left.hessian < options.leafWeight || right.hessian < options.leafWeight) return undefined;
  const rise = leafValue(right, options) - leafValue(left, options);
  if ((options.monotone?.[feature.name] ?? 0) * rise < 0) return undefined;
  const gain = scoreOf(left, options) + scoreOf(right, options) - scoreOf(all, options);
  return { feature, bin, gain };
}

/** The least and the greatest bin of the rows. */
function findRange(
  { bins }: BinnedFeature,
  rows: Uint32Array,
): { readonly least: number; readonly most: number } {
  let least = 255;
  let most = 0;
  for (let i = 0; i < rows.length; i++) {
    const bin = bins[rows[i] ?? 0] ?? 0;
    if (bin < least) least = bin;
    if (bin > most) most = bin;
  }
  return { least, most };
}

function sumRows({ gradients, hessians }: Growth, rows: Uint32Array): Sums {
  let gradient = 0;
  let hessian = 0;
  for (const row of rows) {
    gradient += gradients[row] ?? 0;
    hessian += hessians[row] ?? 0;
  }
  return { gradient, hessian };
}

/** The rows whose value lies in this bin or a lower one. */
function sumUpTo(
  bin: number,
  { gradients, hessians }: Growth,
  rows: Uint32Array,
  { bins }: BinnedFeature,
): Sums {
  let gradient = 0;
  let hessian = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    if ((bins[row] ?? 0) > bin) continue;
    gradient += gradients[row] ?? 0;
    hessian += hessians[row] ?? 0;
  }
  return { gradient, hessian };
}

function leafValue({ gradient, hessian }: Sums, { penalty, rate }: TreeOptions): number {
  return (-gradient / (hessian + penalty)) * rate;
}

/** Twice what a leaf of these rows takes off the loss. */
function scoreOf({ gradient, hessian }: Sums, { penalty }: TreeOptions): number {
  return gradient ** 2 / (hessian + penalty);
}
