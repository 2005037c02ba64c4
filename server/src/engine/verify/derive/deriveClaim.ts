import type { Candidate } from '../../align/candidates.ts';
import type { SourceInContext } from '../../align/context.ts';
import { tableOf } from '../../align/gates/otherRows.ts';
import { relateHeads } from '../../align/pair/heads.ts';
import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import type { Token } from '../../text/token.ts';
import type { Derivation } from '../judgement.ts';
import { deriveOtherValue } from './distances.ts';
import { deriveDuration } from './durations.ts';
import type { Formula } from './formula.ts';
import { deriveMultiple, isMultiple } from './multiples.ts';
import { deriveCoordinated, derivePart, deriveRestated } from './parts.ts';
import {
  deriveChange,
  deriveFractionChange,
  deriveNamedShare,
  derivePoints,
  deriveShare,
} from './percentages.ts';
import { derivePeriod } from './periods.ts';
import { deriveOtherPart, deriveRemaining, deriveRestOfShares } from './rests.ts';
import { deriveFromStandard } from './standards.ts';
import { addsUp, compareNamedSum, deriveDifference, deriveSum, deriveTotal } from './sums.ts';

/** A figure that enters a formula, with the sentence that states it. */
interface Operand {
  readonly figure: Figure;
  readonly source: SourceInContext;
}

/**
 * Looks for a formula that gives the claim's value from figures of one source passage, or of one table: a share or a
 * change of two counts for a percentage; how many times one figure is another; a sum or a difference of figures with one
 * unit, where the claim's words announce one. The operands must be tied to the claim's sentence: they stand in it too, or
 * their heads do. Where none gives it, the sum of what the sentence names and adds up, if the claim states another one.
 * Undefined: none, or none that is safe.
 */
export function deriveClaim(
  claim: Figure,
  sentence: AnalyzedSentence,
  sources: readonly SourceInContext[],
): Derivation | undefined {
  if (claim.value === undefined) return undefined;
  let wrong: Derivation | undefined;
  for (const group of groupByPassage(sources)) {
    const figures = group.map(({ figure }) => figure);
    const named = compareNamedSum(claim, sentence.tokens, figures);
    const isRight = named?.relation === 'same' || named?.relation === 'within';
    const found = isRight
      ? named.sum
      : (findFormula(claim, sentence, figures) ?? deriveFromSentence(claim, sentence, group));
    if (found !== undefined) return describe(found, group);
    if (named?.relation === 'disjoint') wrong ??= { ...describe(named.sum, group), isContradicted: true };
  }
  return wrong;
}

function describe({ formula, operands }: Formula, group: readonly Operand[]): Derivation {
  return { formula, operands: asCandidates(operands, group) };
}

/** The figures of each passage; the rows of one table are one. */
function groupByPassage(sources: readonly SourceInContext[]): Iterable<readonly Operand[]> {
  const groups = new Map<unknown, Operand[]>();
  for (const source of sources) {
    const key = tableOf(source) ?? source.place.passage;
    const group = groups.get(key) ?? [];
    for (const figure of source.sentence.figures) group.push({ figure, source });
    groups.set(key, group);
  }
  return groups.values();
}

/** A formula of the figures of one source sentence, whose own grammar ties them: it needs no word of the claim's. */
function deriveFromSentence(
  claim: Figure,
  inDraft: AnalyzedSentence,
  group: readonly Operand[],
): Formula | undefined {
  const figures = group.map(({ figure }) => figure);
  const prose = group.filter(({ source }) => source.place.passage.cells === undefined);
  for (const sentence of new Set(prose.map(({ source }) => source.sentence))) {
    const isTied = (figure: Figure): boolean => isOperand(figure, claim, inDraft);
    const found =
      derivePoints(claim, sentence.figures) ??
      deriveOtherValue(claim, inDraft, sentence) ??
      deriveFromStandard(claim, inDraft, sentence, figures) ??
      deriveCoordinated(claim, sentence) ??
      derivePart(claim, sentence) ??
      deriveRemaining(claim, inDraft, sentence) ??
      deriveRestOfShares(claim, inDraft, sentence) ??
      deriveOtherPart(claim, inDraft, sentence) ??
      deriveMultiple({ claim, inDraft, inSource: sentence, isTied }) ??
      deriveFractionChange({ claim, inDraft, inSource: sentence, isTied });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** How sure it is that figures which enter a formula are meant: they are tied by their words, not by the pair model. */
const COMPUTED = 0.5;

/** Operands as evidence. */
function asCandidates(figures: readonly Figure[], group: readonly Operand[]): Candidate[] {
  return figures
    .flatMap((figure) => group.find((one) => one.figure === figure) ?? [])
    .map((operand) => ({
      ...operand,
      comparison: { relation: 'partial', gap: 1 },
      aligned: COMPUTED,
      features: [],
    }));
}

/** Among more figures than these some two or three give nearly any value. */
const MOST_TIED = 24;

/** Whether a percentage or ratio may say which part of a whole something is: points, scores, rates and multiples do not. */
function isShare(claim: Figure, tokens: readonly Token[]): boolean {
  if (claim.unit?.startsWith('per ')) return false;
  return claim.unit !== 'percentage point' && claim.unit !== 'score' && !isMultiple(claim, tokens);
}

function findFormula(
  claim: Figure,
  sentence: AnalyzedSentence,
  figures: readonly Figure[],
): Formula | undefined {
  const { tokens } = sentence;
  const tied = figures.filter((figure) => isOperand(figure, claim, sentence));
  const few = tied.length > MOST_TIED ? [] : tied;
  switch (claim.kind) {
    case 'percent':
    case 'ratio':
      if (!isShare(claim, tokens)) return undefined;
      if (addsUp(claim, tokens)) return deriveNamedShare(claim, tokens, few);
      return deriveChange(claim, tokens, few) ?? deriveShare(claim, sentence, few);
    case 'count':
    case 'money':
      return (
        derivePeriod(claim, few) ??
        deriveRestated(claim, sentence, figures) ??
        deriveSum(claim, tokens, few) ??
        deriveTotal(claim, sentence, tied) ??
        deriveDifference(claim, tokens, few)
      );
    case 'duration':
      return deriveDuration(claim, figures);
    case 'measure':
    case 'age':
    case 'date':
    case 'ordinal':
      return undefined;
  }
}

/** Whether a source figure is spoken of in the claim's sentence: its value or its head is there, or people are counted. */
function isOperand(figure: Figure, claim: Figure, sentence: AnalyzedSentence): boolean {
  if (figure.value === undefined || figure.strictness !== 'exact') return false;
  if (figure.kind !== 'count' && figure.kind !== 'money') return false;
  const { headTerm, verb } = figure.subject;
  return (
    sentence.figures.some((other) => other.kind === figure.kind && other.value === figure.value) ||
    (headTerm !== undefined && sentence.terms.has(headTerm)) ||
    relateHeads(claim.subject, figure.subject) > 0 ||
    (verb !== undefined && sentence.terms.has(verb))
  );
}
