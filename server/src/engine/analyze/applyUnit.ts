import { yearsInterval } from '../extract/date/calendar.ts';
import type { Extraction } from '../extract/extractor.ts';
import { UNSCALED_COLUMNS, YEAR_COLUMNS } from '../extract/lexicon/columns.ts';
import type { Sentence, Token } from '../text/token.ts';
import type { ColumnHead } from './columnHead.ts';
import type { ColumnUnit } from './columnUnit.ts';

/** Where the unit of a cell's figure may stand besides the cell. */
export interface UnitSources {
  readonly column: ColumnHead;
  /** Of the row's label; undefined: it has none, or the cell is it. */
  readonly row: ColumnHead | undefined;
  /** Of the title of the table; undefined: none is known. */
  readonly caption: ColumnHead | undefined;
}

/**
 * The figure of a cell with the unit and the magnitude that its column's head names, else the label of its row, else
 * the title of its table. Only bare numbers take them: what stands beside a number goes before ("$5", "3 million").
 * A title gives a magnitude with its unit ("US$ million"), and not below the heads of ranks, shares and the like; a unit alone,
 * which may be that of one column, only below heads that are dates.
 */
export function applyUnit(
  extraction: Extraction,
  sentence: Sentence,
  text: string,
  { column, row, caption }: UnitSources,
): Extraction {
  if (!isAlone(extraction, sentence)) return extraction;
  if (isBare(extraction, text) && isYearAlone(text) && column.tokens.some(namesYears))
    return toYear(extraction);
  if (column.unit !== undefined) return complete(extraction, text, column.unit, 'column');
  if (row?.unit !== undefined) return complete(extraction, text, row.unit, 'row');
  if (caption?.unit === undefined) return extraction;
  // Where columns are parted by their dates alone, the title says what all of them hold.
  const isOfAll = column.date !== undefined && column.tokens.length === 0;
  if (caption.unit.factor < 100 && !isOfAll) return extraction;
  const isScaled = !column.tokens.some(({ word }) => UNSCALED_COLUMNS.has(word.lower));
  return isScaled ? complete(extraction, text, caption.unit, 'caption') : extraction;
}

/** Whether the cell holds no word but the figure's and marks of notes: "352 guests" names its own unit. */
function isAlone({ firstToken, lastToken }: Extraction, { tokens }: Sentence): boolean {
  return tokens.every(
    ({ kind, text }, i) =>
      (i >= firstToken && i <= lastToken) || kind === 'symbol' || (kind === 'word' && text.length === 1),
  );
}

function complete(
  extraction: Extraction,
  text: string,
  unit: ColumnUnit,
  unitFrom: NonNullable<Extraction['unitFrom']>,
): Extraction {
  if (!isBare(extraction, text)) return extraction;
  return { ...scale(extraction, unit.factor), ...unitOf(unit), unitFrom };
}

/** A count of digits and signs alone: no unit, no magnitude. */
function isBare({ kind, unit, noise }: Extraction, text: string): boolean {
  return kind === 'count' && unit === undefined && noise === undefined && !/\p{L}/u.test(text);
}

/** Four digits that may be a year: alone they are a number, unless the column is one of years. */
function isYearAlone(text: string): boolean {
  return /^(?:1\d|20)\d\d$/.test(text);
}

function namesYears({ word }: Token): boolean {
  return YEAR_COLUMNS.has(word.lower);
}

function toYear(extraction: Extraction): Extraction {
  const year = extraction.value ?? Number.NaN;
  return { ...extraction, kind: 'date', step: 0, date: { year }, ...yearsInterval(year, year) };
}

function scale(extraction: Extraction, factor: number): Extraction {
  if (factor === 1) return extraction;
  const { value, low, high, step } = extraction;
  const scaled = {
    ...extraction,
    low: times(low, factor),
    high: times(high, factor),
    step: times(step, factor),
  };
  return value === undefined ? scaled : { ...scaled, value: times(value, factor) };
}

/** The product without the noise of binary fractions: 12.3 million is 12300000. */
function times(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}

function unitOf({ unit }: ColumnUnit): Partial<Extraction> {
  if (unit === undefined) return {};
  const { kind, id, isImplied, per } = unit;
  return { kind, unit: id, ...(isImplied && { unitImplied: true }), ...(per !== undefined && { per }) };
}
