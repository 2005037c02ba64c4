import { extractFromText } from '../extract/extractFigures.ts';
import type { FigureKind } from '../model/figure.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { isInFilter, type PlacedFilter, type ReadPart, standsLast } from './placedFilter.ts';

/** A unit and how many code units of the text name it. */
interface NamedUnit {
  readonly unit: string;
  readonly length: number;
}

/** The longest name of a unit that is looked for, in UTF-16 code units. */
const LONGEST = 60;

/** Finds `in km`, `in million euros`, `in %`, with no search word after it ("in second place"). */
export function readUnits(part: ReadPart, vocabulary: Vocabulary): PlacedFilter[] {
  return part.tokens.flatMap(({ word, start, end }, i): PlacedFilter[] => {
    const next = part.tokens[i + 1];
    if (word.lower !== 'in' || next === undefined || isInFilter(start, part.filters)) return [];
    const named = nameUnit(part.text.slice(next.start, next.start + LONGEST), vocabulary);
    if (named === undefined) return [];
    const stop = next.start + named.length;
    if (stop <= end || !standsLast(stop, part)) return [];
    const text = part.text.slice(start, stop);
    return [{ start, end: stop, filter: { kind: 'unit', text, unit: named.unit } }];
  });
}

const KINDS_WITH_UNITS: ReadonlySet<FigureKind> = new Set(['money', 'percent', 'measure', 'duration']);
const ONE = '1 ';

/** The unit that a text begins with: that of a figure which is one of it. */
function nameUnit(text: string, vocabulary: Vocabulary): NamedUnit | undefined {
  const one = `${ONE}${text}`;
  const [sentence] = extractFromText(one, { start: 0, end: one.length }, { text: one }, vocabulary);
  const [figure] = sentence?.extractions ?? [];
  if (figure?.start !== 0 || figure.noise !== undefined || !KINDS_WITH_UNITS.has(figure.kind))
    return undefined;
  return figure.unit === undefined ? undefined : { unit: figure.unit, length: figure.end - ONE.length };
}
