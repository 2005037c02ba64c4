/** A line of the benchmark's table. */
export interface Row {
  readonly name: string;
  /** With its unit. */
  readonly figure: string;
  /** Wall and processor time, where it took any, in milliseconds. */
  readonly wall?: number;
  readonly cpu?: number;
}

/** A row of the table that is printed. */
export function formatRow({ name, figure, wall, cpu }: Row): string {
  const times = wall === undefined ? '' : `wall ${seconds(wall)}`;
  const processor = cpu === undefined ? '' : `, processor ${seconds(cpu)}`;
  return `${name.padEnd(34)} ${figure.padStart(12)}   ${times}${processor}`.trimEnd();
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
