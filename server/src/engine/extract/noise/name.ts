import { lowerAt, type Token, tokenAt } from '../../text/token.ts';
import { COMMON_NUMBERED_NAMES, IDIOMS, NUMBERED_NAMES, ORDINAL_NAMES } from '../lexicon/noise.ts';
import { isOrdinalWord } from '../numerals/ordinalWords.ts';
import { hasOrdinalSuffix } from '../numerals/readDigits.ts';
import { isCapitalised, type NoiseRule } from './noiseRule.ts';

/** "10th Department", "Fifth Amendment", "42nd Street": the ordinal of a name, before a capitalised noun. */
export const ordinalName: NoiseRule = {
  reason: 'name',
  match(tokens, i) {
    const last = hasOrdinalSuffix(tokens, i) ? i + 1 : isOrdinalWord(tokens[i]) ? i : undefined;
    if (last === undefined) return undefined;
    const noun = tokens[last + 1];
    return isCapitalised(noun) && ORDINAL_NAMES.has(lowerAt(tokens, last + 1))
      ? { first: i, last }
      : undefined;
  },
};

/** "Apollo 11", "Boeing 747", "Windows 10", "Formula One". */
export const numberedName: NoiseRule = {
  reason: 'name',
  match(tokens, i) {
    const name = tokenAt(tokens, i - 1);
    if (name === undefined || !NUMBERED_NAMES.has(name.word.lower)) return undefined;
    if (tokens[i]?.kind === 'word' && !isCapitalised(tokens[i])) return undefined;
    const isCommon = COMMON_NUMBERED_NAMES.has(name.word.lower);
    if (!isCapitalised(name) || (isCommon && startsPlainNoun(tokens, i))) {
      return LOWER_CASE_NAMES.has(name.word.lower) ? { first: i, last: i } : undefined;
    }
    return isUnitNext(tokens[i + 1]) ? undefined : { first: i, last: i };
  },
};

/** "type 2 diabetes", "phase 3 trial": written without a capital as well. */
const LOWER_CASE_NAMES: ReadonlySet<string> = new Set(['type', 'phase', 'grade', 'iphone', 'ipad']);

/** At a sentence's start every word has a capital. */
function startsPlainNoun(tokens: readonly Token[], i: number): boolean {
  return i === 1 && tokens[2]?.word.wordClass === 'noun';
}

function isUnitNext(token: Token | undefined): boolean {
  return token?.text === '%' || token?.word.lower === 'percent' || token?.word.lower === 'million';
}

/** "on the one hand", "one by one", "zero in on". */
export const idiom: NoiseRule = {
  reason: 'idiom',
  match(tokens, i) {
    for (const phrase of IDIOMS.get(lowerAt(tokens, i)) ?? []) {
      const place = phrase.indexOf('*');
      if (phrase.every((word, j) => j === place || lowerAt(tokens, i - place + j) === word))
        return { first: i, last: i };
    }
    return undefined;
  },
};
