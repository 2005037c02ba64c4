import { restateAsPercent } from '../../align/compare/restate.ts';
import { relateHeads } from '../../align/pair/heads.ts';
import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import { isOfThese } from '../../text/ofThese.ts';
import type { Token } from '../../text/token.ts';
import { type Formula, findSame } from './formula.ts';
import { formSum } from './sums.ts';

/** How many words may stand between the counts of one phrase: "3,100 full-time and 5,600 volunteer firefighters". */
const MOST_BETWEEN = 5;

/**
 * The sum of the counts that one phrase of a source coordinates, where the claim counts the same thing: "3,100 full-time and
 * 5,600 volunteer firefighters" are 8,700 firefighters, "186 passengers and four crew" 190 people.
 */
export function deriveCoordinated(claim: Figure, { figures, tokens }: AnalyzedSentence): Formula | undefined {
  if (claim.kind !== 'count' || claim.strictness !== 'exact') return undefined;
  for (let first = 0; first < figures.length - 1; first++) {
    const operands = readCoordination(figures.slice(first), tokens);
    const sum = operands.reduce((all, { value }) => all + (value ?? 0), 0);
    if (operands.length > 1 && sum === claim.value && operands.every((one) => countsSame(claim, one)))
      return formSum(operands);
  }
  return undefined;
}

/** The first figure with those that are coordinated with it, up to the one behind "and". */
function readCoordination([first, ...rest]: readonly Figure[], tokens: readonly Token[]): readonly Figure[] {
  const operands: Figure[] = [];
  for (
    let [last, next] = [first, rest.shift()];
    last && isPlainCount(last);
    [last, next] = [next, rest.shift()]
  ) {
    operands.push(last);
    if (next === undefined) return [];
    const between = tokens.slice(last.lastToken + 1, next.firstToken);
    if (between.length > MOST_BETWEEN + 1 || between.some(({ word }) => word.wordClass === 'verb')) return [];
    const link = between.at(-1)?.word.lower;
    if (link === 'and') return isPlainCount(next) ? [...operands, next] : [];
    if (link !== ',') return [];
  }
  return [];
}

function isPlainCount({ kind, strictness, value }: Figure): boolean {
  return kind === 'count' && strictness === 'exact' && value !== undefined;
}

function countsSame(claim: Figure, { subject }: Figure): boolean {
  return relateHeads(claim.subject, subject) > 0;
}

/**
 * The part that a share in the same sentence makes of a count: "58,000 households moved, and half of them gave the rent as
 * the reason" are 29,000; "about a third of the 1,500 shops" are about 500.
 */
export function derivePart(claim: Figure, { figures, tokens }: AnalyzedSentence): Formula | undefined {
  const { kind, strictness, value = 0 } = claim;
  if (kind !== 'count' || (strictness !== 'exact' && strictness !== 'about')) return undefined;
  for (const share of figures) {
    const whole = findWhole(share, figures, tokens);
    if (whole === undefined || (share.strictness === 'about' && strictness !== 'about')) continue;
    const [all, percent] = [whole.value ?? 0, restateAsPercent(share)];
    const part = (all * (percent.value ?? 0)) / 100;
    const slack =
      Math.max(claim.step, (all * percent.step) / 100) / 2 + (strictness === 'about' ? ABOUT * part : 0);
    if (value >= all || Math.abs(part - value) > slack || !countsSame(claim, whole)) continue;
    return { formula: `${whole.text} × ${share.text} = ${Math.round(part)}`, operands: [whole, share] };
  }
  return undefined;
}

/**
 * The part that a share in the claim's own sentence makes of a count, both of which a source states: "1.3 percent of the 1,840
 * samples, that is, about 24".
 */
export function deriveRestated(
  claim: Figure,
  inDraft: AnalyzedSentence,
  figures: readonly Figure[],
): Formula | undefined {
  const { kind, strictness, value = 0 } = claim;
  if (kind !== 'count' || (strictness !== 'exact' && strictness !== 'about')) return undefined;
  for (const share of inDraft.figures) {
    const whole = share === claim ? undefined : findWhole(share, inDraft.figures, inDraft.tokens);
    if (whole === undefined || whole === claim) continue;
    const operands = [whole, share].map((one) => findSame(one, figures));
    const part = ((whole.value ?? 0) * (restateAsPercent(share).value ?? 0)) / 100;
    const slack = Math.max(claim.step / 2, strictness === 'about' ? ABOUT * part : 0);
    if (operands.includes(undefined) || Math.abs(part - value) > slack) continue;
    return {
      formula: `${whole.text} × ${share.text} = ${Math.round(part)}`,
      operands: operands.filter((one) => one !== undefined),
    };
  }
  return undefined;
}

/** By how much a part that is said to be about so large may be off. */
const ABOUT = 0.05;

/** The count that a share is of: the one that its "of the" is followed by, or the one before it, where it is of "them". */
function findWhole(share: Figure, figures: readonly Figure[], tokens: readonly Token[]): Figure | undefined {
  if (!isShare(share)) return undefined;
  const next = figures[share.order + 1];
  const link = next && tokens.slice(share.lastToken + 1, next.firstToken).map(({ word }) => word.lower);
  if (next && isPlainCount(next) && link && OF_ALL.has(link.join(' '))) return next;
  return isOfThese(share, tokens) ? figures.slice(0, share.order).findLast(isPlainCount) : undefined;
}

const OF_ALL: ReadonlySet<string> = new Set(['of the', 'of its', 'of their', 'of all', 'of all the', 'of']);

function isShare({ kind, value, unit, strictness }: Figure): boolean {
  if (strictness !== 'exact' && strictness !== 'about') return false;
  return kind === 'percent' ? unit === 'percent' : kind === 'ratio' && unit === undefined && (value ?? 2) < 1;
}
