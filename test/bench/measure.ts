/** What a piece of work cost, in milliseconds; the processor's time is that of all threads. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

/** The milliseconds that work takes, by the clock and of the processor. */
export function measure(work: () => void): Cost {
  const start = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

/** The value that the given share of the values does not exceed; NaN where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
