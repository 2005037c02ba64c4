import {
  PREFIXED_ONLY,
  PREFIXES,
  TEMPERATURE_SCALES,
  UNIT_ROWS,
  UNIT_SYNONYMS,
  type UnitRow,
} from '../lexicon/units.ts';
import { PhraseMap } from './phraseMap.ts';

/** A unit without powers and rates: `factor` times the unit `of` that js-quantities knows. */
export interface SimpleUnit {
  readonly id: string;
  readonly dimension: string;
  readonly factor: number;
  readonly of: string;
}

interface NamedUnit extends SimpleUnit {
  readonly names: readonly string[];
  readonly symbols: readonly string[];
}

const UNITS: readonly NamedUnit[] = Object.entries(UNIT_ROWS).flatMap(([dimension, rows]) =>
  rows.flatMap((row) => expandRow(dimension, row)),
);

/** Simple units by id: "metre", "kilometre", "acre". */
export const SIMPLE_UNITS: ReadonlyMap<string, SimpleUnit> = new Map(UNITS.map((unit) => [unit.id, unit]));

/** Unit ids by their names, singular and plural. */
export const UNIT_NAMES = new PhraseMap<string>(nameEntries());

/** Unit ids by their symbols, exactly as written. */
export const UNIT_SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...UNIT_SYNONYMS.flatMap(([id, , symbols]) => split(symbols, ' ').map((symbol) => [symbol, id] as const)),
  ...UNITS.flatMap((unit) => unit.symbols.map((symbol) => [symbol, unit.id] as const)),
]);

/** The row's unit, and one more for each of its prefixes. */
function expandRow(dimension: string, [id, factor, of, names, symbols, prefixes = '']: UnitRow): NamedUnit[] {
  const base = { id, dimension, factor, of, names: split(names, ', '), symbols: split(symbols, ' ') };
  const wanted = new Set(split(prefixes, ' '));
  const prefixed = PREFIXES.filter(([prefixSymbols]) => wanted.has(prefixSymbols.split(' ')[0] ?? ''));
  return [base, ...prefixed.map(([signs, name, size]) => prefixUnit(base, signs.split(' '), name, size))];
}

function prefixUnit(base: NamedUnit, signs: readonly string[], prefix: string, size: number): NamedUnit {
  const only = PREFIXED_ONLY.get(base.id);
  const symbols = only === undefined ? base.symbols : [only];
  const names = base.names.length === 0 ? [base.id] : base.names;
  return {
    id: prefix + base.id,
    dimension: base.dimension,
    factor: base.factor * size,
    of: base.of,
    names: names.filter((name) => !name.includes('metric')).map((name) => prefix + name),
    symbols: signs.flatMap((sign) => symbols.map((symbol) => sign + symbol)),
  };
}

function* nameEntries(): Iterable<readonly [string, string]> {
  for (const unit of UNITS)
    for (const name of unit.names) {
      yield [name, unit.id];
      yield [pluralOf(name), unit.id];
    }
  for (const [id, names] of UNIT_SYNONYMS)
    for (const name of split(names, ', ')) {
      yield [name, id];
      yield [pluralOf(name), id];
    }
  for (const [word, id] of TEMPERATURE_SCALES) {
    yield [word, id];
    for (const degree of ['degree', 'degrees', 'deg']) yield [`${degree} ${word}`, id];
  }
}

/** The regular plural of an English noun phrase (Quirk et al. 1985, §5.80); irregular ones are in the table. */
export function pluralOf(name: string): string {
  if (/(?:s|z|x|ch|sh)$/.test(name)) return `${name}es`;
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return `${name}s`;
}

function split(list: string, separator: string): string[] {
  return list === '' ? [] : list.split(separator);
}
