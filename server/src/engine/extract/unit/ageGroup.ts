import { lowerAt, type Sentence, tokenAt } from '../../text/token.ts';
import type { Extraction } from '../extractor.ts';
import { makeExtraction } from '../makeExtraction.ts';
import type { Numeral } from '../numeral.ts';
import { isHyphen } from './phraseMap.ts';
import { readUnit } from './readUnit.ts';

/** The bound of an age that is glued to it: "under-18s", "the over-65s", "under-5 mortality". */
export function readAgeGroup(sentence: Sentence, numeral: Numeral): Extraction | undefined {
  const { tokens } = sentence;
  const { firstToken, lastToken, value } = numeral;
  const bound = isHyphen(tokenAt(tokens, firstToken - 1)) ? lowerAt(tokens, firstToken - 2) : '';
  if ((bound !== 'under' && bound !== 'over') || !Number.isInteger(value) || value < 2 || value > OLDEST)
    return undefined;
  const isPlural = tokens[lastToken + 1]?.glued === true && tokens[lastToken + 1]?.text === 's';
  const next = isPlural ? lastToken + 2 : lastToken + 1;
  if (tokens[next]?.text === '-' || tokens[next]?.text === '%' || readUnit(tokens, next) !== undefined)
    return undefined;
  const age = makeExtraction(sentence, numeral, {
    extractor: 'age',
    kind: 'age',
    unit: 'year',
    lastToken: isPlural ? lastToken + 1 : lastToken,
  });
  return bound === 'under'
    ? { ...age, strictness: 'lessThan', low: Number.NEGATIVE_INFINITY }
    : { ...age, strictness: 'moreThan', high: Number.POSITIVE_INFINITY };
}

const OLDEST = 100;
