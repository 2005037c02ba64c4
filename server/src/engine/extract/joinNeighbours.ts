/** Items in which neighbours are one where `join` makes one of them; what was joined may be joined with the next. */
export function joinNeighbours<T>(items: readonly T[], join: (first: T, second: T) => T | undefined): T[] {
  const joined: T[] = [];
  for (const item of items) {
    const before = joined.at(-1);
    const whole = before === undefined ? undefined : join(before, item);
    if (whole === undefined) joined.push(item);
    else joined[joined.length - 1] = whole;
  }
  return joined;
}
