/** A feature whose values are sorted into few bins. */
export interface BinnedFeature {
  readonly name: string;
  /** Its place in a row. */
  readonly column: number;
  /** Upper edges of the bins but the last. */
  readonly edges: readonly number[];
  /** The bin of each row. */
  readonly bins: Uint8Array;
}

const BINS = 32;

/** Puts the values of a feature into bins, so that trees try few thresholds. */
export function binFeature(
  name: string,
  column: number,
  rows: readonly (readonly number[])[],
): BinnedFeature {
  const values = rows.map((row) => row[column] ?? 0);
  const edges = findEdges(values);
  const bins = Uint8Array.from(values, (value) => {
    let bin = 0;
    while (bin < edges.length && value > (edges[bin] ?? 0)) bin++;
    return bin;
  });
  return { name, column, edges, bins };
}

/** Between the distinct values where they are few, else their quantiles. */
function findEdges(values: readonly number[]): number[] {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  if (distinct.length <= BINS)
    return distinct.slice(0, -1).map((value, i) => round4((value + (distinct[i + 1] ?? value)) / 2));
  const sorted = [...values].sort((a, b) => a - b);
  const edges = Array.from({ length: BINS - 1 }, (_, i) =>
    round4(sorted[Math.floor(((i + 1) * sorted.length) / BINS)] ?? 0),
  );
  return [...new Set(edges)];
}

/** Weights are written with four decimals, and fitted as they are written. */
export function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
