import { type Sentence, type Token, tokenAt } from '../../text/token.ts';
import type { Extraction } from '../extractor.ts';
import { joinNeighbours } from '../joinNeighbours.ts';
import { SMALL_CARDINALS } from '../lexicon/calendar.ts';
import { spanOfTokens } from '../makeExtraction.ts';
import type { Numeral } from '../numeral.ts';
import { isHyphen } from './phraseMap.ts';
import type { UnitReading } from './unitReading.ts';

/** A customary unit and the smaller one that may follow it within one measure. */
const PAIRS: ReadonlyMap<string, { readonly part: string; readonly parts: number }> = new Map([
  ['foot', { part: 'inch', parts: 12 }],
  ['pound', { part: 'ounce', parts: 16 }],
  ['stone', { part: 'pound', parts: 14 }],
]);

/** Joins "5 feet 2 inches", "5 ft 2 in", "11 stone 4 pounds" into one measure in the larger unit. */
export function joinFeetAndInches(found: readonly Extraction[], sentence: Sentence): Extraction[] {
  const joined = joinNeighbours(found, (first, second) => joinPair(first, second, sentence));
  return joined.map((extraction) => addBareInches(extraction, sentence));
}

/** "6-foot-4", "six-foot-four", "6 ft 2", "5'10": the inches of a height, without their unit. */
function addBareInches(feet: Extraction, sentence: Sentence): Extraction {
  const { tokens } = sentence;
  if (feet.unit !== 'foot' || feet.value === undefined) return feet;
  const isHyphened = isHyphen(tokens[feet.lastToken + 1]);
  const isMarked = FOOT_MARKS.has(tokens[feet.lastToken]?.text ?? '');
  const at = feet.lastToken + (isHyphened ? 2 : 1);
  const inches = inchesOf(tokens[at], isHyphened);
  if (inches === undefined || tokens[at]?.glued !== (isHyphened || isMarked)) return feet;
  if (!isHyphened && !isMarked && !endsMeasure(tokens[at + 1])) return feet;
  return addPart(feet, inches / 12, 1 / 12, at, sentence);
}

/** Up to eleven, in digits, or after a hyphen in words. */
function inchesOf(token: Token | undefined, isHyphened: boolean): number | undefined {
  if (token === undefined) return undefined;
  if (/^(?:\d|1[01])$/.test(token.text)) return Number(token.text);
  const inches = isHyphened ? SMALL_CARDINALS.get(token.word.lower) : undefined;
  return inches !== undefined && inches < 12 ? inches : undefined;
}

/** Nothing that a bare number could count: "6 ft 2 and weighs", but not "6 ft 2 days ago". */
function endsMeasure(next: Token | undefined): boolean {
  if (next === undefined || next.word.lower === 'tall') return true;
  if (next.kind === 'symbol') return ',.;:)!?'.includes(next.text);
  return next.kind === 'word' && next.word.wordClass === 'conjunction';
}

function addPart(
  whole: Extraction,
  share: number,
  step: number,
  lastToken: number,
  sentence: Sentence,
): Extraction {
  const value = (whole.value ?? 0) + share;
  const span = spanOfTokens(sentence, whole.firstToken, lastToken);
  return { ...whole, ...span, core: span, value, low: value, high: value, step, lastToken };
}

function joinPair(large: Extraction, small: Extraction, sentence: Sentence): Extraction | undefined {
  const pair = PAIRS.get(large.unit ?? '');
  if (pair === undefined || small.unit !== pair.part) return undefined;
  if (large.value === undefined || small.value === undefined) return undefined;
  if (!Number.isInteger(large.value) || small.value < 0 || small.value >= pair.parts) return undefined;
  if (!isJoint(sentence.tokens, large.lastToken + 1, small.firstToken)) return undefined;
  const { parts } = pair;
  return addPart(large, small.value / parts, (small.step || 1) / parts, small.lastToken, sentence);
}

/** Nothing, "and", a comma or a hyphen stands between the two parts. */
function isJoint(tokens: readonly Token[], from: number, to: number): boolean {
  if (to === from) return true;
  return to === from + 1 && /^(?:and|,|-)$/.test(tokens[from]?.text ?? '');
}

const FOOT_MARKS: ReadonlySet<string> = new Set(["'", '’', '′']);
const INCH_MARKS: ReadonlySet<string> = new Set(['"', '”', '″']);
const AFTER_INCH_MARK: ReadonlySet<string> = new Set(
  'long wide tall high deep thick across x × by'.split(' '),
);

/** Feet and inches in marks: 5'2", 10 " long. A mark alone is a quotation mark unless the words after say size. */
export function readFeetAndInches(tokens: readonly Token[], numeral: Numeral): UnitReading | undefined {
  if (numeral.form === 'words' || numeral.form === 'vague') return undefined;
  if (tokenAt(tokens, numeral.firstToken - 1)?.text === '°') return undefined; // minutes of arc
  const at = numeral.lastToken + 1;
  const mark = tokens[at]?.text ?? '';
  if (FOOT_MARKS.has(mark) && tokens[at]?.glued)
    return isFootMark(tokens, at) || isHeight(tokens, numeral, at) ? reading('foot', at) : undefined;
  if (!INCH_MARKS.has(mark)) return undefined;
  const isAfterFeet =
    FOOT_MARKS.has(tokenAt(tokens, numeral.firstToken - 1)?.text ?? '') && numeral.value < 12;
  const isSize = AFTER_INCH_MARK.has(tokens[at + 1]?.word.lower ?? '');
  return isAfterFeet || isSize ? reading('inch', at) : undefined;
}

/** A foot mark is followed by inches with their mark, or by a word of size. */
function isFootMark(tokens: readonly Token[], at: number): boolean {
  if (AFTER_INCH_MARK.has(tokens[at + 1]?.word.lower ?? '')) return true;
  return tokens[at + 1]?.kind === 'number' && INCH_MARKS.has(tokens[at + 2]?.text ?? '');
}

/** "5'10" of a person, where the mark of the inches is left out. */
function isHeight(tokens: readonly Token[], { value }: Numeral, at: number): boolean {
  const [inches, after] = [tokens[at + 1], tokens[at + 2]];
  if (value < 4 || value > 7 || inches?.glued !== true || !/^(?:\d|1[01])$/.test(inches.text)) return false;
  return after?.glued !== true || ',.;)'.includes(after.text);
}

function reading(id: string, last: number): UnitReading {
  return { id, last, form: 'symbol' };
}
