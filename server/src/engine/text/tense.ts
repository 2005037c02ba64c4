import { isVerbal, lowerAt, type Token, tokenAt } from './token.ts';

/** How many tokens before a place, or behind it, its verb is looked for. */
const REACH = 12;

/**
 * Whether the verb nearest before a token, else behind it, tells what was: "died", "was held", "has been counted". A
 * participle has the tense of its auxiliary ("will be held").
 */
export function isToldInPast(tokens: readonly Token[], at: number): boolean {
  const before = findVerb(tokens, at - 1, Math.max(0, at - REACH), -1);
  const verb = before >= 0 ? before : findVerb(tokens, at, Math.min(tokens.length, at + REACH) - 1, 1);
  const token = tokenAt(tokens, verb);
  if (token === undefined) return false;
  const { lower, lemma, wordClass } = token.word;
  if (wordClass === 'auxiliary') return PAST_AUXILIARIES.has(lower);
  if (lower === lemma || /(?:s|ing)$/.test(lower)) return false;
  const auxiliary = tokenAt(tokens, verb - 1)?.word;
  return auxiliary?.wordClass !== 'auxiliary' || PAST_AUXILIARIES.has(auxiliary.lower);
}

/** The index of the first verb from one index to another, both inclusive; -1 where there is none. */
function findVerb(tokens: readonly Token[], from: number, to: number, step: 1 | -1): number {
  for (let i = from; step * i <= step * to; i += step) {
    const token = tokenAt(tokens, i);
    if (token !== undefined && isVerbal(token.word)) return i;
  }
  return -1;
}

const PAST_AUXILIARIES: ReadonlySet<string> = new Set(['was', 'were', 'had', 'did', 'been', 'has', 'have']);

/** Whether a sentence speaks of what is to come, by any of its words. */
export function looksAhead(tokens: readonly Token[]): boolean {
  return tokens.some((_, i) => FUTURE_WORDS.has(lowerAt(tokens, i)));
}

const FUTURE_WORDS: ReadonlySet<string> = new Set(
  "will shall 'll upcoming next scheduled planned plans expected forthcoming due going".split(' '),
);
