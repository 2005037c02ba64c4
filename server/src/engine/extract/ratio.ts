import { lowerAt, type Sentence, type Token, tokenAt } from '../text/token.ts';
import type { Extraction, Extractor } from './extractor.ts';
import { firstWordsOf } from './firstWords.ts';
import { makeExtraction } from './makeExtraction.ts';
import { isEquated } from './multiple.ts';
import type { Numeral } from './numeral.ts';
import { WordRole } from './wordRole.ts';

const NAME = 'ratio';

/**
 * Shares and rates: "one in seven", "two out of three", "6.2/10", "a third of", "57 per 100,000". The value is the
 * share itself (1/7), but for rates the number per base (57), whose unit names the base.
 */
export const ratioExtractor: Extractor = {
  name: NAME,
  roles: WordRole.numeral,
  extract(sentence, numerals) {
    const found: Extraction[] = [];
    for (let i = 0; i < numerals.length; i++) {
      const numeral = numerals[i];
      if (numeral === undefined) break;
      const next = nextWithin(GAP, numerals, i);
      const ratio =
        (next &&
          (readShare(sentence, numeral, next) ??
            readRate(sentence, numeral, next) ??
            readRating(sentence, numeral, next))) ??
        readFraction(sentence, numeral);
      if (ratio !== undefined) found.push(ratio);
    }
    return found;
  },
};

/** The most tokens that stand between the two numbers of a share or rate. */
const GAP = 4;

/** The numeral after the one at `i`, where at most `gap` tokens stand between them. */
function nextWithin(gap: number, numerals: readonly Numeral[], i: number): Numeral | undefined {
  const [numeral, next] = [numerals[i], numerals[i + 1]];
  if (numeral === undefined || next === undefined) return undefined;
  return next.firstToken - numeral.lastToken - 1 <= gap ? next : undefined;
}

/** "one in seven", "1 in every 1,000", "two out of three", "nine-in-ten", "57 out of 100". */
function readShare(sentence: Sentence, part: Numeral, whole: Numeral): Extraction | undefined {
  const { tokens } = sentence;
  if (!isWholeNumber(part) || !isWholeNumber(whole) || part.value >= whole.value) return undefined;
  const relation = relationBetween(tokens, part, whole) ?? relationPastNoun(tokens, part, whole);
  if (relation === undefined || isTimeSpan(tokens, whole) || endsScore(tokens, part)) return undefined;
  const isShare =
    relation === 'in' ? isShareIn(tokens, part, whole) : whole.value <= 10 || isPowerOfTen(whole.value);
  if (!isShare) return undefined;
  return makeExtraction(
    sentence,
    { ...part, value: part.value / whole.value, step: 0 },
    {
      extractor: NAME,
      kind: 'ratio',
      lastToken: whole.lastToken,
      parts: [part.value, whole.value],
      ...(relation === 'out of' && RATING_SCALES.has(whole.value) ? { unit: `out of ${whole.value}` } : {}),
    },
  );
}

function isWholeNumber(numeral: Numeral): boolean {
  return Number.isInteger(numeral.value) && numeral.value > 0 && numeral.form !== 'vague';
}

/** The words between the two numbers: "in", "in every", "out of" and their hyphened forms. */
function relationBetween(
  tokens: readonly Token[],
  part: Numeral,
  whole: Numeral,
): 'in' | 'out of' | undefined {
  const gap = whole.firstToken - part.lastToken - 1;
  if (gap < 1) return undefined;
  let words = '';
  for (let i = part.lastToken + 1; i < whole.firstToken; i++) {
    const token = tokens[i];
    if (token === undefined || (token.text === '-' && token.glued)) continue;
    const { lower } = token.word;
    if (words === '' && !RELATION_OPENERS.has(lower)) return undefined;
    words += words === '' ? lower : ` ${lower}`;
  }
  return RELATIONS.get(words);
}

/** "one adult in three": the noun may stand behind the first number, where none stands behind the second. */
function relationPastNoun(tokens: readonly Token[], part: Numeral, whole: Numeral): 'in' | undefined {
  const [noun, link] = [tokens[part.lastToken + 1], tokens[part.lastToken + 2]];
  if (part.value !== 1 || part.form !== 'words' || whole.firstToken !== part.lastToken + 3) return undefined;
  if (noun?.word.wordClass !== 'noun' || link?.word.lower !== 'in') return undefined;
  const next = tokens[whole.lastToken + 1];
  const isAlone = next === undefined || CLAUSE_MARKS.has(next.text) || ALONE_BEFORE.has(next.word.wordClass);
  return isAlone ? 'in' : undefined;
}

const ALONE_BEFORE: ReadonlySet<string> = new Set(['verb', 'auxiliary', 'preposition', 'conjunction']);
const CLAUSE_MARKS: ReadonlySet<string> = new Set(['.', ',', ';', ':', ')', '!', '?']);

const RELATIONS: ReadonlyMap<string, 'in' | 'out of'> = new Map([
  ['in', 'in'],
  ['in every', 'in'],
  ['in each', 'in'],
  ['out of', 'out of'],
  ['out of every', 'out of'],
  ['stars out of', 'out of'],
  ['points out of', 'out of'],
  ['of every', 'out of'],
  ['in about', 'in'],
  ['in roughly', 'in'],
]);
/** The words that they begin with: most pairs of numbers are left at the first word between them. */
const RELATION_OPENERS = firstWordsOf(RELATIONS.keys());

/** "1 in 5" but not "2 in 2015", "4 in 12 matches" (not in lowest terms), "300 in 2 villages". */
function isShareIn(tokens: readonly Token[], part: Numeral, whole: Numeral): boolean {
  const isYear = whole.value >= 1800 && whole.value <= 2100 && tokens[whole.firstToken]?.text.length === 4;
  if (isYear || part.value > 10) return false;
  if (part.value === 1 || whole.value === 10 || isPowerOfTen(whole.value)) return true;
  return whole.value <= 20 && greatestCommonDivisor(part.value, whole.value) === 1;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function isPowerOfTen(value: number): boolean {
  return Number.isInteger(Math.log10(value));
}

/** "5-4 in 13 innings": the number is the end of a score or range. */
function endsScore(tokens: readonly Token[], { firstToken }: Numeral): boolean {
  const dash = tokenAt(tokens, firstToken - 1);
  return (dash?.text === '-' || dash?.text === '–') && tokenAt(tokens, firstToken - 2)?.kind === 'number';
}

/** "3 in 24 hours" tells a pace, not a share. */
function isTimeSpan(tokens: readonly Token[], whole: Numeral): boolean {
  const after = tokens[whole.lastToken + 1];
  return TIME_UNITS.has(
    after?.text === '-' ? (tokens[whole.lastToken + 2]?.word.lemma ?? '') : (after?.word.lemma ?? ''),
  );
}

const TIME_UNITS: ReadonlySet<string> = new Set(
  'second minute hour day night week fortnight month quarter season year decade century game match start attempt try outing appearance inning innings over'.split(
    ' ',
  ),
);

/** "57 per 100,000", "2.3 per 1,000 people": a rate on a round base. */
function readRate(sentence: Sentence, count: Numeral, base: Numeral): Extraction | undefined {
  const { tokens } = sentence;
  if (base.value < 100 || !isPowerOfTen(base.value)) return undefined;
  const per = tokenAt(tokens, base.firstToken - 1);
  const between = base.firstToken - count.lastToken - 1;
  if (per?.word.lower !== 'per' || between < 1 || between > 3) return undefined;
  return makeExtraction(sentence, count, {
    extractor: NAME,
    kind: 'ratio',
    lastToken: base.lastToken,
    unit: `per ${base.value}`,
    parts: [count.value, base.value],
  });
}

/** "6.2/10", "6.2 out of 10", "a score of 3.5 of 5": a rating on one of the usual scales, with decimals. */
function readRating(sentence: Sentence, rating: Numeral, scale: Numeral): Extraction | undefined {
  const { tokens } = sentence;
  if (!RATING_SCALES.has(scale.value) || rating.value > scale.value || rating.form !== 'digits')
    return undefined;
  const slash = tokens[rating.lastToken + 1];
  const isSlashed = slash?.text === '/' && scale.firstToken === rating.lastToken + 2;
  if (!isSlashed && relationBetween(tokens, rating, scale) !== 'out of') return undefined;
  return makeExtraction(
    sentence,
    { ...rating, value: rating.value / scale.value, step: rating.step / scale.value },
    {
      extractor: NAME,
      kind: 'ratio',
      lastToken: scale.lastToken,
      unit: `out of ${scale.value}`,
      parts: [rating.value, scale.value],
    },
  );
}

const RATING_SCALES: ReadonlySet<number> = new Set([4, 5, 10, 20, 100]);

/** "two thirds of", "1/40", "half the population": a fraction that no unit follows. */
function readFraction(sentence: Sentence, numeral: Numeral): Extraction | undefined {
  const { tokens } = sentence;
  if (numeral.form !== 'fraction') return undefined;
  const slash = tokens[numeral.firstToken + 1]?.text === '/' ? numeral.firstToken : undefined;
  if (slash !== undefined) return readSlashed(sentence, numeral);
  if (isEquated(tokens, numeral)) return undefined;
  if (isBareHalf(tokens, numeral) && !isHalfShare(tokens, numeral)) return undefined;
  return makeExtraction(sentence, numeral, { extractor: NAME, kind: 'ratio' });
}

/** "1/40", "57/100": the denominator is the unit where it is the scale of a rating. */
function readSlashed(sentence: Sentence, numeral: Numeral): Extraction {
  const a = Number(sentence.tokens[numeral.firstToken]?.text);
  const b = Number(sentence.tokens[numeral.lastToken]?.text);
  const isRating = RATING_SCALES.has(b) && a >= 1 && b >= 5;
  return makeExtraction(sentence, isRating ? { ...numeral, step: 1 / b } : numeral, {
    extractor: NAME,
    kind: 'ratio',
    parts: [a, b],
    ...(isRating ? { unit: `out of ${b}` } : {}),
  });
}

function isBareHalf(tokens: readonly Token[], numeral: Numeral): boolean {
  return tokens[numeral.lastToken]?.word.lower === 'half' && numeral.lastToken - numeral.firstToken < 2;
}

/** "half of the votes", "half its size", "by half"; not "the first half", "half-brother", "half back". */
function isHalfShare(tokens: readonly Token[], numeral: Numeral): boolean {
  const before = lowerAt(tokens, numeral.firstToken - 1);
  const after = tokens[numeral.lastToken + 1];
  if (before === '-' || NO_SHARE_BEFORE.has(before) || after?.text === '-') return false;
  if (AFTER_HALF.has(after?.word.lower ?? '')) return true;
  return BEFORE_HALF.has(before);
}

const NO_SHARE_BEFORE: ReadonlySet<string> = new Set(
  'first second other better latter former top bottom'.split(' '),
);
const AFTER_HALF: ReadonlySet<string> = new Set(
  'of the its his her their our all those these that this as'.split(' '),
);
const BEFORE_HALF: ReadonlySet<string> = new Set(
  'by than about nearly almost over under roughly around approximately least only just'.split(' '),
);
