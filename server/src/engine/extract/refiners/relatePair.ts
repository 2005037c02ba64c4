import { type Sentence, type Token, tokenAt } from '../../text/token.ts';
import type { Extraction } from '../extractor.ts';
import { changeWords, RANGE_WORDS, SCORE_WORDS } from '../lexicon/change.ts';
import type { Connector } from './connector.ts';

/** What two connected figures are: one range, a value with its tolerance, a score, or still two figures. */
export type PairRelation = 'range' | 'tolerance' | 'score' | 'apart';

/** Whether a pair may be one figure at all, before anything is shared between its ends: most that "and" joins are two. */
export function mayRelate(a: Extraction, connector: Connector, { tokens }: Sentence): boolean {
  if (connector === 'and') return standsAfter(tokens, a.firstToken, BETWEEN);
  return connector !== 'to' || !isStepOfChange(a, tokens);
}

/** "fell 3.2p to 161.4p", "fell by 3.2p to 161.4p": what the value moved by, with a unit of its own, and where it arrived. */
function isStepOfChange(a: Extraction, tokens: readonly Token[]): boolean {
  const before = tokenAt(tokens, a.firstToken - 1)?.word;
  const verb = before?.lower === 'by' ? tokenAt(tokens, a.firstToken - 2)?.word : before;
  return a.unit !== undefined && MOVES.has(verb?.lemma ?? '');
}

/** Decides what a pair of figures of one kind and unit, which `mayRelate` let through, is: by its connector, its order and the words around it. */
export function relate(a: Extraction, b: Extraction, connector: Connector, sentence: Sentence): PairRelation {
  const [x, y] = [a.value ?? 0, b.value ?? 0];
  const { tokens } = sentence;
  switch (connector) {
    case 'plusMinus':
      return 'tolerance';
    case 'and':
      return 'range';
    case 'or':
      return x > 0 && y > x && y <= 2 * x ? 'range' : 'apart';
    case 'to':
      return relateTo(a, b, tokens);
    case 'dash':
      return relateDash(a, b, tokens);
    case 'spacedDash':
      return x < y ? 'range' : 'apart';
  }
}

function relateTo(a: Extraction, b: Extraction, tokens: readonly Token[]): PairRelation {
  const [x, y] = [a.value ?? 0, b.value ?? 0];
  const from = standsAfter(tokens, a.firstToken, FROM);
  if (from && hasNear(tokens, a.firstToken - 2, CHANGE_WORDS)) {
    return hasNear(tokens, a.firstToken - 2, RANGE_WORDS) ? 'range' : 'apart';
  }
  if (!from && isTally(a, b) && hasScoreWord(tokens, a, b)) return 'score';
  if (x < y) return 'range';
  return hasNear(tokens, a.firstToken - 1, RANGE_WORDS) ? 'range' : 'apart';
}

function relateDash(a: Extraction, b: Extraction, tokens: readonly Token[]): PairRelation {
  const [x, y] = [a.value ?? 0, b.value ?? 0];
  if (!isTally(a, b)) return x < y || hasNear(tokens, a.firstToken - 1, RANGE_WORDS) ? 'range' : 'apart';
  return x >= y || (y < 100 && hasScoreWord(tokens, a, b)) ? 'score' : 'range';
}

/** Whether both are whole numbers without a unit, as in results of games and votes. */
function isTally(a: Extraction, b: Extraction): boolean {
  if (a.kind !== 'count' || b.kind !== 'count') return false;
  const [x, y] = [a.value ?? 0, b.value ?? 0];
  return Number.isInteger(x) && Number.isInteger(y) && x >= 0 && y >= 0 && x < 1000 && y < 1000;
}

/** Whether one of the words stands right before the figure, or before the hedge of one or two words before it. */
function standsAfter(tokens: readonly Token[], firstToken: number, words: ReadonlySet<string>): boolean {
  for (let i = firstToken - 1; i >= Math.max(0, firstToken - 3); i--) {
    const lower = tokens[i]?.word.lower ?? '';
    if (words.has(lower)) return true;
    if (!SKIPPED.has(lower)) return false;
  }
  return false;
}

const CHANGE_WORDS = changeWords('ends');
const MOVES = changeWords('distance');
const BETWEEN: ReadonlySet<string> = new Set(['between']);
const FROM: ReadonlySet<string> = new Set(['from']);
const SKIPPED: ReadonlySet<string> = new Set(
  'about around roughly approximately an some estimated nearly almost just over under more less than only a the $ £ €'.split(
    ' ',
  ),
);

/** How far before a figure the verb that governs it is looked for, in tokens. */
const VERB_WINDOW = 10;

function hasNear(tokens: readonly Token[], last: number, lemmas: ReadonlySet<string>): boolean {
  for (let i = last; i >= Math.max(0, last - VERB_WINDOW); i--) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word') continue;
    if (lemmas.has(token.word.lemma) || lemmas.has(token.word.lower)) return true;
  }
  return false;
}

function hasScoreWord(tokens: readonly Token[], a: Extraction, b: Extraction): boolean {
  if (hasNear(tokens, a.firstToken - 1, SCORE_WORDS)) return true;
  for (let i = b.lastToken + 1; i <= Math.min(tokens.length - 1, b.lastToken + 3); i++)
    if (SCORE_WORDS.has(tokens[i]?.word.lemma ?? '')) return true;
  return false;
}
