import type { FactAnswer, FactFilter, FactQuery } from '../../engine/index.ts';
import { type ValueJson, writeValue } from './figureJson.ts';

/** How a query was read, in the JSON. */
export interface QueryJson {
  readonly words: readonly string[];
  readonly filters: readonly (ValueJson & { readonly kind: FactFilter['kind']; readonly text: string })[];
}

/** The JSON of how a query was read. */
export function writeQuery({ words, filters }: FactQuery): QueryJson {
  return {
    words: words.map(({ text }) => text),
    filters: filters.map((filter) => ({
      kind: filter.kind,
      text: filter.text,
      ...writeFilterValue(filter),
    })),
  };
}

function writeFilterValue(filter: FactFilter): ValueJson {
  switch (filter.kind) {
    case 'value':
      return writeValue(filter.quantity, filter.quantity.kind);
    case 'unit':
      return { unit: filter.unit };
    case 'time':
      return writeValue(filter, 'date');
  }
}

/** How a query with filters was read, in one line; undefined where all of it is words. */
export function describeQuery(query: FactQuery): string | undefined {
  if (query.filters.length === 0) return undefined;
  const { words, filters } = writeQuery(query);
  const parts = [
    words.length === 0 ? 'any words' : `words: ${words.join(', ')}`,
    ...filters.map(({ kind, text, unit, date }) => describeFilter(kind, text, unit, date)),
  ];
  return parts.join(' · ');
}

function describeFilter(
  kind: FactFilter['kind'],
  text: string,
  unit: string | undefined,
  date: string | undefined,
): string {
  switch (kind) {
    case 'value':
      return `figure: ${text}${unit === undefined ? '' : ` (${unit})`}`;
    case 'unit':
      return `unit: ${unit}`;
    case 'time':
      return `time: ${date}`;
  }
}

/** Says that passages were left out which may meet the filters; undefined where none were. */
export function noteOnLimit({ complete, examined, results }: FactAnswer): string | undefined {
  if (complete) return undefined;
  const what = `The ${examined} passages that match the words best were examined, not all`;
  return results.length === 0 ? `${what}. Add words to narrow the search.` : `${what}: there may be more.`;
}
