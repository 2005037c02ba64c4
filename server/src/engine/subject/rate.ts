import { readRate } from '../extract/unit/readUnit.ts';
import type { Quantity } from '../model/figure.ts';
import { lowerAt, type Token } from '../text/token.ts';

/** How many tokens of a noun phrase may stand between a count and what it is counted by: "90 fully booked trains a day". */
const PHRASE_LENGTH = 5;

/** Adjectives and adverbs of frequency, as the periods that they count by. */
const FREQUENCIES: ReadonlyMap<string, string> = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['yearly', 'year'],
  ['annual', 'year'],
  ['annually', 'year'],
]);

/** The period that a count or a sum is counted by, as a unit id: "22,000 passengers a day". Undefined: it states none. */
export function findRate(
  { per, firstToken, lastToken }: Quantity & { readonly firstToken: number; readonly lastToken: number },
  tokens: readonly Token[],
): string | undefined {
  if (per !== undefined) return per;
  for (let i = lastToken; i <= lastToken + PHRASE_LENGTH; i++) {
    const rate = readRate(tokens, i)?.id ?? FREQUENCIES.get(lowerAt(tokens, i + 1));
    if (rate !== undefined) return rate;
    if (!continuesPhrase(tokens[i + 1])) break;
  }
  return isEach(tokens, firstToken - 2) ? FREQUENCY_NOUNS.get(lowerAt(tokens, firstToken - 1)) : undefined;
}

/** "Every day 340,000 came" */
function isEach(tokens: readonly Token[], at: number): boolean {
  return EACH.has(lowerAt(tokens, at));
}

/** How many tokens before or behind a count its proportion is looked for. */
const PROPORTION_REACH = 8;

/** Of how many a count is a proportion: "41 for every thousand", "3 per 1,000 people"; undefined: it is of all. */
export function findProportion(
  { firstToken, lastToken }: { readonly firstToken: number; readonly lastToken: number },
  tokens: readonly Token[],
): string | undefined {
  const to = Math.min(tokens.length - 1, lastToken + PROPORTION_REACH);
  for (let i = Math.max(1, firstToken - PROPORTION_REACH); i <= to; i++) {
    const { kind, word } = tokens[i] ?? {};
    const isNumber = kind === 'number' || word?.wordClass === 'number' || HUNDREDS.has(word?.lower ?? '');
    if (isNumber && DISTRIBUTING.has(lowerAt(tokens, i - 1))) return word?.lower;
  }
  return undefined;
}

const DISTRIBUTING: ReadonlySet<string> = new Set(['per', 'every', 'each']);
const HUNDREDS: ReadonlySet<string> = new Set(['hundred', 'thousand', 'million']);

function continuesPhrase(token: Token | undefined): boolean {
  const wordClass = token?.kind === 'word' ? token.word.wordClass : undefined;
  return wordClass === 'noun' || wordClass === 'adjective' || wordClass === 'adverb';
}

const EACH: ReadonlySet<string> = new Set(['every', 'each']);
const FREQUENCY_NOUNS: ReadonlyMap<string, string> = new Map(
  ['hour', 'day', 'week', 'month', 'year'].map((noun) => [noun, noun]),
);
