import { lowerAt, type Sentence, type Token, tokenAt } from '../../text/token.ts';
import type { Extraction, Refiner } from '../extractor.ts';
import { changeWords } from '../lexicon/change.ts';
import { POINTS_COMPARED, POINTS_OF_OTHER_SCALES } from '../lexicon/points.ts';
import { spanOfTokens } from '../makeExtraction.ts';

/** More points than that are of another scale. */
const MOST = 100;
/** How far before its number a "margin of error" is looked for, in tokens. */
const REACH = 8;

/**
 * Reads plain "points" as percentage points where a share is what moves: beside a percentage ("36 percent, two points
 * more than in April", "fell by nine points to 29 percent") and as a margin of error. Points of games and stock indexes
 * stay counts.
 */
export const readPoints: Refiner = {
  name: 'readPoints',
  refine(extractions, sentence) {
    if (!extractions.some((one) => isPoints(one, sentence.tokens))) return extractions;
    const besidePercent = extractions.some(({ kind, unit }) => kind === 'percent' && unit === 'percent');
    const { tokens } = sentence;
    if (tokens.some(({ word }) => POINTS_OF_OTHER_SCALES.has(word.lemma))) return extractions;
    return extractions.map((one) =>
      isPoints(one, tokens) && ((besidePercent && isDistance(one, tokens)) || isMargin(one, tokens))
        ? inPoints(one, sentence)
        : one,
    );
  },
};

function isPoints({ kind, noise, unit, value, lastToken }: Extraction, tokens: readonly Token[]): boolean {
  if (kind !== 'count' || noise !== undefined || unit !== undefined || (value ?? MOST) >= MOST) return false;
  return POINTS.has(lowerAt(tokens, unitAt(tokens, lastToken)));
}

/** Whether the points say how far a value moved or lies from another one. */
function isDistance({ firstToken, lastToken }: Extraction, tokens: readonly Token[]): boolean {
  if (POINTS_COMPARED.has(lowerAt(tokens, unitAt(tokens, lastToken) + 1))) return true;
  const before = tokenAt(tokens, firstToken - 1)?.word;
  return before !== undefined && (before.lower === 'by' || MOVES.has(before.lemma));
}

/** "A margin of error of plus or minus three points" */
function isMargin({ firstToken }: Extraction, tokens: readonly Token[]): boolean {
  for (let i = Math.max(0, firstToken - REACH); i < firstToken - 2; i++)
    if (lowerAt(tokens, i) === 'margin' && ERROR.has(lowerAt(tokens, i + 2))) return true;
  return false;
}

function inPoints(one: Extraction, sentence: Sentence): Extraction {
  const lastToken = unitAt(sentence.tokens, one.lastToken);
  const core = spanOfTokens(sentence, one.firstToken, lastToken);
  return { ...one, ...core, core, lastToken, kind: 'percent', unit: 'percentage point' };
}

/** The token after a number, past a hyphen: "a nine-point drop". */
function unitAt(tokens: readonly Token[], last: number): number {
  return lowerAt(tokens, last + 1) === '-' ? last + 2 : last + 1;
}

const MOVES = changeWords('distance');
const POINTS: ReadonlySet<string> = new Set(['point', 'points', 'pts']);
const ERROR: ReadonlySet<string> = new Set(['error', 'errors']);
