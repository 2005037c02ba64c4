import { type Token, tokenAt } from '../../text/token.ts';
import type { Extraction, Extractor } from '../extractor.ts';
import { makeExtraction } from '../makeExtraction.ts';
import type { Numeral } from '../numeral.ts';
import { WordRole } from '../wordRole.ts';
import { addArcParts } from './arc.ts';
import { readArticleMeasure } from './articleMeasure.ts';
import { isTime } from './duration.ts';
import { joinFeetAndInches, readFeetAndInches } from './feetAndInches.ts';
import { temperatureUnit } from './temperatureStep.ts';
import { readUnitAfter } from './unitAfter.ts';
import type { UnitReading } from './unitReading.ts';

const NAME = 'measure';

/** A number with a unit of measure that is no time: "1,500 km", "3-inch", "45 °C", "51°28′", "188 miles an hour". */
export const measureExtractor: Extractor = {
  name: NAME,
  roles: WordRole.unit,
  extract(sentence, numerals) {
    const { tokens } = sentence;
    const found: Extraction[] = [];
    let before: Numeral | undefined;
    for (const numeral of numerals) {
      const pair = before;
      before = numeral;
      const unit = readUnitAfter(tokens, numeral) ?? readFeetAndInches(tokens, numeral);
      if (unit === undefined || isTime(unit.id)) continue;
      if (pair !== undefined && isSlashed(tokens, pair, numeral))
        found.push(makeExtraction(sentence, pair, { extractor: NAME, kind: 'measure', unit: unit.id }));
      found.push(
        makeExtraction(sentence, withSpacedSign(tokens, numeral, unit), {
          extractor: NAME,
          kind: 'measure',
          unit: isScale(unit.id) ? temperatureUnit(tokens, numeral, unit.id, unit.last) : unit.id,
          lastToken: unit.last,
        }),
      );
    }
    for (const { numeral, unit } of readArticleMeasure(sentence))
      found.push(
        makeExtraction(sentence, numeral, {
          extractor: NAME,
          kind: 'measure',
          unit: unit.id,
          lastToken: unit.last,
        }),
      );
    return joinFeetAndInches(found, sentence).map((measure) => addArcParts(measure, sentence));
  },
};

/** "140/90 mmHg", "110/220 V": two values of one unit. */
function isSlashed(tokens: readonly Token[], first: Numeral, second: Numeral): boolean {
  const slash = tokens[second.firstToken - 1];
  return first.lastToken === second.firstToken - 2 && slash?.text === '/' && slash.glued;
}

const MINUS_SIGNS: ReadonlySet<string> = new Set(['-', '−', '–']);

function isScale(unit: string): unit is 'celsius' | 'fahrenheit' {
  return unit === 'celsius' || unit === 'fahrenheit';
}

/** Tokenised text sets signs apart: "- 20 degrees Fahrenheit". Only temperatures, where a dash is no list mark. */
function withSpacedSign(tokens: readonly Token[], numeral: Numeral, unit: UnitReading): Numeral {
  if (!isScale(unit.id) || numeral.value < 0) return numeral;
  const sign = tokenAt(tokens, numeral.firstToken - 1);
  const before = tokenAt(tokens, numeral.firstToken - 2);
  const isApart = sign !== undefined && MINUS_SIGNS.has(sign.text) && !sign.glued;
  if (!isApart || before?.kind !== 'word' || tokens[numeral.firstToken]?.glued) return numeral;
  return { ...numeral, firstToken: numeral.firstToken - 1, value: -numeral.value };
}
