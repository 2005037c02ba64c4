import { changeWords } from '../../extract/lexicon/change.ts';
import type { Figure } from '../../model/analysis.ts';
import type { Token } from '../../text/token.ts';
import { type Formula, hasCue, isOneThing } from './formula.ts';

const RISE_CUES = changeWords('percent', 'up');
const FALL_CUES = changeWords('percent', 'down');

/** A percentage or ratio as the share that one figure is of another. */
export function deriveShare(claim: Figure, figures: readonly Figure[]): Formula | undefined {
  const wanted = claim.kind === 'percent' ? (claim.value ?? 0) : (claim.value ?? 0) * 100;
  for (const part of figures) {
    for (const whole of figures) {
      const [p, w] = [part.value ?? 0, whole.value ?? 0];
      if (part === whole || w < 3 || p <= 0 || p >= w || part.unit !== whole.unit) continue;
      const share = (100 * p) / w;
      if (Math.abs(share - wanted) > slackOf(claim)) continue;
      return {
        formula: `${part.text} / ${whole.text} = ${roundToTenth(share)} %`,
        operands: [part, whole],
      };
    }
  }
  return undefined;
}

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
      const change = (100 * (to - from)) / from;
      if (Math.abs(Math.abs(change) - (claim.value ?? 0)) > slackOf(claim)) continue;
      return {
        formula: `(${after.text} − ${before.text}) / ${before.text} = ${roundToTenth(change)} %`,
        operands: [after, before],
      };
    }
  }
  return undefined;
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

/** By how much a percentage may miss what is computed: half its last digit, a point where it is about. */
function slackOf({ step, strictness }: Figure): number {
  return Math.max(step, 0.1) / 2 + (strictness === 'about' ? 1 : 0);
}

function roundToTenth(value: number): string {
  return String(Math.round(value * 10) / 10).replace('-', '−');
}
