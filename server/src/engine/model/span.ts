/** A half-open range of UTF-16 code units, [start, end), into the text it belongs to. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two half-open spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What stands in a part of a text, as it stands in the whole in which the part starts at `by`. */
export function shift<T extends Span>(item: T, by: number): T {
  return { ...item, start: item.start + by, end: item.end + by };
}
