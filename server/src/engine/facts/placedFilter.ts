import type { Span } from '../model/span.ts';
import type { Token } from '../text/token.ts';
import type { FactFilter } from './factQuery.ts';

/** A filter and where it stands in the query. */
export interface PlacedFilter extends Span {
  readonly filter: FactFilter;
}

/** The tokens of a query with the filters that were found in it so far. */
export interface ReadPart {
  /** The query with what is quoted, and signs of equality, blanked out. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly filters: readonly PlacedFilter[];
}

/** Whether an offset lies in a filter. */
export function isInFilter(offset: number, filters: readonly PlacedFilter[]): boolean {
  return filters.some(({ start, end }) => start <= offset && offset < end);
}

/** Whether no search word follows directly: the query ends at the offset, or a filter or a sign comes next. */
export function standsLast(offset: number, { tokens, filters }: ReadPart): boolean {
  const next = tokens.find(({ start }) => start >= offset);
  return next === undefined || next.kind === 'symbol' || isInFilter(next.start, filters);
}
