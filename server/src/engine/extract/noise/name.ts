import { isCapitalised, lowerAt, type Token, tokenAt } from '../../text/token.ts';
import {
  IDIOMS,
  NUMBERED_BY_NO,
  NUMBERED_GROUPS,
  NUMBERED_LABELS,
  NUMBERED_NAMES,
  ORDINAL_NAMES,
} from '../lexicon/noise.ts';
import { isOrdinalWord } from '../numerals/ordinalWords.ts';
import { hasOrdinalSuffix } from '../numerals/readDigits.ts';
import { type NoiseRule, NoiseSign } from './noiseRule.ts';

/** "10th Department", "Fifth Amendment", "42nd Street": the ordinal of a name, before a capitalised noun. */
export const ordinalName: NoiseRule = {
  reason: 'name',
  signs: NoiseSign.runsOn | NoiseSign.ordinal,
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
  signs: NoiseSign.label,
  match(tokens, i) {
    const name = tokenAt(tokens, i - 1);
    if (name === undefined || !NUMBERED_NAMES.has(name.word.lower)) return undefined;
    if (tokens[i]?.kind === 'word' && !isCapitalised(tokens[i])) return undefined;
    if (!isCapitalised(name))
      return LOWER_CASE_NAMES.has(name.word.lower) ? { first: i, last: i } : undefined;
    return isUnitNext(tokens[i + 1]) ? undefined : { first: i, last: i };
  },
};

/** "S&P 500": an index whose name ends in a sign and a letter. */
export const stockIndex: NoiseRule = {
  reason: 'name',
  signs: NoiseSign.capitalBefore,
  match(tokens, i) {
    const isName =
      lowerAt(tokens, i - 1) === 'p' && lowerAt(tokens, i - 2) === '&' && lowerAt(tokens, i - 3) === 's';
    return isName && !isUnitNext(tokens[i + 1]) ? { first: i, last: i } : undefined;
  },
};

/** "the Group of Seven", "the Group of 20", "the Gang of Four". */
export const numberedGroup: NoiseRule = {
  reason: 'name',
  signs: NoiseSign.label,
  match(tokens, i) {
    const group = tokenAt(tokens, i - 2);
    if (
      lowerAt(tokens, i - 1) !== 'of' ||
      !isCapitalised(group) ||
      !NUMBERED_GROUPS.has(lowerAt(tokens, i - 2))
    )
      return undefined;
    return tokens[i]?.kind === 'number' || isCapitalised(tokens[i]) ? { first: i, last: i } : undefined;
  },
};

/** "Game 7", "House Bill 2", "Public Law 104-191", "League Two", but not "the Companies Act 2006". */
export const labelledNumber: NoiseRule = {
  reason: 'name',
  signs: NoiseSign.label,
  match(tokens, i) {
    const [token, label] = [tokens[i], tokenAt(tokens, i - 1)];
    if (token === undefined || token.glued || !isCapitalised(label)) return undefined;
    if (!NUMBERED_LABELS.has(lowerAt(tokens, i - 1)) || isUnitNext(tokens[i + 1])) return undefined;
    if (token.kind === 'word') return isCapitalised(token) ? { first: i, last: i } : undefined;
    if (!/^\d{1,5}$/.test(token.text) || LIKE_YEAR.test(token.text)) return undefined;
    const last = lastOfHyphened(tokens, i);
    if (last > i) return { first: i, last };
    return tokens[i + 1]?.glued && !MARKS_BEHIND.has(lowerAt(tokens, i + 1))
      ? undefined
      : { first: i, last: i };
  },
};

/** "104-191", "14-556" */
function lastOfHyphened(tokens: readonly Token[], i: number): number {
  return lowerAt(tokens, i + 1) === '-' && tokens[i + 2]?.kind === 'number' ? i + 2 : i;
}

/** What may be glued to the number of a name; letters and slashes make another number of it ("130km", "10/25/2017"). */
const MARKS_BEHIND: ReadonlySet<string> = new Set([...'.,;:!?)"”’', "'s", '’s']);

const LIKE_YEAR = /^(?:1[6-9]|20)\d\d$/;

/** "Symphony No. 5", "Law no. 94": numbered, not ranked. */
export const numberedByNo: NoiseRule = {
  reason: 'name',
  signs: NoiseSign.label,
  match(tokens, i) {
    const sign = lowerAt(tokens, i - 1) === '.' ? i - 2 : i - 1;
    const isSign = lowerAt(tokens, sign) === 'no' || lowerAt(tokens, sign) === 'nr';
    if (!isSign || !NUMBERED_BY_NO.has(lowerAt(tokens, sign - 1))) return undefined;
    return { first: i, last: lastOfHyphened(tokens, i) };
  },
};

/** "type 2 diabetes", "phase 3 trial": written without a capital as well. */
const LOWER_CASE_NAMES: ReadonlySet<string> = new Set(['type', 'phase', 'grade', 'iphone', 'ipad']);

function isUnitNext(token: Token | undefined): boolean {
  return token?.text === '%' || token?.word.lower === 'percent' || token?.word.lower === 'million';
}

/** "on the one hand", "one by one", "zero in on". */
export const idiom: NoiseRule = {
  reason: 'idiom',
  signs: NoiseSign.idiom,
  match(tokens, i) {
    for (const phrase of IDIOMS.get(lowerAt(tokens, i)) ?? []) {
      const place = phrase.indexOf('*');
      if (phrase.every((word, j) => j === place || lowerAt(tokens, i - place + j) === word))
        return { first: i, last: i };
    }
    return undefined;
  },
};
