import type { Citation } from '../model/draft.ts';
import { type Span, shift } from '../model/span.ts';

/** The items moved by a number of UTF-16 code units. */
export function shiftAll<T extends Span>(items: readonly T[], by: number): T[] {
  return items.map((item) => shift(item, by));
}

/** Shifts a citation's own span and its locator; the group may stand elsewhere. */
export function shiftCitation<T extends Citation>(citation: T, by: number, groupBy = by): T {
  const { locator } = citation;
  return {
    ...shift(citation, by),
    group: shift(citation.group, groupBy),
    ...(locator === undefined ? {} : { locator: shift(locator, by) }),
  };
}
