import { restateAsPercent } from '../../align/compare/restate.ts';
import { isComparedWith } from '../../align/gates/ownDates.ts';
import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import { findChangeRole, findDirection } from '../../subject/changeRole.ts';
import { lowerAt, type Token } from '../../text/token.ts';
import { type Formula, findSame } from './formula.ts';
import { changeOf, formChange, isHedgedFractionOf, slackOf } from './percentages.ts';

/** A value with the one that its sentence holds it against: "6,420 inspections, against 5,870 in 2022". */
interface ComparedValues {
  readonly value: Figure;
  readonly standard: Figure;
}

/**
 * By how much a value differs from the one that it is held against, where the claim's sentence states one of the two: "£96, £36 more
 * than now" of "£96 instead of £60". The two are compared by the source, or by the claim's sentence and stated by the source.
 */
export function deriveFromStandard(
  claim: Figure,
  inDraft: AnalyzedSentence,
  inSource: AnalyzedSentence,
  figures: readonly Figure[],
): Formula | undefined {
  if (findChangeRole(claim, inDraft.tokens) !== 'change') return undefined;
  const claimed = inDraft.figures.filter((one) => one !== claim);
  const bySource = findCompared(inSource).filter(({ value, standard }) =>
    [value, standard].some((one) => findSame(one, claimed) !== undefined),
  );
  const byDraft = findCompared(inDraft).flatMap(({ value, standard }) => {
    const stated = [findSame(value, figures), findSame(standard, figures)];
    return stated[0] === undefined || stated[1] === undefined
      ? []
      : [{ value: stated[0], standard: stated[1] }];
  });
  const direction = findDirection(claim, inDraft.tokens);
  for (const { value, standard } of [...bySource, ...byDraft]) {
    const change = (value.value ?? 0) - (standard.value ?? 0);
    if (change === 0 || (direction !== undefined && (direction === 'up') !== change > 0)) continue;
    const found = formDifference(claim, value, standard);
    if (found !== undefined) return found;
  }
  return undefined;
}

function formDifference(claim: Figure, value: Figure, standard: Figure): Formula | undefined {
  if (claim.kind === 'percent' || claim.kind === 'ratio') {
    const isShare = claim.unit === undefined || claim.unit === 'percent';
    const percent = Math.abs(changeOf(standard, value));
    const isNear = Math.abs(percent - (restateAsPercent(claim).value ?? 0)) <= slackOf(claim);
    if (!isShare || !(isNear || isHedgedFractionOf(claim, percent))) return undefined;
    return formChange(standard, value);
  }
  if (claim.kind !== value.kind || claim.unit !== value.unit) return undefined;
  const difference = Math.abs((value.value ?? 0) - (standard.value ?? 0));
  if (Math.abs(difference - (claim.value ?? 0)) > claim.step / 2) return undefined;
  const [more, less] = (value.value ?? 0) > (standard.value ?? 0) ? [value, standard] : [standard, value];
  return { formula: `${more.text} − ${less.text} = ${claim.text}`, operands: [value, standard] };
}

/** The values of a sentence that it holds against one another: the standard, and the nearest amount of its unit before it. */
function findCompared({ figures, tokens }: AnalyzedSentence): ComparedValues[] {
  return figures.flatMap((standard) => {
    if (!isAmount(standard) || !isStandard(standard, tokens)) return [];
    const value = figures
      .slice(0, standard.order)
      .findLast((one) => isAmount(one) && areOfOneUnit(one, standard));
    return value === undefined ? [] : [{ value, standard }];
  });
}

function isAmount({ kind, strictness, value }: Figure): boolean {
  const isExact = strictness === 'exact' || strictness === 'about';
  return isExact && AMOUNTS.has(kind) && value !== undefined && value > 0;
}

const AMOUNTS: ReadonlySet<string> = new Set(['count', 'money', 'measure', 'duration']);

/** A number behind "from" may leave out what is counted: "23 days, down from 35". */
function areOfOneUnit(value: Figure, standard: Figure): boolean {
  if (value.kind === standard.kind && value.unit === standard.unit) return true;
  return standard.kind === 'count' && standard.subject.head === undefined;
}

function isStandard(figure: Figure, tokens: readonly Token[]): boolean {
  const [first, second] = [lowerAt(tokens, figure.firstToken - 2), lowerAt(tokens, figure.firstToken - 1)];
  return isComparedWith(figure, tokens) || INSTEAD.has(`${first} ${second}`);
}

const INSTEAD: ReadonlySet<string> = new Set(['instead of', 'rather than']);
