import type { BoostedTrees, Tree } from '../../server/src/engine/align/boostedTrees.ts';

/** Rows with what is to be predicted, 0 or 1, and how much each row counts. */
export interface TrainingSet {
  readonly rows: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly weights?: readonly number[];
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** L2 penalty on a leaf's value. */
  readonly penalty: number;
  /** The least weight (sum of p(1-p)) that a leaf must hold. */
  readonly leafWeight: number;
  /** The features that trees may test; undefined: all. */
  readonly tested?: readonly string[];
  /** Features that may only raise (+1) or only lower (-1) the probability as they grow. */
  readonly monotone?: Readonly<Record<string, 1 | -1>>;
}

const BINS = 32;

/**
 * Fits boosted trees by second-order gradients on binned features (Friedman 2001; Chen and Guestrin 2016, without
 * their sampling, so that one set always gives one model).
 */
export function fitBoostedTrees(
  names: readonly string[],
  set: TrainingSet,
  options: BoostOptions,
): BoostedTrees {
  const edges = names.map((_, feature) => binEdges(set.rows, feature));
  const binned = names.map((_, feature) => binColumn(set.rows, feature, edges[feature] ?? []));
  const weights = Float64Array.from(set.weights ?? set.labels.map(() => 1));
  const positive = set.labels.reduce((sum, label, i) => sum + label * (weights[i] ?? 0), 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const bias = Math.log((positive + 1) / (total - positive + 1));
  const scores = new Float64Array(set.rows.length).fill(bias);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    const gradients = new Float64Array(scores.length);
    const hessians = new Float64Array(scores.length);
    for (let i = 0; i < scores.length; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
      gradients[i] = (weights[i] ?? 0) * (p - (set.labels[i] ?? 0));
      hessians[i] = (weights[i] ?? 0) * p * (1 - p);
    }
    trees.push(growTree({ names, edges, binned, gradients, hessians, scores, options }));
  }
  return { features: names, bias: round4(bias), trees };
}

interface Growth {
  readonly names: readonly string[];
  readonly edges: readonly (readonly number[])[];
  readonly binned: readonly Uint8Array[];
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
  readonly scores: Float64Array;
  readonly options: BoostOptions;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

/** Grows one tree breadth first and adds its values to the scores. */
function growTree(growth: Growth): Tree {
  const tree = { feature: [] as number[], threshold: [] as number[], left: [] as number[] };
  const all = Uint32Array.from(growth.scores, (_, i) => i);
  let level: { readonly node: number; readonly rows: Uint32Array }[] = [{ node: 0, rows: all }];
  pushNode(tree);
  for (let depth = 0; level.length > 0; depth++) {
    const next: typeof level = [];
    for (const { node, rows } of level) {
      const split = depth < growth.options.depth ? bestSplit(growth, rows) : undefined;
      if (split === undefined) {
        setLeaf(growth, tree, node, rows);
        continue;
      }
      const column = growth.binned[split.feature] ?? new Uint8Array();
      tree.feature[node] = split.feature;
      tree.threshold[node] = growth.edges[split.feature]?.[split.bin] ?? 0;
      tree.left[node] = pushNode(tree);
      const right = pushNode(tree);
      next.push({ node: right - 1, rows: rows.filter((row) => (column[row] ?? 0) <= split.bin) });
      next.push({ node: right, rows: rows.filter((row) => (column[row] ?? 0) > split.bin) });
    }
    level = next;
  }
  return tree;
}

function pushNode(tree: { feature: number[]; threshold: number[]; left: number[] }): number {
  tree.threshold.push(0);
  tree.left.push(0);
  return tree.feature.push(-1) - 1;
}

function setLeaf(
  growth: Growth,
  tree: { feature: number[]; threshold: number[]; left: number[] },
  node: number,
  rows: Uint32Array,
): void {
  let [gradient, hessian] = [0, 0];
  for (const row of rows) {
    gradient += growth.gradients[row] ?? 0;
    hessian += growth.hessians[row] ?? 0;
  }
  const value = round4((-gradient / (hessian + growth.options.penalty)) * growth.options.rate);
  tree.threshold[node] = value;
  for (const row of rows) growth.scores[row] = (growth.scores[row] ?? 0) + value;
}

function bestSplit(growth: Growth, rows: Uint32Array): Split | undefined {
  let best: Split | undefined;
  for (let feature = 0; feature < growth.names.length; feature++) {
    if (growth.options.tested?.includes(growth.names[feature] ?? '') === false) continue;
    const split = bestSplitOf(growth, rows, feature);
    if (split !== undefined && split.gain > (best?.gain ?? 1e-3)) best = split;
  }
  return best;
}

/** The split of one feature between two bins that gains most, among those that its options allow. */
function bestSplitOf(growth: Growth, rows: Uint32Array, feature: number): Split | undefined {
  const { gradients, hessians } = sumBins(growth, rows, feature);
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const [gradient, hessian] = [sum(gradients), sum(hessians)];
  const { penalty, leafWeight, monotone } = growth.options;
  const direction = monotone?.[growth.names[feature] ?? ''] ?? 0;
  const score = (g: number, h: number): number => (g * g) / (h + penalty);
  let best: Split | undefined;
  let [g, h] = [0, 0];
  for (let bin = 0; bin < (growth.edges[feature]?.length ?? 0); bin++) {
    g += gradients[bin] ?? 0;
    h += hessians[bin] ?? 0;
    if (h < leafWeight || hessian - h < leafWeight) continue;
    const rises = -(gradient - g) / (hessian - h + penalty) - -g / (h + penalty);
    if (direction * rises < 0) continue;
    const gain = score(g, h) + score(gradient - g, hessian - h) - score(gradient, hessian);
    if (gain > (best?.gain ?? 0)) best = { feature, bin, gain };
  }
  return best;
}

/** The rows' gradients and hessians, summed by the bin of the feature's value. */
function sumBins(
  growth: Growth,
  rows: Uint32Array,
  feature: number,
): { readonly gradients: Float64Array; readonly hessians: Float64Array } {
  const column = growth.binned[feature] ?? new Uint8Array();
  const gradients = new Float64Array(BINS);
  const hessians = new Float64Array(BINS);
  for (const row of rows) {
    const bin = column[row] ?? 0;
    gradients[bin] = (gradients[bin] ?? 0) + (growth.gradients[row] ?? 0);
    hessians[bin] = (hessians[bin] ?? 0) + (growth.hessians[row] ?? 0);
  }
  return { gradients, hessians };
}

/** Upper edges of the bins but the last: quantiles of the column's distinct values. */
function binEdges(rows: readonly (readonly number[])[], feature: number): number[] {
  const values = [...new Set(rows.map((row) => row[feature] ?? 0))].sort((a, b) => a - b);
  if (values.length <= BINS)
    return values.slice(0, -1).map((value, i) => round4((value + (values[i + 1] ?? value)) / 2));
  const sorted = rows.map((row) => row[feature] ?? 0).sort((a, b) => a - b);
  const edges = Array.from({ length: BINS - 1 }, (_, i) =>
    round4(sorted[Math.floor(((i + 1) * sorted.length) / BINS)] ?? 0),
  );
  return [...new Set(edges)];
}

function binColumn(
  rows: readonly (readonly number[])[],
  feature: number,
  edges: readonly number[],
): Uint8Array {
  return Uint8Array.from(rows, (row) => {
    const value = row[feature] ?? 0;
    let bin = 0;
    while (bin < edges.length && value > (edges[bin] ?? 0)) bin++;
    return bin;
  });
}

function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
