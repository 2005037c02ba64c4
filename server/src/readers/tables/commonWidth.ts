/** The most common number of fields above one, and how many records have it; one where no record has more. */
export function commonWidth(widths: readonly number[]): { readonly width: number; readonly count: number } {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let [width, count] = [1, 0];
  for (const [candidate, times] of counts) if (times > count) [width, count] = [candidate, times];
  return { width, count };
}
