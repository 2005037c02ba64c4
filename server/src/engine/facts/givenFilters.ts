import type { Vocabulary } from '../text/vocabulary.ts';
import type { FactFilter, FactQuery } from './factQuery.ts';
import { readFactQuery } from './readFactQuery.ts';

/** Filters that are given beside the words of a query, each in the form that it has in a query. */
export interface GivenFilters {
  /** `> 300`, `5–7 %`, `about 350`; a plain `352` is that value. */
  readonly value?: string | undefined;
  /** `km`, `EUR`, `percent` */
  readonly unit?: string | undefined;
  /** `2019`, `March 2016`: at that time. */
  readonly date?: string | undefined;
  /** Later than this date. */
  readonly after?: string | undefined;
  /** Earlier than this date. */
  readonly before?: string | undefined;
}

/** A given filter that says nothing of its kind. */
export interface UnreadFilter {
  readonly kind: 'unread';
  readonly name: keyof GivenFilters;
  readonly text: string;
}

/** How each is written in a query: the first form that is understood counts. */
const FORMS: Readonly<Record<keyof GivenFilters, readonly string[]>> = {
  value: ['', '= '],
  unit: ['in '],
  date: ['in ', ''],
  after: ['after '],
  before: ['before '],
};

/** Adds given filters to a query; names the first one that is not understood instead. */
export function addFilters(
  query: FactQuery,
  given: GivenFilters,
  vocabulary: Vocabulary,
): FactQuery | UnreadFilter {
  let whole = query;
  for (const name of ['value', 'unit', 'date', 'after', 'before'] as const) {
    const text = given[name];
    if (text === undefined) continue;
    const read = FORMS[name]
      .map((form) => readFactQuery(`${form}${text}`, vocabulary))
      .find(({ words, filters }) => words.length === 0 && filters.length === 1 && isOf(name, filters));
    if (read === undefined) return { kind: 'unread', name, text };
    whole = {
      ...whole,
      filters: [...whole.filters, ...read.filters],
      filterWords: [...whole.filterWords, ...read.filterWords],
    };
  }
  return whole;
}

function isOf(name: keyof GivenFilters, [filter]: readonly FactFilter[]): boolean {
  if (name === 'value' || name === 'unit') return filter?.kind === name;
  return filter?.kind === 'time';
}
