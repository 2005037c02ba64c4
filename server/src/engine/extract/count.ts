import { lowerAt, type Token, tokenAt } from '../text/token.ts';
import type { Extraction, Extractor } from './extractor.ts';
import { makeExtraction } from './makeExtraction.ts';
import type { Numeral } from './numeral.ts';
import { WordRole } from './wordRole.ts';

const NAME = 'count';

/** The last resort: a number that nothing else claims counts something. Comes last in the registry. */
export const countExtractor: Extractor = {
  name: NAME,
  roles: WordRole.numeral,
  extract(sentence, numerals) {
    const found: Extraction[] = [];
    for (let i = 0; i < numerals.length; i++) {
      const numeral = numerals[i];
      if (numeral === undefined || !mayCount(sentence.tokens, numeral, numerals, i)) continue;
      const lastToken = withoutOf(sentence.tokens, numeral);
      found.push(makeExtraction(sentence, numeral, { extractor: NAME, kind: 'count', lastToken }));
    }
    return found;
  },
};

function mayCount(
  tokens: readonly Token[],
  numeral: Numeral,
  numerals: readonly Numeral[],
  i: number,
): boolean {
  if (numeral.form === 'fraction') return false;
  const first = tokens[numeral.firstToken];
  const after = tokens[numeral.lastToken + 1];
  if (first?.kind === 'word' && first.word.lower === 'one' && numeral.firstToken === numeral.lastToken)
    return isCountingOne(tokens, numeral.firstToken) && isStressed(tokens, numeral, numerals, i);
  return !isPartOfCode(tokens, numeral, after) && !isSlashed(tokens, numeral);
}

/** "1/0", "24/7", "4/4": two numbers with a slash that are neither a fraction nor a rating count nothing. */
function isSlashed(tokens: readonly Token[], { firstToken, lastToken }: Numeral): boolean {
  const isBefore =
    tokenAt(tokens, firstToken - 1)?.text === '/' && tokenAt(tokens, firstToken - 2)?.kind === 'number';
  const isAfter = tokens[lastToken + 1]?.text === '/' && tokens[lastToken + 2]?.kind === 'number';
  return (
    (isBefore && tokens[firstToken]?.glued === true) || (isAfter && tokens[lastToken + 1]?.glued === true)
  );
}

/** Letters glued to digits make a code or an unknown unit: "24703L202", "A-4B". */
function isPartOfCode(tokens: readonly Token[], numeral: Numeral, after: Token | undefined): boolean {
  const last = tokens[numeral.lastToken];
  if (after?.glued && after.kind === 'word' && last?.kind === 'number') return !after.text.startsWith("'");
  const first = tokens[numeral.firstToken];
  return (
    first?.glued === true &&
    first.kind === 'number' &&
    tokenAt(tokens, numeral.firstToken - 1)?.kind === 'word'
  );
}

/** Alone, "one" is a stronger "a": it counts where a word insists on the number or another one stands beside it. */
function isStressed(
  tokens: readonly Token[],
  numeral: Numeral,
  numerals: readonly Numeral[],
  i: number,
): boolean {
  if (STRESSING.has(lowerAt(tokens, numeral.firstToken - 1))) return true;
  return numerals
    .slice(Math.max(0, i - COORDINATION), i + COORDINATION + 1)
    .some(
      (other) =>
        other.value !== numeral.value && Math.abs(other.firstToken - numeral.firstToken) <= COORDINATION,
    );
}

const STRESSING: ReadonlySet<string> = new Set('only just least most than exactly precisely'.split(' '));
/** How many tokens two coordinated counts stand apart: "two men and one woman". */
const COORDINATION = 6;

/** "One" counts where a singular noun follows, and no word before it makes it a pronoun. */
function isCountingOne(tokens: readonly Token[], i: number): boolean {
  const before = tokenAt(tokens, i - 1);
  if (PRONOUN_BEFORE.has(before?.word.lower ?? '') || (before?.text === '-' && before.glued)) return false;
  const next = tokens[i + 1];
  if (next === undefined || next.kind !== 'word') return false;
  for (let at = i + 1; at <= i + 3; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') return false;
    const { wordClass, lower, lemma } = token.word;
    if (wordClass === 'noun') return lower === lemma && !NO_COUNT_AFTER.has(lower);
    if (wordClass !== 'adjective') return false;
  }
  return false;
}

/** "no one", "this one", "a new one": the pronoun; "day one": a name. */
const PRONOUN_BEFORE: ReadonlySet<string> = new Set(
  'no the this that each every any which another some a an my your his her its our their day number phase part chapter square formula type world'.split(
    ' ',
  ),
);
/** "one day", "one another", "one time": some day, each other, once. */
const NO_COUNT_AFTER: ReadonlySet<string> = new Set(['day', 'another', 'time', 'thing', 'way']);

/** The numeral without the "of" that ties "thousands of" to its noun. */
function withoutOf(tokens: readonly Token[], numeral: Numeral): number {
  return tokens[numeral.lastToken]?.word.lower === 'of' ? numeral.lastToken - 1 : numeral.lastToken;
}
