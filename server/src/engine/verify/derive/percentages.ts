import { compareIntervals } from '../../align/compare/interval.ts';
import { restateAsPercent } from '../../align/compare/restate.ts';
import { changeWords } from '../../extract/lexicon/change.ts';
import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import { findChangeRole } from '../../subject/changeRole.ts';
import type { Token } from '../../text/token.ts';
import { type Formula, hasCue, isOneThing } from './formula.ts';
import { type ComparedCase, isLater, pairUp } from './order.ts';
import { findNamedParts, sumOf } from './sums.ts';

const RISE_CUES = changeWords('percent', 'up');
const FALL_CUES = changeWords('percent', 'down');

/** A percentage or ratio as the share that one figure is of another; not where it says by how much something changed. */
export function deriveShare(
  claim: Figure,
  inDraft: AnalyzedSentence,
  figures: readonly Figure[],
): Formula | undefined {
  if (isChange(claim, inDraft.tokens)) return undefined;
  for (const part of figures)
    for (const whole of figures) {
      const found =
        part === whole || !mayBeShare(part, whole, inDraft) ? undefined : formShare(claim, [part], whole);
      if (found !== undefined) return found;
    }
  return undefined;
}

/**
 * Whether of two cells one may be a share of the other that the claim speaks of: they are of one row, and of a time that it
 * names; or the sentence names the row of the part.
 */
function mayBeShare(
  { cell: part }: Figure,
  { cell: whole }: Figure,
  { figures, terms }: AnalyzedSentence,
): boolean {
  if (part === undefined || whole === undefined) return true;
  const times = figures.filter(({ kind, date }) => kind === 'date' && date?.year !== undefined);
  const { when } = part;
  if (
    when !== undefined &&
    times.length > 0 &&
    times.every(({ low, high }) => high < when.low || when.high < low)
  )
    return false;
  return part.row === whole.row || (part.label.size > 0 && [...part.label].every((term) => terms.has(term)));
}

/** "Women and minors together are two thirds" of 352: the share of all parts that the sentence names. */
export function deriveNamedShare(
  claim: Figure,
  tokens: readonly Token[],
  figures: readonly Figure[],
): Formula | undefined {
  const parts = findNamedParts(claim, tokens, figures);
  if (parts === undefined) return undefined;
  const wholes = figures.filter((whole) => !parts.includes(whole));
  return wholes.map((whole) => formShare(claim, parts, whole)).find((found) => found !== undefined);
}

/** The share that some parts are of a whole, where it is what the claim says. */
function formShare(claim: Figure, parts: readonly Figure[], whole: Figure): Formula | undefined {
  const [p, w] = [sumOf(parts), whole.value ?? 0];
  if (w < 3 || p <= 0 || p >= w || parts.some(({ unit }) => unit !== whole.unit)) return undefined;
  const share = (100 * p) / w;
  if (Math.abs(share - asPercent(claim)) > slackOf(claim) && !isHedgedFractionOf(claim, share))
    return undefined;
  const sum = parts.map(({ text }) => text).join(' + ');
  return {
    formula: `${parts.length > 1 ? `(${sum})` : sum} / ${whole.text} = ${roundToTenth(share)} %`,
    operands: [...parts, whole],
  };
}

/** Whether a fraction with a hedge is said of a percentage, as it would be of one that is stated: "nearly a third" of 32. */
export function isHedgedFractionOf(claim: Figure, share: number): boolean {
  if (claim.kind !== 'ratio' || claim.strictness !== 'about') return false;
  const point = { value: share, low: share, high: share, step: 0.1, strictness: 'exact' } as const;
  return compareIntervals(restateAsPercent(claim), point).relation === 'within';
}

/** The value of a percentage, or of a ratio as one. */
function asPercent(claim: Figure): number {
  return restateAsPercent(claim).value ?? 0;
}

/** "A quarter fewer", "fell by a third": by how much something became more or less. */
function isChange(claim: Figure, tokens: readonly Token[]): boolean {
  const before = tokens.slice(Math.max(0, claim.firstToken - 3), claim.firstToken);
  return findChangeRole(claim, tokens) === 'change' && !before.some(({ word }) => TAKING.has(word.lemma));
}

/** Verbs of change whose object may be a share of a whole: "took 38 percent of the vote". */
const TAKING: ReadonlySet<string> = new Set([
  'bring',
  'gain',
  'go',
  'lose',
  'move',
  'shed',
  'take',
  'transfer',
]);

/** "Fell 13.5%" of 163 and 141: the difference as a share of the value that it started from, which the verb tells. */
export function deriveChange(
  claim: Figure,
  tokens: readonly Token[],
  figures: readonly Figure[],
): Formula | undefined {
  const [rises, falls] = [hasCue(tokens, RISE_CUES), hasCue(tokens, FALL_CUES)];
  if (claim.unit !== 'percent' || rises === falls) return undefined;
  for (const before of figures) {
    for (const after of figures) {
      const [from, to] = [before.value ?? 0, after.value ?? 0];
      if (!isOneThing(before, after) || from <= 0 || to <= 0 || to > from !== rises) continue;
      const change = changeOf(before, after);
      if (Math.abs(Math.abs(change) - (claim.value ?? 0)) > slackOf(claim)) continue;
      return formChange(before, after);
    }
  }
  return undefined;
}

/**
 * "A quarter fewer", "fell by a third": a fraction is met by chance more readily than a percentage, so that the source must
 * say in one sentence which value is the later one.
 */
export function deriveFractionChange(one: ComparedCase): Formula | undefined {
  const { claim, inDraft, inSource } = one;
  const [rises, falls] = [hasCue(inDraft.tokens, RISE_CUES), hasCue(inDraft.tokens, FALL_CUES)];
  if (claim.kind !== 'ratio' || rises === falls || !isChange(claim, inDraft.tokens)) return undefined;
  for (const [after, before] of pairUp(one)) {
    const change = changeOf(before, after);
    if (change > 0 !== rises || Math.abs(Math.abs(change) - asPercent(claim)) > slackOf(claim)) continue;
    if (isLater(after, before, inSource)) return formChange(before, after);
  }
  return undefined;
}

/** By how many percent a value changed. */
export function changeOf(before: Figure, after: Figure): number {
  const [from, to] = [before.value ?? 0, after.value ?? 0];
  return (100 * (to - from)) / from;
}

/** "(230 − 200) / 200 = 15 %" */
export function formChange(before: Figure, after: Figure): Formula {
  return {
    formula: `(${after.text} − ${before.text}) / ${before.text} = ${roundToTenth(changeOf(before, after))} %`,
    operands: [after, before],
  };
}

/** "Nine points" of 38 and 29 percent: the distance of two percentages of one sentence. */
export function derivePoints(claim: Figure, figures: readonly Figure[]): Formula | undefined {
  if (claim.unit !== 'percentage point') return undefined;
  const shares = figures.filter((figure) => figure.unit === 'percent' && figure.strictness === 'exact');
  for (const [i, one] of shares.entries()) {
    for (const other of shares.slice(i + 1)) {
      const distance = Math.abs((one.value ?? 0) - (other.value ?? 0));
      if (distance === 0 || Math.abs(distance - (claim.value ?? 0)) > slackOf(claim)) continue;
      const [more, less] = (one.value ?? 0) > (other.value ?? 0) ? [one, other] : [other, one];
      return {
        formula: `${more.text} − ${less.text} = ${roundToTenth(distance)} points`,
        operands: [more, less],
      };
    }
  }
  return undefined;
}

/** By how much a percentage may miss what is computed: half its last digit, a point where it is about, or a fraction in words. */
export function slackOf({ kind, step, strictness }: Figure): number {
  return Math.max(step, 0.1) / 2 + (strictness === 'about' || kind === 'ratio' ? 1 : 0);
}

function roundToTenth(value: number): string {
  return String(Math.round(value * 10) / 10).replace('-', '−');
}
