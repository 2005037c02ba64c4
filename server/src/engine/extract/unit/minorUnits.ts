import type { Sentence, Token } from '../../text/token.ts';
import type { Extraction } from '../extractor.ts';
import { joinNeighbours } from '../joinNeighbours.ts';
import { spanOfTokens } from '../makeExtraction.ts';
import type { Numeral } from '../numeral.ts';

/** Joins "3 dollars 50 cents", "thirteen dollars and forty-five cents" and "15 dollars 50" into one amount. */
export function joinMinorUnits(
  found: readonly Extraction[],
  numerals: readonly Numeral[],
  sentence: Sentence,
): Extraction[] {
  if (found.length === 0) return [];
  const joined = joinNeighbours(found, (first, second) => joinParts(first, second, sentence));
  const byFirstToken = new Map(numerals.map((numeral) => [numeral.firstToken, numeral]));
  return joined.map((extraction) => addBareCents(extraction, byFirstToken, sentence));
}

/** How many of a minor unit make the major one; undefined for major units. */
function partsOfUnit(unit: string): number | undefined {
  const stroke = unit.indexOf('/');
  return stroke < 0 ? undefined : Number(unit.slice(stroke + 1));
}

function joinParts(major: Extraction, minor: Extraction, sentence: Sentence): Extraction | undefined {
  const parts = partsOfUnit(minor.unit ?? '');
  if (parts === undefined || partsOfUnit(major.unit ?? '') !== undefined) return undefined;
  if (minor.value === undefined || minor.value < 0 || minor.value >= parts) return undefined;
  const isSameCurrency = minor.unitImplied === true || minor.unit === `${major.unit}/${parts}`;
  if (!isSameCurrency || !isWhole(major)) return undefined;
  if (!isAdjacent(sentence.tokens, major.lastToken + 1, minor.firstToken)) return undefined;
  return addMinor(major, minor.value / parts, 1 / parts, minor.lastToken, sentence);
}

function isWhole(major: Extraction): boolean {
  return major.value !== undefined && Number.isInteger(major.value) && major.value > 0 && major.step <= 1;
}

function isAdjacent(tokens: readonly Token[], from: number, to: number): boolean {
  return to === from || (to === from + 1 && tokens[from]?.word.lower === 'and');
}

/** "15 dollars 50", "17 USD and 25": two figures of cents where the clause ends. */
function addBareCents(
  major: Extraction,
  numerals: ReadonlyMap<number, Numeral>,
  sentence: Sentence,
): Extraction {
  const { tokens } = sentence;
  if (!isWhole(major) || partsOfUnit(major.unit ?? '') !== undefined) return major;
  if (tokens[major.lastToken]?.kind !== 'word' || !isUnitWord(tokens, major)) return major;
  const next = major.lastToken + 1;
  const cents = numerals.get(tokens[next]?.word.lower === 'and' ? next + 1 : next);
  if (cents === undefined) return major;
  if (!Number.isInteger(cents.value) || cents.value < 10 || cents.value > 99) return major;
  const after = tokens[cents.lastToken + 1];
  const endsClause = after === undefined || /^(?:[.,;:!?)]|more|each)$/.test(after.word.lower);
  return endsClause ? addMinor(major, cents.value / 100, 0.01, cents.lastToken, sentence) : major;
}

/** The amount ends in its currency, not in a magnitude. */
function isUnitWord(tokens: readonly Token[], major: Extraction): boolean {
  return major.step <= 1 && tokens[major.lastToken]?.word.wordClass !== 'number';
}

function addMinor(
  major: Extraction,
  share: number,
  step: number,
  lastToken: number,
  sentence: Sentence,
): Extraction {
  const value = Number(((major.value ?? 0) + share).toPrecision(15));
  const span = spanOfTokens(sentence, major.firstToken, lastToken);
  return { ...major, ...span, core: span, value, low: value, high: value, step, lastToken };
}
