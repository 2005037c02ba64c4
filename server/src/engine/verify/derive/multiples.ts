import { compareFigures } from '../../align/compare/compareFigures.ts';
import { COMPARED } from '../../extract/lexicon/multiples.ts';
import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import { lowerAt, type Token } from '../../text/token.ts';
import type { Formula } from './formula.ts';
import { type ComparedCase, isLater, pairUp, yearOf } from './order.ts';

/** How far a multiple may be from what is computed, as a share of it: nobody says "1.97 times". */
const SLACK = 0.025;
/** "More than doubled" is not said of what is five times as much. */
const MOST_BEYOND = 1.5;

/**
 * "Doubled", "three times as many": how many times one figure is another of the same thing in one sentence of a source.
 * Which of the two comes first must be known, by their years or by the words that tell them apart: else nothing follows.
 */
export function deriveMultiple(one: ComparedCase): Formula | undefined {
  if (!isMultiple(one.claim, one.inDraft.tokens)) return undefined;
  for (const [first, second] of pairUp(one)) {
    const multiple = (first.value ?? 0) / (second.value ?? 0);
    if (!isClaimed(one.claim, multiple) || !isComparedSo(one, first, second)) continue;
    const rounded = Math.round(multiple * 100) / 100;
    return { formula: `${first.text} / ${second.text} = ${rounded}`, operands: [first, second] };
  }
  return undefined;
}

/** Whether a figure says how many times as much something is, not which share: "twofold", "half as many". */
export function isMultiple({ unit, kind, lastToken }: Figure, tokens: readonly Token[]): boolean {
  return unit === 'times' || (kind === 'ratio' && lowerAt(tokens, lastToken + 1) === 'as');
}

function isClaimed(claim: Figure, multiple: number): boolean {
  const { value = 0 } = claim;
  if (!Number.isFinite(multiple) || multiple <= 0 || value <= 0) return false;
  const computed = { value: multiple, low: multiple, high: multiple, step: 2 * SLACK * multiple };
  const relation = compareFigures(claim, { ...claim, ...computed, strictness: 'exact' })?.relation;
  const isNear = multiple < value * MOST_BEYOND && multiple > value / MOST_BEYOND;
  return isNear && (relation === 'same' || relation === 'within');
}

/** Whether the claim's sentence sets the first figure against the second, and not the other way round. */
function isComparedSo(one: ComparedCase, first: Figure, second: Figure): boolean {
  const { claim, inDraft, inSource } = one;
  if (!COMPARED.has(lowerAt(inDraft.tokens, claim.lastToken + 1)))
    return isLater(first, second, inSource) === true;
  const link = inDraft.tokens.findIndex(
    ({ word }, at) => at > claim.lastToken + 1 && COMPARING.has(word.lower),
  );
  if (link < 0) return false;
  const [before, after] = [labelsOf(inDraft, 0, link), labelsOf(inDraft, link, inDraft.tokens.length)];
  const [mine, others] = [labelsOfFigure(first, inSource), labelsOfFigure(second, inSource)];
  const asSaid = countShared(mine, before, others) + countShared(others, after, mine);
  const turned = countShared(mine, after, others) + countShared(others, before, mine);
  return asSaid > turned;
}

/** What stands before the second of two things that are compared. */
const COMPARING: ReadonlySet<string> = new Set(['as', 'than', 'of']);

/** What tells a figure apart from another one: the words about it, and its year. */
function labelsOfFigure(figure: Figure, sentence: AnalyzedSentence): ReadonlySet<number | string> {
  const { headTerm, verb, modifiers, before, after } = figure.subject;
  const terms = [headTerm, verb, ...modifiers, ...before, ...after].filter((term) => term !== undefined);
  return new Set([...terms, ...labelYear(yearOf(figure, sentence))]);
}

/** The same of a part of the claim's sentence, from one token to another. */
function labelsOf(sentence: AnalyzedSentence, from: number, to: number): ReadonlySet<number | string> {
  const isWithin = ({ firstToken }: Figure): boolean => firstToken >= from && firstToken < to;
  return new Set([
    ...sentence.tokens.slice(from, to).map(({ word }) => word.term),
    ...sentence.figures.filter(isWithin).flatMap(({ date }) => labelYear(date?.year)),
  ]);
}

function labelYear(year: number | undefined): string[] {
  return year === undefined ? [] : [`year ${year}`];
}

/** How many labels of one figure, but not of the other, a part of the claim's sentence has. */
function countShared(
  labels: ReadonlySet<number | string>,
  part: ReadonlySet<number | string>,
  other: ReadonlySet<number | string>,
): number {
  return [...labels].filter((label) => !other.has(label) && part.has(label)).length;
}
