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

/** Whether the digits at `i` are an ordinal: "1st", "22nd", "10th"; "19st" is a weight. */
export function hasOrdinalSuffix(tokens: readonly Token[], i: number): boolean {
  const suffix = tokens[i + 1];
  if (suffix?.kind !== 'word' || !suffix.glued || !ORDINAL_SUFFIXES.has(suffix.word.lower)) return false;
  return suffix.word.lower !== 'st' || /(?:^|[^1])1$/.test(tokens[i]?.text ?? '');
}

const ORDINAL_SUFFIXES: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** "1 234 567", "1'234'567": groups of three digits with one space or apostrophe each. */
function addSpacedGroups(numeral: Numeral, tokens: readonly Token[], context: ExtractionContext): Numeral {
  const first = tokens[numeral.firstToken];
  if (groupAfter(tokens, numeral.lastToken, context) === undefined || first === undefined) return numeral;
  if (!/^[1-9]\d{0,2}$/.test(first.text) || tokenAt(tokens, numeral.lastToken - 1)?.kind === 'number')
    return numeral;
  let { value, step, lastToken } = numeral;
  for (let at = groupAfter(tokens, lastToken, context); at !== undefined && step === 1; ) {
    const written = tokens[at]?.text ?? '';
    const digits = parseDigits(written, written[3] === ',');
    if (digits === undefined) break;
    value = value * 1000 + digits.value;
    step = digits.step;
    lastToken = at;
    at = groupAfter(tokens, lastToken, context);
  }
  if (lastToken === numeral.lastToken || hasOrdinalSuffix(tokens, lastToken)) return numeral;
  return { ...numeral, value, step, lastToken };
}

/** The index of the group of three digits that goes on a number whose last token is `last`. */
function groupAfter(tokens: readonly Token[], last: number, { text }: ExtractionContext): number | undefined {
  const mark = tokens[last + 1];
  if (mark === undefined) return undefined;
  const isApostrophe = mark.glued && APOSTROPHES.has(mark.text);
  const at = isApostrophe ? last + 2 : last + 1;
  const group = tokens[at];
  if (group?.kind !== 'number' || !/^\d{3}(?:[.,]\d{1,20})?$/.test(group.text)) return undefined;
  if (isApostrophe) return group.glued ? at : undefined;
  const end = tokens[last]?.end ?? 0;
  return group.start === end + 1 && SPACES.has(text[end] ?? '') ? at : undefined;
}

/** Between groups in Swiss texts. */
const APOSTROPHES: ReadonlySet<string> = new Set(["'", '’']);

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

const OPENING: ReadonlySet<string> = new Set(['(', '[', '/', '$', '€', '£', '~', '<', '>', '=', '-', '−']);
