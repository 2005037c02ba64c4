import { restateAsPercent } from '../../align/compare/restate.ts';
import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import { lowerAt, type Token } from '../../text/token.ts';
import { type Formula, isOneThing } from './formula.ts';
import { slackOf } from './percentages.ts';
import { sumOf } from './sums.ts';

/** Words that make a number the rest of something that was counted before: "the remaining 38,500". */
const REMAINING: ReadonlySet<string> = new Set(['remaining', 'other']);
/** A value of fewer digits is met by chance. */
const LEAST_REST = 10;

/**
 * "The remaining 38,500", without a noun of its own: what is left of one count of a source's sentence without another one of the
 * same thing. The claim's noun stands in a sentence before it, so that only the whole value ties them.
 */
export function deriveRemaining(
  claim: Figure,
  inDraft: AnalyzedSentence,
  { figures }: AnalyzedSentence,
): Formula | undefined {
  const { value = 0, kind, strictness } = claim;
  const isRest = REMAINING.has(lowerAt(inDraft.tokens, claim.firstToken - 1));
  if (kind !== 'count' || strictness !== 'exact' || value < LEAST_REST || !isRest) return undefined;
  for (const whole of figures)
    for (const part of figures) {
      if (whole === part || !isCounted(whole) || !isCounted(part) || !mayBeOneThing(whole, part)) continue;
      const rest = (whole.value ?? 0) - (part.value ?? 0);
      if (rest === value)
        return { formula: `${whole.text} − ${part.text} = ${rest}`, operands: [whole, part] };
    }
  return undefined;
}

/** "Six of the nine stay open", of which the source says that "three of its nine" close: the other part of the whole. */
export function deriveOtherPart(
  claim: Figure,
  { tokens, figures: claimed }: AnalyzedSentence,
  { tokens: inSource, figures }: AnalyzedSentence,
): Formula | undefined {
  const total = wholeOf(claim, claimed, tokens);
  if (total === undefined) return undefined;
  for (const part of figures) {
    const whole = wholeOf(part, figures, inSource);
    if (whole === undefined || whole.value !== total.value || !isOneThing(whole, total)) continue;
    const rest = sumOf([whole]) - sumOf([part]);
    if (rest === claim.value && rest !== part.value)
      return { formula: `${whole.text} − ${part.text} = ${rest}`, operands: [whole, part] };
  }
  return undefined;
}

/** The count that a part is taken of: "nine" of "three of its nine libraries". */
function wholeOf(part: Figure, figures: readonly Figure[], tokens: readonly Token[]): Figure | undefined {
  const whole = figures[part.order + 1];
  if (whole === undefined || !isCounted(part) || !isCounted(whole)) return undefined;
  const isOf = lowerAt(tokens, part.lastToken + 1) === 'of' && whole.firstToken - part.lastToken <= 3;
  return isOf ? whole : undefined;
}

function isCounted({ kind, strictness, value }: Figure): boolean {
  return kind === 'count' && strictness === 'exact' && value !== undefined;
}

/** "41,500 houses, half of the 80,000": the one that has no noun has the other's. */
function mayBeOneThing(one: Figure, other: Figure): boolean {
  const heads = [one.subject.headTerm, other.subject.headTerm];
  return isOneThing(one, other) || heads.includes(undefined);
}

/** Words by which a sentence gives what is left of a whole to the last that it names: "and Asia for the rest". */
const RESTS: ReadonlySet<string> = new Set(['rest', 'remainder']);

/**
 * The share that a source leaves for the rest: "58 percent of revenue, America for 27 percent and Asia for the rest". The claim's
 * sentence names whose it is, or states all the other shares.
 */
export function deriveRestOfShares(
  claim: Figure,
  { terms, figures: claimed }: AnalyzedSentence,
  { figures, tokens }: AnalyzedSentence,
): Formula | undefined {
  const rest = tokens.findIndex(({ word }) => RESTS.has(word.lower));
  if (!isShareOfAll(claim) || rest < 0 || tokens[rest + 1]?.word.lower === 'of') return undefined;
  const shares = figures.filter(({ unit }) => unit === 'percent');
  const last = shares.at(-1);
  if (last === undefined || last.lastToken > rest || shares.some(({ strictness }) => strictness !== 'exact'))
    return undefined;
  const named = tokens.slice(last.lastToken + 1).filter(({ word }) => word.isContent);
  const value = 100 - sumOf(shares);
  const areStated = shares.every((share) =>
    claimed.some((one) => one.unit === share.unit && one.value === share.value),
  );
  if (value <= 0 || !(areStated || named.some(({ word }) => terms.has(word.term)))) return undefined;
  if (Math.abs(value - (restateAsPercent(claim).value ?? 0)) > slackOf(claim)) return undefined;
  return {
    formula: `100 − ${shares.map(({ text }) => text).join(' − ')} = ${Math.round(value * 10) / 10} %`,
    operands: shares,
  };
}

function isShareOfAll({ kind, unit, strictness }: Figure): boolean {
  const isPlain = strictness === 'exact' || strictness === 'about';
  return isPlain && (unit === 'percent' || (kind === 'ratio' && unit === undefined));
}
