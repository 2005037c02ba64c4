import { type Token, tokenAt } from '../../text/token.ts';
import type { ExtractionContext } from '../extractor.ts';
import type { Numeral } from '../numeral.ts';
import { parseDigits } from './digits.ts';
import { addFraction } from './fraction.ts';
import { addMagnitude } from './magnitude.ts';
import { addPower } from './power.ts';
import { addSign } from './sign.ts';

/** The numeral whose first digits are the number token at `i`; undefined for ordinals ("10th") and no numbers. */
export function readDigitNumeral(
  tokens: readonly Token[],
  i: number,
  context: ExtractionContext,
): Numeral | undefined {
  const token = tokens[i];
  if (token === undefined || hasOrdinalSuffix(tokens, i)) return undefined;
  const digits = parseDigits(token.text, context.decimalComma);
  if (digits === undefined) return undefined;
  const { value, step } = digits;
  let numeral: Numeral = { firstToken: i, lastToken: i, value, step, form: 'digits', magnitude: 1 };
  numeral = addSpacedGroups(numeral, tokens, context);
  numeral = addLeadingPoint(numeral, tokens);
  numeral = addPower(numeral, tokens);
  numeral = addFraction(numeral, tokens);
  numeral = addMagnitude(numeral, tokens);
  return addSign(numeral, tokens);
}

/** Whether the digits at `i` are an ordinal: "1st", "22nd", "10th". */
export function hasOrdinalSuffix(tokens: readonly Token[], i: number): boolean {
  const suffix = tokens[i + 1];
  return suffix?.kind === 'word' && suffix.glued && ORDINAL_SUFFIXES.has(suffix.word.lower);
}

const ORDINAL_SUFFIXES: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** "1 234 567": groups of three digits with one space each, of any of the widths that typography uses. */
function addSpacedGroups(numeral: Numeral, tokens: readonly Token[], context: ExtractionContext): Numeral {
  if (tokens[numeral.lastToken + 1]?.kind !== 'number') return numeral;
  const first = tokens[numeral.firstToken];
  if (
    first === undefined ||
    !/^[1-9]\d{0,2}$/.test(first.text) ||
    tokenAt(tokens, numeral.lastToken - 1)?.kind === 'number'
  )
    return numeral;
  let { value, step, lastToken } = numeral;
  for (let end = first.end; step === 1; end = tokens[lastToken]?.end ?? end) {
    const group = tokens[lastToken + 1];
    if (group?.kind !== 'number' || group.start !== end + 1) break;
    if (!SPACES.has(context.text[end] ?? '') || !/^\d{3}(?:[.,]\d{1,20})?$/.test(group.text)) break;
    const digits = parseDigits(group.text, group.text[3] === ',');
    if (digits === undefined) break;
    value = value * 1000 + digits.value;
    step = digits.step;
    lastToken++;
  }
  if (lastToken === numeral.lastToken || hasOrdinalSuffix(tokens, lastToken)) return numeral;
  return { ...numeral, value, step, lastToken };
}

/** Space, no-break space, thin, figure and narrow no-break space (SI Brochure, §5.4.4). */
const SPACES: ReadonlySet<string> = new Set([' ', '\u00a0', '\u2009', '\u2007', '\u202f']);

/** ".5": a decimal without its zero. */
function addLeadingPoint(numeral: Numeral, tokens: readonly Token[]): Numeral {
  const point = tokenAt(tokens, numeral.firstToken - 1);
  const digits = tokens[numeral.firstToken];
  if (point?.text !== '.' || !digits?.glued || !/^\d{1,20}$/.test(digits.text)) return numeral;
  if (point.glued && !OPENING.has(tokenAt(tokens, numeral.firstToken - 2)?.text ?? '')) return numeral;
  const value = Number(`0.${digits.text}`);
  return { ...numeral, firstToken: numeral.firstToken - 1, value, step: 10 ** -digits.text.length };
}

const OPENING: ReadonlySet<string> = new Set(['(', '[', '$', '€', '£', '~', '<', '>', '=', '-', '−']);
