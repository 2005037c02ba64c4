import Qty from 'js-quantities';
import { CURRENCY_FAMILIES, CURRENCY_ROWS } from '../../extract/lexicon/currencies.ts';
import { factorsOf } from '../../extract/unit/unitId.ts';
import { SIMPLE_UNITS, type SimpleUnit } from '../../extract/unit/unitTable.ts';

/**
 * The dimension of a unit id: "length", "speed", "energy/area/time", "money"; an unknown id is a dimension of its
 * own, so that nothing converts to it but itself.
 */
export function dimensionOf(unit: string): string {
  const money = readMoneyUnit(unit);
  if (money !== undefined) return 'money';
  return readUnitId(unit)?.dimension ?? unit;
}

/**
 * The value in another unit. Undefined where the units have different dimensions, are different currencies, or
 * where the text does not settle their size ("ton" against "tonne", "degree" against "celsius").
 */
export function convertUnit(value: number, from: string, to: string): number | undefined {
  if (from === to) return value;
  const source = readUnitId(from);
  const target = readUnitId(to);
  if (source === undefined || target === undefined) return convertMoney(value, from, to);
  if (source.dimension !== target.dimension) return undefined;
  if (source.scale !== undefined && target.scale !== undefined)
    return round(Qty.swiftConverter(source.scale, target.scale)(value));
  // Of a temperature and a difference only the same step can be compared: the text may leave open which it is.
  if (source.scale !== undefined || target.scale !== undefined)
    return source.factor === target.factor ? value : undefined;
  return round((value * source.factor) / target.factor);
}

/** Twelve digits: more than any source states, fewer than floating point disturbs. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

interface ResolvedUnit {
  readonly dimension: string;
  /** The size in the dimension's base unit. */
  readonly factor: number;
  /** Temperature scales have a zero of their own: the library's name of the scale. */
  readonly scale?: string;
}

const resolved = new Map<string, ResolvedUnit | undefined>();

/** Units by id, each worked out once: sizes come from js-quantities. */
function readUnitId(id: string): ResolvedUnit | undefined {
  if (resolved.has(id)) return resolved.get(id);
  const unit = resolve(id);
  resolved.set(id, unit);
  return unit;
}

function resolve(id: string): ResolvedUnit | undefined {
  let factor = 1;
  const powers = new Map<string, number>();
  const parts = factorsOf(id);
  for (const part of parts) {
    const simple = SIMPLE_UNITS.get(part.id);
    if (simple === undefined) return undefined;
    if (parts.length === 1 && part.power === 1) return resolveSimple(simple);
    factor *= sizeOf(simple) ** part.power;
    powers.set(simple.dimension, (powers.get(simple.dimension) ?? 0) + part.power);
  }
  return { dimension: nameDimension(powers), factor };
}

function resolveSimple(unit: SimpleUnit): ResolvedUnit {
  const { dimension } = unit;
  const isScale = unit.of.startsWith('temp') && unit.factor === 1;
  return { dimension, factor: sizeOf(unit), ...(isScale ? { scale: unit.of } : {}) };
}

function sizeOf(unit: SimpleUnit): number {
  return unit.factor * (unit.of === '1' ? 1 : Qty(1, unit.of.replace('temp', 'deg')).baseScalar);
}

/** Products of dimensions that have a name of their own, by their signature. */
const NAMED_DIMENSIONS: ReadonlyMap<string, string> = new Map([
  ['length^2', 'area'],
  ['length^3', 'volume'],
  ['length/time', 'speed'],
  ['energy/time', 'power'],
  ['1/time', 'frequency'],
]);

/** "mass/volume", "length/time^2": the signature of a composed unit, or its name. */
function nameDimension(powers: ReadonlyMap<string, number>): string {
  const entries = [...powers].filter(([, power]) => power !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const write = ([name, power]: readonly [string, number]): string => {
    const written = Math.abs(power) === 1 ? name : `${name}^${Math.abs(power)}`;
    return NAMED_DIMENSIONS.get(written) ?? written;
  };
  const above = entries.filter(([, power]) => power > 0).map(write);
  const below = entries.filter(([, power]) => power < 0).map(write);
  const signature = [above.length > 0 ? above.join('·') : '1', ...below].join('/');
  return NAMED_DIMENSIONS.get(signature) ?? signature;
}

interface MoneyUnit {
  readonly whole: string;
  /** How many of the unit make the whole: 1, or 100 for "USD/100". */
  readonly parts: number;
}

const FAMILY_OF: ReadonlyMap<string, string> = new Map([
  ...CURRENCY_FAMILIES.map(({ noun }) => [noun, noun] as const),
  ...CURRENCY_ROWS.map(([code, family]) => [code, family] as const),
]);

function readMoneyUnit(unit: string): MoneyUnit | undefined {
  const [whole = unit, parts = '1'] = unit.split('/');
  return FAMILY_OF.has(whole) ? { whole, parts: Number(parts) } : undefined;
}

/** Between major and minor units of one currency, and between a currency and its family's bare noun ("pesos"). */
function convertMoney(value: number, from: string, to: string): number | undefined {
  const source = readMoneyUnit(from);
  const target = readMoneyUnit(to);
  if (source === undefined || target === undefined) return undefined;
  const isSame = source.whole === target.whole || isFamilyOf(source.whole, target.whole);
  return isSame ? round((value / source.parts) * target.parts) : undefined;
}

function isFamilyOf(a: string, b: string): boolean {
  return FAMILY_OF.get(a) === b || FAMILY_OF.get(b) === a;
}
