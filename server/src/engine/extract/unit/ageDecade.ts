import { lowerAt, type Sentence, tokenAt } from '../../text/token.ts';
import type { Extraction } from '../extractor.ts';
import { DECADE_NAMES, PARTS } from '../lexicon/calendar.ts';
import { spanOfTokens } from '../makeExtraction.ts';
import type { Numeral } from '../numeral.ts';
import { isHyphen } from './phraseMap.ts';

/** An age to the decade in digits: "in her 30s", "their mid-60s". */
export function readAgeDecade(
  sentence: Sentence,
  { firstToken, lastToken, value }: Numeral,
): Extraction | undefined {
  const isDecade = DECADES.has(value) && sentence.tokens[lastToken + 1]?.text === 's';
  return isDecade ? readAge(sentence, firstToken, value) : undefined;
}

/** Ages to the decade in words: "his early twenties". */
export function findNamedAgeDecades(sentence: Sentence): Extraction[] {
  const found: Extraction[] = [];
  for (const [at, { word }] of sentence.tokens.entries()) {
    const decade = DECADE_NAMES.get(word.lower);
    const age = decade === undefined ? undefined : readAge(sentence, at, decade);
    if (age !== undefined) found.push(age);
  }
  return found;
}

/** Of a life, by their first year. */
const DECADES: ReadonlySet<number> = new Set(DECADE_NAMES.values());

/** An age where a possessive of a person stands before the decade, or before the part of it. */
function readAge(sentence: Sentence, at: number, decade: number): Extraction | undefined {
  const { tokens } = sentence;
  const partAt = isHyphen(tokenAt(tokens, at - 1)) ? at - 2 : at - 1;
  const part = PARTS.get(lowerAt(tokens, partAt));
  const firstToken = part === undefined ? at : partAt;
  if (!OWNERS.has(lowerAt(tokens, firstToken - 1))) return undefined;
  const lastToken = tokens[at]?.kind === 'number' ? at + 1 : at;
  const [low, high] = part === undefined ? [0, 9] : YEARS_OF_PART[part];
  const core = spanOfTokens(sentence, firstToken, lastToken);
  return {
    ...core,
    kind: 'age',
    unit: 'year',
    low: decade + low,
    high: decade + high,
    strictness: 'range',
    step: 0,
    extractor: 'age',
    core,
    firstToken,
    lastToken,
  };
}

/** Years of a decade of life, which writers divide loosely: the parts overlap. */
const YEARS_OF_PART = { early: [0, 4], mid: [3, 7], late: [6, 9] } as const;

const OWNERS: ReadonlySet<string> = new Set(['his', 'her', 'their', 'my', 'our', 'your']);
