import { lowerAt, type Sentence, tokenAt } from '../../text/token.ts';
import type { Extraction, Extractor } from '../extractor.ts';
import { DECADE_NAMES, PARTS } from '../lexicon/calendar.ts';
import { spanOfTokens } from '../makeExtraction.ts';
import { WordRole } from '../wordRole.ts';
import { isHyphen } from './phraseMap.ts';

const NAME = 'ageDecade';

/** Ages to the decade: "in her 30s", "his early twenties", "their mid-60s". */
export const ageDecadeExtractor: Extractor = {
  name: NAME,
  roles: WordRole.numeral | WordRole.dateOpener,
  extract(sentence) {
    const found: Extraction[] = [];
    const { tokens } = sentence;
    for (let i = 1; i < tokens.length; i++) {
      const token = tokens[i];
      if (token === undefined || (token.word.roles & AGE_ROLES) === 0) continue;
      const decade = DECADE_NAMES.get(token.word.lower) ?? readDecade(token.text, tokens[i + 1]?.text);
      if (decade === undefined) continue;
      const age = readAge(sentence, i, decade);
      if (age !== undefined) found.push(age);
    }
    return found;
  },
};

const AGE_ROLES = WordRole.numeral | WordRole.dateOpener;

function readDecade(digits: string, ending: string | undefined): number | undefined {
  return ending === 's' && /^[2-9]0$/.test(digits) ? Number(digits) : undefined;
}

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
    extractor: NAME,
    core,
    firstToken,
    lastToken,
  };
}

/** Years of a decade of life, which writers divide loosely: the parts overlap. */
const YEARS_OF_PART = { early: [0, 4], mid: [3, 7], late: [6, 9] } as const;

const OWNERS: ReadonlySet<string> = new Set(['his', 'her', 'their', 'my', 'our', 'your']);
