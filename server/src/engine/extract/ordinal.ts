import { lowerAt, type Sentence, type Token, tokenAt } from '../text/token.ts';
import type { Extraction, Extractor } from './extractor.ts';
import { makeExtraction } from './makeExtraction.ts';
import { skipHyphen } from './numerals/cardinal.ts';
import { parseDigits } from './numerals/digits.ts';
import { ORDINAL_WORDS } from './numerals/ordinalWords.ts';
import { hasOrdinalSuffix } from './numerals/readDigits.ts';
import { NUMBER_ROLES } from './wordRole.ts';

const NAME = 'ordinal';

/** Ranks in digits or words: "10th", "third", "twenty-first", "one hundred and second". */
export const ordinalExtractor: Extractor = {
  name: NAME,
  roles: NUMBER_ROLES,
  extract(sentence) {
    const found: Extraction[] = [];
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token === undefined) break;
      if ((token.word.roles & NUMBER_ROLES) === 0) continue;
      if (token.kind === 'number') {
        if (hasOrdinalSuffix(tokens, i)) pushDefined(found, readDigitOrdinal(sentence, i));
      } else if (token.kind === 'word' && ORDINAL_WORDS.has(token.word.lower)) {
        pushDefined(found, readWordOrdinal(sentence, i));
      }
    }
    return found;
  },
};

function pushDefined<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}

function readDigitOrdinal(sentence: Sentence, i: number): Extraction | undefined {
  const value = parseDigits(sentence.tokens[i]?.text ?? '')?.value;
  return value === undefined ? undefined : makeOrdinal(sentence, i, i + 1, value);
}

/** "third", with the tens before it ("twenty-third"). Adverbs and idioms ("first of all", "at first") are no ranks. */
function readWordOrdinal(sentence: Sentence, i: number): Extraction | undefined {
  const { tokens } = sentence;
  const value = ORDINAL_WORDS.get(tokens[i]?.word.lower ?? '');
  if (value === undefined) return undefined;
  if (lowerAt(tokens, i - 1) === 'every') return readEvery(sentence, i, value);
  const tens = i >= 2 && tokenAt(tokens, i - 1)?.text === '-' ? i - 2 : i - 1;
  const tensValue = value < 10 ? (TENS.get(lowerAt(tokens, tens)) ?? 0) : 0;
  if (tensValue > 0) return makeOrdinal(sentence, tens, i, tensValue + value);
  return isRank(tokens, i, value) ? makeOrdinal(sentence, i, i, value) : undefined;
}

/** "Every third household": one in three. By times it tells how often ("every second year"), and is no figure. */
function readEvery(sentence: Sentence, i: number, value: number): Extraction | undefined {
  const noun = sentence.tokens[i + 1]?.word;
  if (value < 2 || noun?.wordClass !== 'noun' || INTERVALS.has(noun.lemma)) return undefined;
  const numeral = {
    firstToken: i - 1,
    lastToken: i,
    value: 1 / value,
    step: 0,
    form: 'words',
    magnitude: 1,
  } as const;
  return makeExtraction(sentence, numeral, { extractor: NAME, kind: 'ratio', parts: [1, value] });
}

/** Times and places in a row, of which every n-th says how often. */
const INTERVALS: ReadonlySet<string> = new Set(
  'second minute hour day night morning evening week weekend fortnight month quarter season year decade monday tuesday wednesday thursday friday saturday sunday time stop station floor page line row word step'.split(
    ' ',
  ),
);

const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + 10 * i]),
);

/** Whether the ordinal word ranks something: after a determiner or verb of ranking, before what it ranks. */
function isRank(tokens: readonly Token[], i: number, value: number): boolean {
  const before = lowerAt(tokens, i - 1);
  const next = tokens[skipHyphen(tokens, i + 1)];
  if (value === 1) return FIRST_RANKS.has(before) || (RANKED.has(next?.word.lower ?? '') && before !== 'at');
  if (value === 2 && before === 'a' && !RANKED.has(next?.word.lower ?? '')) return false;
  return RANKERS.has(before) || RANKED.has(next?.word.lower ?? '') || next?.word.wordClass === 'noun';
}

/** "First" is an adverb or "initial" more often than a rank; a rank only after these words. */
const FIRST_RANKS: ReadonlySet<string> = new Set(
  'ranked ranks ranking seeded finished finishing placed came comes coming stood stands'.split(' '),
);
const RANKERS: ReadonlySet<string> = new Set([
  ...FIRST_RANKS,
  ...'the a his her its their our my your this that every each in for from to and'.split(' '),
]);
/** What is ranked in competitions and lists. */
const RANKED: ReadonlySet<string> = new Set(
  'place position rank spot seed largest biggest highest lowest smallest best worst longest tallest oldest youngest fastest richest busiest deadliest round time edition season anniversary term win title goal child'.split(
    ' ',
  ),
);

function makeOrdinal(sentence: Sentence, firstToken: number, lastToken: number, value: number): Extraction {
  const numeral = { firstToken, lastToken, value, step: 0, form: 'words', magnitude: 1 } as const;
  return makeExtraction(sentence, numeral, { extractor: NAME, kind: 'ordinal' });
}
