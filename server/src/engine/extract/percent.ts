import { type Sentence, type Token, tokenAt } from '../text/token.ts';
import type { Extraction, Extractor } from './extractor.ts';
import { makeExtraction } from './makeExtraction.ts';
import type { Numeral } from './numeral.ts';
import { WordRole } from './wordRole.ts';

const NAME = 'percent';

/** A unit of percentages after a number, with the index of its last token and the factor to whole percents. */
interface PercentUnit {
  readonly unit: 'percent' | 'percentage point';
  readonly lastToken: number;
  readonly scale: number;
}

/**
 * Percentages and percentage points: "6.2%", "per cent", "pct", "3 percentage points", "2 pp", "25 basis points"
 * (a hundredth of a percentage point each), and "a percentage of 45".
 */
export const percentExtractor: Extractor = {
  name: NAME,
  roles: WordRole.percent,
  extract(sentence, numerals) {
    const found: Extraction[] = [];
    for (const numeral of numerals) {
      const percent = extractPercent(sentence, numeral);
      if (percent !== undefined) found.push(percent);
    }
    return found;
  },
};

function extractPercent(sentence: Sentence, numeral: Numeral): Extraction | undefined {
  const unit = readPercentUnit(sentence.tokens, afterFraction(sentence.tokens, numeral));
  if (unit !== undefined)
    return makeExtraction(sentence, numeral, {
      extractor: NAME,
      kind: 'percent',
      unit: unit.unit,
      scale: unit.scale,
      lastToken: unit.lastToken,
    });
  const firstToken = findPercentBefore(sentence.tokens, numeral);
  if (firstToken === undefined) return undefined;
  return makeExtraction(sentence, numeral, { extractor: NAME, kind: 'percent', unit: 'percent', firstToken });
}

/** Past what ties a fraction to its percent: "half a percent", "a quarter of a percentage point", "a tenth of one percent". */
function afterFraction(tokens: readonly Token[], numeral: Numeral): number {
  const next = numeral.lastToken + 1;
  if (numeral.form !== 'fraction') return next;
  const at = tokens[next]?.word.lower === 'of' ? next + 1 : next;
  return ONE.has(tokens[at]?.word.lower ?? '') ? at + 1 : next;
}

const ONE: ReadonlySet<string> = new Set(['a', 'an', 'one']);

/** The percent sign or words that start at `i`. */
function readPercentUnit(tokens: readonly Token[], i: number): PercentUnit | undefined {
  const at = tokens[i]?.text === '-' && tokens[i + 1]?.glued ? i + 1 : i;
  const word = tokens[at]?.word.lower ?? '';
  if (PERCENT_SIGNS.has(word)) return readPointsAfter(tokens, at);
  if (word === 'per' && CENT.has(tokens[at + 1]?.word.lower ?? '')) return readPointsAfter(tokens, at + 1);
  if (word === 'percentage' || word === 'percent') return readPointsAfter(tokens, at);
  if (POINT_SIGNS.has(word)) return { unit: 'percentage point', lastToken: at, scale: 1 };
  if (word === 'bps') return { unit: 'percentage point', lastToken: at, scale: 0.01 };
  if (word === 'basis' && POINTS.has(tokens[at + 1]?.word.lower ?? ''))
    return { unit: 'percentage point', lastToken: at + 1, scale: 0.01 };
  return undefined;
}

/** "percentage points", "percentage-point", "% points", else plain percent. */
function readPointsAfter(tokens: readonly Token[], at: number): PercentUnit {
  const next = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  return POINTS.has(tokens[next]?.word.lower ?? '')
    ? { unit: 'percentage point', lastToken: next, scale: 1 }
    : { unit: 'percent', lastToken: at, scale: 1 };
}

const PERCENT_SIGNS: ReadonlySet<string> = new Set(['%', '％', '﹪', 'percents', 'pct', 'percentages']);
const CENT: ReadonlySet<string> = new Set(['cent', 'cents']);
const POINTS: ReadonlySet<string> = new Set(['point', 'points', 'pts']);
const POINT_SIGNS: ReadonlySet<string> = new Set(['pp', 'ppt', 'ppts']);

/** Every word or sign that a percentage has at least one of, in lower case. */
export const PERCENT_WORDS: Iterable<string> = [
  ...PERCENT_SIGNS,
  ...CENT,
  ...POINT_SIGNS,
  'percent',
  'percentage',
  'bps',
  'basis',
];

/** "a percentage of 45", "percent of 10": the index of the percent word before a number that names no thing. */
function findPercentBefore(tokens: readonly Token[], numeral: Numeral): number | undefined {
  const at = numeral.firstToken - 2;
  if (tokens[at + 1]?.word.lower !== 'of') return undefined;
  const word = tokens[at]?.word.lower ?? '';
  const after = tokens[numeral.lastToken + 1];
  if (after !== undefined && (after.kind !== 'symbol' || after.glued === false)) return undefined;
  const before = tokenAt(tokens, at - 1);
  if (word === 'percent' || word === 'percents' || word === 'percentage')
    return isCounted(before) ? undefined : at;
  if (!CENT.has(word) || before?.word.lower !== 'per') return undefined;
  return isCounted(tokenAt(tokens, at - 2)) ? undefined : at - 1;
}

/** Whether the percent word has a number of its own ("5 percent of 10"). */
function isCounted(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || token.word.wordClass === 'number');
}
